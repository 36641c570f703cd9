import Safetensors
import Testing

/// Case 17: checkpoints of several files.
@Suite struct CheckpointTests {
  private let folder: TemporaryFolder
  private var index: String { "\(folder.path)/model.safetensors.index.json" }

  init() throws {
    folder = try TemporaryFolder()
    try shard("1.safetensors", ["a": 1, "b": 2])
    try shard("2.safetensors", ["c": 3])
  }

  private func shard(_ name: String, _ tensors: [String: Float]) throws {
    var writer = SafetensorsWriter(metadata: ["format": "pt", "file": name])
    for (tensor, value) in tensors { writer.add(tensor, shape: [1], [value]) }
    try writer.write(to: "\(folder.path)/\(name)")
  }

  private func open(_ map: String, allowingUnlisted: Bool = false) throws -> ShardedCheckpoint {
    try folder.write(
      Array(#"{"metadata": {"total_size": 12}, "weight_map": {\#(map)}}"#.utf8),
      to: "model.safetensors.index.json")
    return try ShardedCheckpoint(indexPath: index, allowingUnlisted: allowingUnlisted)
  }

  private let good =
    #""a": "1.safetensors", "c": "2.safetensors", "b": "1.safetensors""#

  @Test("17: tensors are found across files")
  func lookup() throws {
    let checkpoint = try open(good)
    #expect(checkpoint.names == ["a", "b", "c"])
    #expect(try checkpoint.float32Array(of: "c", shape: [1]) == [3])
    #expect(try checkpoint.storedTensor(named: "c").file == "\(folder.path)/2.safetensors")
    #expect(checkpoint.metadata["format"] == "pt")
    #expect(checkpoint.metadata["file"] == nil)
    try checkpoint.check(names: ["a", "b", "c"])
    #expect(throws: SafetensorsError.tensorNotFound(file: index, tensor: "d")) {
      try checkpoint.tensor(named: "d")
    }
    let source: any TensorSource = try CheckpointFolder.open(folder.path)
    #expect(source.names == checkpoint.names)
  }

  @Test("17: absent files, missing and duplicated tensors are named")
  func disagreements() throws {
    #expect(throws: SafetensorsError.shardNotFound(file: index, shard: "3.safetensors")) {
      try open(good + #", "d": "3.safetensors""#)
    }
    #expect(
      throws: SafetensorsError.tensorNotInShard(file: index, tensor: "d", shard: "1.safetensors")
    ) { try open(good + #", "d": "1.safetensors""#) }
    #expect(throws: SafetensorsError.duplicateName(file: index, tensor: nil, name: "a")) {
      try open(good + #", "\u0061": "2.safetensors""#)
    }
    try shard("2.safetensors", ["c": 3, "a": 1])
    #expect(
      throws: SafetensorsError.tensorInTwoShards(
        file: index, tensor: "a", shards: ["1.safetensors", "2.safetensors"])
    ) { try open(good) }
    try shard("2.safetensors", ["c": 3, "e": 1])
    #expect(
      throws: SafetensorsError.unlistedTensor(file: index, tensor: "e", shard: "2.safetensors")
    ) { try open(good) }
    #expect(try open(good, allowingUnlisted: true).names == ["a", "b", "c"])
  }

  @Test(
    "17: the index stays in its folder",
    arguments: ["", ".", "..", "../x", "/etc/passwd", "a\\u0000"])
  func shardNames(name: String) {
    #expect(throws: SafetensorsError.self) { try open(#""a": "\#(name)""#) }
  }

  @Test("17: an index that is none")
  func badIndexes() throws {
    let texts = [
      "", "{", "[]", "{}", #"{"weight_map": []}"#, #"{"weight_map": {"a": 1}}"#,
      #"{"weight_map": {}, "weight_map": {}}"#, "{\"\u{0}\": 1}",
    ]
    for text in texts {
      try folder.write(Array(text.utf8), to: "model.safetensors.index.json")
      #expect(throws: SafetensorsError.self) { try ShardedCheckpoint(indexPath: index) }
    }
    try folder.write(Array(#"{"weight_map": {}}"#.utf8), to: "model.safetensors.index.json")
    #expect(try ShardedCheckpoint(indexPath: index).names.isEmpty)
  }

  @Test("17: folders without a checkpoint, and with a single file")
  func folders() throws {
    #expect(throws: SafetensorsError.checkpointNotFound(folder: folder.path)) {
      try CheckpointFolder.open(folder.path)
    }
    try shard("model.safetensors", ["x": 1])
    #expect(try CheckpointFolder.open(folder.path).names == ["x"])
  }
}
