@testable import CheckpointConversion
import Safetensors
import Testing

/// The element types that weights are written in.
@Suite struct EncodingTests {
  @Test("16-bit formats round as numpy and PyTorch do") func roundings() throws {
    let golden = try SafetensorsFile(path: Golden.path("roundings.safetensors"))
    let count = try golden.tensor(named: "float").elementCount
    let floats = try golden.array(of: "float", as: Float.self, shape: [count])
    let half = try bits(golden, "half")
    let bfloat16 = try bits(golden, "bfloat16")
    #expect(count > 1900)
    for (index, value) in floats.enumerated() {
      #expect(HalfPrecision.float16(value) == half[index], "\(value)")
      #expect(HalfPrecision.bfloat16(value) == bfloat16[index], "\(value)")
    }
    for nan in [Float.nan, -Float.nan, Float(bitPattern: 0x7F80_0001), Float(bitPattern: 0x7FFF_FFFF)] {
      #expect(HalfPrecision.float16(nan) & 0x7FFF > 0x7C00)
      #expect(HalfPrecision.bfloat16(nan) & 0x7FFF > 0x7F80)
    }
    #expect(HalfPrecision.float16(-.infinity) == 0xFC00)
    #expect(HalfPrecision.bfloat16(.infinity) == 0x7F80)
  }

  private func bits(_ file: SafetensorsFile, _ name: String) throws -> [UInt16] {
    try file.storedTensor(named: name).withUnsafeBytes { bytes in
      stride(from: 0, to: bytes.count, by: 2).map { UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 }
    }
  }

  /// Writes one tensor and reads the file.
  private func encode(
    _ format: WeightFormat, _ role: PlannedTensor.Role, shape: [Int], _ values: [Float]
  ) throws -> SafetensorsFile {
    var encoder = WeightEncoder(format, lowRank: nil, file: "source")
    try encoder.add("t", shape: shape, role: role) { values }
    return try SafetensorsFile(bytes: encoder.writer.serialized(), file: "result")
  }

  @Test("what each role is stored as", arguments: WeightFormat.allCases)
  func roles(format: WeightFormat) throws {
    let values = [Float](repeating: 0.5, count: 32)
    let half: DType = format == .f16 ? .f16 : format == .bf16 ? .bf16 : .f32
    for (role, shape, expected) in [
      (PlannedTensor.Role.vector, [32], DType.f32), (.head, [4, 8], half),
      (.embedding, [4, 8], format == .int8 ? .i8 : half), (.linear, [4, 8], format == .int8 ? .i8 : half),
    ] {
      let file = try encode(format, role, shape: shape, values)
      #expect(try file.tensor(named: "t").dtype == expected)
      #expect(file.metadata["format"] == (format == .int8 ? "secmask-int8" : "pt"))
      if expected != .i8 {
        #expect(try file.float32Array(of: "t", shape: shape) == values)
        #expect(file.names == ["t"])
      }
    }
  }

  @Test(
    "16-bit values come back within half a unit in the last place",
    arguments: [(WeightFormat.f16, 11), (.bf16, 8)])
  func halfRoundTrip(format: WeightFormat, digits: Int) throws {
    var generator = SeededGenerator(seed: 5)
    // More than one piece of 32,768.
    let values = generator.floats(40_000)
    let file = try encode(format, .embedding, shape: [200, 200], values)
    let read = try file.float32Array(of: "t", shape: [200, 200])
    for (value, back) in zip(values, read) {
      let unit =
        max(Float(sign: .plus, exponent: value.exponent, significand: 1), 0x1p-14) / Float(1 << (digits - 1))
      #expect(abs(value - back) <= unit / 2)
    }
  }

  @Test("values beyond the range are an error that names the tensor and no value")
  func overflow() throws {
    for (format, value) in [(WeightFormat.f16, Float(65_520)), (.bf16, .greatestFiniteMagnitude)] {
      let overflow = ConversionError.overflow(file: "source", tensor: "t", format: format, count: 2)
      #expect(throws: overflow) { try encode(format, .linear, shape: [1, 3], [1, value, -value]) }
      #expect("\(overflow)" == "'source': tensor 't': 2 values are beyond the range of \(format.rawValue)")
    }
    _ = try encode(.f16, .linear, shape: [1, 1], [65_519])
    // Doubles that are no floats any more.
    for format in WeightFormat.allCases {
      let overflow = ConversionError.overflow(file: "source", tensor: "t", format: .f32, count: 1)
      #expect(throws: overflow) { try encode(format, .linear, shape: [1, 2], [1, .infinity]) }
    }
  }

