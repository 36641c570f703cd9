import Safetensors
import Testing

/// Case 18, and round trips.
@Suite struct WriterTests {
  @Test("18: order, padding, metadata")
  func layout() throws {
    var writer = SafetensorsWriter(metadata: ["b": "\u{1}\"", "a": "\n"])
    writer.add("narrow", shape: [3], [1, 2, 3] as [Int8])
    writer.add("z", shape: [1], [1] as [Float])
    writer.add("a", shape: [], [2] as [Float])
    writer.add("wide", shape: [1], [3] as [Int64])
    writer.add("none", shape: [0, 5], [] as [Double])
    let bytes = try writer.serialized()
    let header =
      #"{"__metadata__":{"a":"\n","b":"\u0001\""},"#
      + #""wide":{"dtype":"I64","shape":[1],"data_offsets":[0,8]},"#
      + #""none":{"dtype":"F64","shape":[0,5],"data_offsets":[8,8]},"#
      + #""a":{"dtype":"F32","shape":[],"data_offsets":[8,12]},"#
      + #""z":{"dtype":"F32","shape":[1],"data_offsets":[12,16]},"#
      + #""narrow":{"dtype":"I8","shape":[3],"data_offsets":[16,19]}}"#
    let padding = (8 - header.utf8.count % 8) % 8
    let text = Array(header.utf8) + Array(repeating: UInt8(ascii: " "), count: padding)
    #expect(bytes.prefix(8) == rawFile(text, data: []).prefix(8))
    #expect(bytes[8..<8 + text.count].elementsEqual(text))
    #expect(bytes.suffix(19) == [3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 64, 0, 0, 128, 63, 1, 2, 3])
  }

  @Test("18: the data section is aligned as asked", arguments: [8, 64, 4096])
  func alignment(alignment: Int) throws {
    var writer = SafetensorsWriter(dataAlignment: alignment)
    writer.add("a", shape: [16], [Float](repeating: 1, count: 16))
    writer.add("b", shape: [16], [Float](repeating: 2, count: 16))
    let folder = try TemporaryFolder()
    try writer.write(to: "\(folder.path)/a.safetensors")
    let file = try SafetensorsFile(path: "\(folder.path)/a.safetensors")
    #expect(try file.storedTensor(named: "a").isAligned(to: alignment))
    #expect(try file.storedTensor(named: "b").isAligned(to: min(alignment, 64)))
  }

  @Test("18: with an alignment, small tensors do not push others off it")
  func alignedBeforeOthers() throws {
    var writer = SafetensorsWriter(dataAlignment: 64)
    writer.add("a", shape: [3], [1, 2, 3] as [Float])
    writer.add("b", shape: [16], [Float](repeating: 2, count: 16))
    writer.add("c", shape: [128], [Int8](repeating: 3, count: 128))
    writer.add("d", shape: [5], [4, 5, 6, 7, 8] as [Int8])
    let folder = try TemporaryFolder()
    try writer.write(to: "\(folder.path)/a.safetensors")
    let file = try SafetensorsFile(path: "\(folder.path)/a.safetensors")
    #expect(file.names == ["b", "c", "a", "d"])
    #expect(try file.storedTensor(named: "b").isAligned(to: 64))
    #expect(try file.storedTensor(named: "c").isAligned(to: 64))
    #expect(try file.array(of: "a", as: Float.self, shape: [3]) == [1, 2, 3])
    #expect(try file.array(of: "d", as: Int8.self, shape: [5]) == [4, 5, 6, 7, 8])
  }

  @Test("18: a file appears whole or not at all")
  func atomic() throws {
    let folder = try TemporaryFolder()
    let path = "\(folder.path)/m.safetensors"
    var writer = SafetensorsWriter()
    writer.add("a", shape: [2], [1, 2] as [Float])
    try writer.write(to: path)
    let old = try SafetensorsFile(path: path)
    let oldBytes = try contents(of: path)

    struct Interruption: Error {}
    var failing = SafetensorsWriter()
    failing.add("a", dtype: .u8, shape: [1 << 20]) { sink in
      try sink.writeBytes([UInt8](repeating: 1, count: 1 << 19))
      throw Interruption()
    }
    #expect(throws: Interruption.self) { try failing.write(to: path) }
    #expect(try folder.names() == ["m.safetensors"])
    #expect(try contents(of: path) == oldBytes)

    // Replacing it leaves the old mapping as it was.
    var other = SafetensorsWriter()
    other.add("a", copying: try old.storedTensor(named: "a"))
    other.add("b", shape: [1], [9] as [Float])
    try other.write(to: path)
    #expect(try old.float32Array(of: "a", shape: [2]) == [1, 2])
    #expect(try SafetensorsFile(path: path).float32Array(of: "b", shape: [1]) == [9])
    #expect(try folder.names() == ["m.safetensors"])
  }

