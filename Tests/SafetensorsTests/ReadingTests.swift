import Safetensors
import Testing

/// Cases 9, 15 and 16 (conversion, unaligned data, NaN), and typed reading.
@Suite struct ReadingTests {
  /// One tensor `t` whose data begins `shift` bytes off a multiple of 8.
  private func file(
    _ dtype: DType, shape: [Int], bytes: [UInt8], shift: Int
  ) throws -> SafetensorsFile {
    var header =
      "{\(entry("t", dtype: dtype.rawValue, shape: "\(shape)", offsets: "[0,\(bytes.count)]"))}"
    while header.utf8.count % 8 != shift { header += " " }
    return try SafetensorsFile(bytes: rawFile(Array(header.utf8), data: bytes), file: "f")
  }

  private func bytes<Element: FixedWidthInteger>(_ elements: [Element]) -> [UInt8] {
    elements.withUnsafeBytes(Array.init)
  }

  @Test("9, 15: conversion to Float from any address", arguments: 0..<8)
  func conversion(shift: Int) throws {
    let cases: [(DType, [UInt8], [Float])] = [
      (.f32, bytes([Float(1.5), -0, .infinity].map(\.bitPattern)), [1.5, -0, .infinity]),
      (.f64, bytes([1.5, -2, 1e300].map(\.bitPattern)), [1.5, -2, .infinity]),
      (.f16, bytes([0x3E00, 0xC000, 0x0001] as [UInt16]), [1.5, -2, 0x1p-24]),
      (.bf16, bytes([0x3FC0, 0xC000, 0x7F80] as [UInt16]), [1.5, -2, .infinity]),
      (.i64, bytes([1, -2, .max] as [Int64]), [1, -2, 0x1p63]),
      (.i32, bytes([1, -2, .max] as [Int32]), [1, -2, 0x1p31]),
      (.i8, bytes([1, -2, .min] as [Int8]), [1, -2, -128]),
      (.u8, [1, 0, 255], [1, 0, 255]),
      (.bool, [1, 0, 255], [1, 0, 1]),
    ]
    for (dtype, data, expected) in cases {
      let tensor = try file(dtype, shape: [3], bytes: data, shift: shift).storedTensor(named: "t")
      #expect(tensor.isAligned(to: 8) == (shift == 0))
      let floats = try tensor.float32Array(shape: [3])
      #expect(floats.map(\.bitPattern) == expected.map(\.bitPattern), "\(dtype)")
      var target = [Float](repeating: 7, count: 3)
      try target.withUnsafeMutableBufferPointer {
        try tensor.unsafeCopyFloat32(shape: [3], to: $0)
      }
      #expect(target == expected)
    }
  }

  @Test("9: the other dtypes are unsupported, by name")
  func unsupported() throws {
    let supported: Set<DType> = [.f32, .f16, .bf16, .f64, .i64, .i32, .i8, .u8, .bool]
    for dtype in DType.allCases where !supported.contains(dtype) {
      let data = [UInt8](repeating: 0, count: dtype.bitCount)
      let tensor = try file(dtype, shape: [8], bytes: data, shift: 0).storedTensor(named: "t")
      let error = SafetensorsError.unsupportedDType(file: "f", tensor: "t", found: dtype)
      #expect(throws: error) { try tensor.float32Array(shape: [8]) }
      #expect("\(error)".contains("unsupported dtype \(dtype.rawValue)"))
    }
  }

  #if !(os(macOS) && arch(x86_64))
    @Test("9: every half-precision number") func everyHalf() throws {
      let all = (0...UInt16.max).map { $0 }
      let floats = try file(.f16, shape: [65536], bytes: bytes(all), shift: 3)
        .float32Array(of: "t", shape: [65536])
      for (bits, float) in zip(all, floats) {
        let expected = Float(Float16(bitPattern: bits))
        guard float.isNaN ? expected.isNaN : float.bitPattern == expected.bitPattern else {
          Issue.record("\(bits): \(float), expected \(expected)")
          return
        }
      }
    }
  #endif