  @Test("int8 embeddings: a scale for each row") func embeddings() throws {
    let file = try encode(.int8, .embedding, shape: [3, 4], [1, -2, 0.5, 0, 0, 0, 0, 0, -0.1, 0.05, 0, 127])
    #expect(Set(file.names) == ["t", "t.scale"])
    #expect(try file.array(of: "t.scale", as: Float.self, shape: [3]) == [2 / 127, 0, 1])
    // 63.5 and 31.75 to nearest, ties to even.
    #expect(
      try file.array(of: "t", as: Int8.self, shape: [3, 4]) == [64, -127, 32, 0, 0, 0, 0, 0, 0, 0, 0, 127])
  }

  @Test(
    "int8 linear layers: panels of 16 channels by 4 deep",
    arguments: [(1, 1), (16, 4), (17, 5), (33, 70), (48, 64)])
  func panels(columns: Int, depth: Int) throws {
    var generator = SeededGenerator(seed: 7)
    let values = generator.floats(columns * depth)
    let file = try encode(.int8, .linear, shape: [columns, depth], values)
    #expect(Set(file.names) == ["t", "t.scale", "t.sums"])
    let (wide, deep) = ((columns + 15) / 16, (depth + 3) / 4)
    let panels = try file.array(of: "t", as: Int8.self, shape: [wide, deep, 16, 4])
    let scales = try file.array(of: "t.scale", as: Float.self, shape: [columns])
    let sums = try file.array(of: "t.sums", as: Int32.self, shape: [columns])
    var found = [Int32](repeating: 0, count: columns)
    for (index, panel) in panels.enumerated() {
      let column = index / (deep * 64) * 16 + index % 64 / 4
      let row = index / 64 % deep * 4 + index % 4
      guard column < columns, row < depth else {
        #expect(panel == 0)
        continue
      }
      found[column] += Int32(panel)
      let error = abs(Float(panel) * scales[column] - values[column * depth + row])
      #expect(error <= scales[column] * 0.5001)
    }
    #expect(found == sums)
    for column in 0..<columns {
      let greatest = values[column * depth..<(column + 1) * depth].map { abs($0) }.max() ?? 0
      #expect(abs(scales[column] * 127 - greatest) <= greatest * 1e-6)
    }
  }

  @Test("int8 rows that the kernels cannot sum up") func tooDeep() throws {
    #expect(throws: ConversionError.tooDeep(file: "source", tensor: "t", limit: 65_536, found: 65_537)) {
      try encode(.int8, .linear, shape: [1, 65_537], [Float](repeating: 1, count: 65_537))
    }
    _ = try encode(.int8, .linear, shape: [1, 65_536], [Float](repeating: 1, count: 65_536))
  }

  @Test("the kernels' tensors begin at cache lines, whatever else is in the file") func alignment() throws {
    var encoder = WeightEncoder(.int8, lowRank: nil, file: "source")
    let values = [Float](repeating: 1, count: 3 * 40)
    try encoder.add("a", shape: [3], role: .vector) { [1, 2, 3] }
    try encoder.add("b", shape: [3, 40], role: .embedding) { values }
    try encoder.add("c", shape: [3, 40], role: .linear) { values }
    try encoder.add("d", shape: [40, 3], role: .linear) { values }
    let folder = try TestFolder()
    try encoder.writer.write(to: "\(folder.path)/m")
    let file = try SafetensorsFile(path: "\(folder.path)/m")
    for name in ["c", "d"] { #expect(try file.storedTensor(named: name).isAligned(to: 64)) }
    for name in file.names {
      let tensor = try file.storedTensor(named: name)
      #expect(tensor.isAligned(to: tensor.info.dtype.alignment))
    }
  }
}