  @Test("18: contents of the wrong size or type, bad names and shapes")
  func errors() throws {
    func serialize(_ add: (inout SafetensorsWriter) -> Void) throws {
      var writer = SafetensorsWriter()
      add(&writer)
      _ = try writer.serialized()
    }
    for (count, found) in [(1, 1), (3, 3)] {
      #expect(
        throws: SafetensorsError.byteCountMismatch(
          file: "bytes", tensor: "a", expected: 2, found: found)
      ) { try serialize { $0.add("a", shape: [2], [UInt8](repeating: 0, count: count)) } }
    }
    #expect(
      throws: SafetensorsError.dtypeMismatch(
        file: "bytes", tensor: "a", expected: .bf16, found: .f32)
    ) { try serialize { $0.add("a", dtype: .bf16, shape: [2]) { try $0.write([1 as Float]) } } }
    #expect(throws: SafetensorsError.duplicateName(file: "bytes", tensor: nil, name: "a")) {
      try serialize {
        $0.add("a", shape: [1], [1 as Float])
        $0.add("a", shape: [1], [1 as Int8])
      }
    }
    #expect(throws: SafetensorsError.reservedName(file: "bytes", tensor: "__metadata__")) {
      try serialize { $0.add("__metadata__", shape: [1], [1 as Float]) }
    }
    #expect(throws: SafetensorsError.invalidShape(file: "bytes", tensor: "a", found: [-1, -1])) {
      try serialize { $0.add("a", shape: [-1, -1], [1 as Float]) }
    }
    #expect(throws: SafetensorsError.sizeOverflow(file: "bytes", tensor: "a", shape: [.max, 2])) {
      try serialize { $0.add("a", shape: [.max, 2], [1 as Float]) }
    }
    #expect(throws: SafetensorsError.partialByte(file: "bytes", tensor: "a", bitCount: 4)) {
      try serialize { $0.add("a", dtype: .f4, shape: [1]) { try $0.writeBytes([1]) } }
    }
    #expect(throws: SafetensorsError.self) {
      try SafetensorsWriter().write(to: "/nonexistent-folder/x.safetensors")
    }
  }

  @Test("round trip of every dtype, in pieces and whole", arguments: [1, 7, 100_000])
  func roundTrip(piece: Int) throws {
    var generator = SeededGenerator(seed: 18)
    var writer = SafetensorsWriter(metadata: ["k\u{1F600}": "v\\\u{0}"])
    var contents: [String: [UInt8]] = [:]
    for dtype in DType.allCases {
      let shape = [3, 0x100, 8]
      let bytes = (0..<shape.reduce(1, *) * dtype.bitCount / 8).map { _ in
        UInt8.random(in: 0...255, using: &generator)
      }
      let name = "layer.\"\(dtype)\"\n\u{E9}"
      contents[name] = bytes
      writer.add(name, dtype: dtype, shape: shape) { sink in
        for start in stride(from: 0, to: bytes.count, by: max(piece, bytes.count / 50)) {
          try sink.writeBytes(Array(bytes[start...].prefix(max(piece, bytes.count / 50))))
        }
      }
    }
    let folder = try TemporaryFolder()
    try writer.write(to: "\(folder.path)/a")
    let file = try SafetensorsFile(path: "\(folder.path)/a")
    #expect(file.metadata["k\u{1F600}"] == "v\\\u{0}")
    #expect(file.tensors.map(\.dtype) == DType.allCases.reversed())
    #expect(file.names.count == contents.count)
    for (name, bytes) in contents {
      #expect(try file.tensor(named: name).shape == [3, 256, 8])
      #expect(try file.withUnsafeBytes(of: name) { $0.elementsEqual(bytes) })
    }
  }
}
