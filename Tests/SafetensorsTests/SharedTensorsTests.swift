import Safetensors
import Testing

/// Tensors of two files as those of one.
@Suite struct SharedTensorsTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func source(_ name: String, _ tensors: [String: Float]) throws -> any TensorSource {
    let path = "\(folder.path)/\(name)"
    var writer = SafetensorsWriter(metadata: ["file": name])
    for (tensor, value) in tensors { writer.add(tensor, shape: [1], [value]) }
    try writer.write(to: path)
    return try SafetensorsFile(path: path)
  }

  @Test func ownTensorsComeFirst() throws {
    let own = try source("own", ["a": 1, "b": 2])
    let other = try source("other", ["b": 3, "c": 4, "d": 5])
    let both = SharedTensors(own, sharing: other, where: { $0 != "d" })
    #expect(both.names.sorted() == ["a", "b", "c"])
    #expect(try ["a", "b", "c"].map { try both.float32Array(of: $0, shape: [1])[0] } == [1, 2, 4])
    #expect(both.metadata["file"] == "own" && both.file == own.file)
    #expect(try both.storedTensor(named: "c").file == other.file)
    #expect(throws: SafetensorsError.tensorNotFound(file: own.file, tensor: "d")) {
      try both.storedTensor(named: "d")
    }
    try both.check(names: ["a", "b", "c"])
  }
}