  @Test("15: elements in place only where they are aligned", arguments: 0..<8)
  func inPlace(shift: Int) throws {
    let data = bytes([1, 2, 3] as [Int32])
    let tensor = try file(.i32, shape: [3], bytes: data, shift: shift).storedTensor(named: "t")
    let sum = try tensor.withUnsafeElements(of: Int32.self, shape: [3]) { $0?.reduce(0, +) }
    #expect(sum == (shift % 4 == 0 ? 6 : nil))
    #expect(try tensor.array(of: Int32.self, shape: [3]) == [1, 2, 3])
  }

  @Test("16: NaN and infinity are counted, and reported by tensor")
  func nonFinite() throws {
    let cases: [(DType, [UInt8])] = [
      (.f32, bytes([Float.nan, .infinity, 0, -.infinity].map(\.bitPattern))),
      (.f64, bytes([Double.nan, .infinity, 0, -.infinity].map(\.bitPattern))),
      (.f16, bytes([0xFE01, 0x7C00, 0x7BFF, 0xFC00] as [UInt16])),
      (.bf16, bytes([0xFF81, 0x7F80, 0x7F7F, 0xFF80] as [UInt16])),
    ]
    for (dtype, data) in cases {
      let tensor = try file(dtype, shape: [2, 2], bytes: data, shift: 1).storedTensor(named: "t")
      let error = SafetensorsError.nonFiniteValues(file: "f", tensor: "t", nan: 1, infinite: 2)
      #expect(throws: error) { try tensor.checkFinite() }
    }
    try file(.i8, shape: [2], bytes: [255, 127], shift: 0).storedTensor(named: "t").checkFinite()
  }

  @Test("names, dtypes and shapes that differ are errors that say so")
  func mismatches() throws {
    let file = try file(.f32, shape: [2], bytes: bytes([1, 2] as [UInt32]), shift: 0)
    #expect(throws: SafetensorsError.tensorNotFound(file: "f", tensor: "u")) {
      try file.tensor(named: "u")
    }
    #expect(
      throws: SafetensorsError.shapeMismatch(file: "f", tensor: "t", expected: [1, 2], found: [2])
    ) { try file.float32Array(of: "t", shape: [1, 2]) }
    #expect(
      throws: SafetensorsError.dtypeMismatch(file: "f", tensor: "t", expected: .i8, found: .f32)
    ) { try file.array(of: "t", as: Int8.self, shape: [2]) }
    var short: [Float] = [0]
    #expect(
      throws: SafetensorsError.elementCountMismatch(file: "f", tensor: "t", expected: 2, found: 1)
    ) {
      try short.withUnsafeMutableBufferPointer {
        try file.storedTensor(named: "t").unsafeCopyFloat32(shape: [2], to: $0)
      }
    }
    try file.check(names: ["t"])
    try file.check(names: [], allowingUnused: true)
    #expect(throws: SafetensorsError.missingTensors(file: "f", tensors: ["u"])) {
      try file.check(names: ["t", "u"])
    }
    #expect(throws: SafetensorsError.unusedTensors(file: "f", tensors: ["t"])) {
      try file.check(names: [])
    }
  }

  @Test("a tensor keeps its file's bytes alive")
  func lifetime() throws {
    func tensor() throws -> StoredTensor {
      try file(.u8, shape: [3], bytes: [1, 2, 3], shift: 0).storedTensor(named: "t")
    }
    #expect(try tensor().withUnsafeBytes { Array($0) } == [1, 2, 3])
  }

  @Test("error texts are short and hold nothing that a terminal obeys")
  func errorTexts() {
    let name = "\u{1B}[31m\u{202E}" + String(repeating: "x", count: 1000)
    let text = "\(SafetensorsError.tensorNotFound(file: "f", tensor: name))"
    #expect(text.hasPrefix(#"'f': no tensor '\u{1B}[31m\u{202E}xxx"#))
    #expect(text.count < 300)
  }
}
