/// A checkpoint of several safetensors files and an index that says which tensor is in which.
///
/// All files are mapped and checked when it is opened, and so is that index and files agree: each
/// listed tensor is in its file and in no other, and each tensor of the files is listed.
public struct ShardedCheckpoint: TensorSource {
  /// The index's path.
  public let file: String
  /// The files, in the order in which the index first names them.
  public let shards: [SafetensorsFile]
  public let metadata: TensorMetadata
  private let tensorIndex: NameIndex
  /// For each tensor of the index its position in `shards`.
  private let shardPositions: [Int]

  /// Opens the files that an index names, in the index's folder.
  ///
  /// `allowingUnlisted`: tensors of the files that the index does not name are left out instead of
  /// being an error.
  public init(indexPath: String, allowingUnlisted: Bool = false) throws(SafetensorsError) {
    file = indexPath
    let list = try ByteStorage(mapping: indexPath).withBytes { (text) throws(SafetensorsError) in
      try ShardIndex(parsing: text, file: indexPath).tensors
    }
    let names = NameIndex(list.map(\.name))
    let shardNames = list.map(\.shard).uniqued()
    let shardIndex = NameIndex(shardNames)
    shardPositions = list.compactMap { shardIndex.position(of: $0.shard) }
    tensorIndex = names
    var shards: [SafetensorsFile] = []
    for shard in shardNames {
      let path = "\(folder(of: indexPath))/\(shard)"
      guard fileExists(path) else { throw .shardNotFound(file: indexPath, shard: shard) }
      shards.append(try SafetensorsFile(path: path))
    }
    self.shards = shards
    metadata = TensorMetadata(Self.commonMetadata(of: shards))
    for (tensor, position) in zip(list, shardPositions)
    where !shards[position].contains(tensor.name) {
      throw .tensorNotInShard(file: indexPath, tensor: tensor.name, shard: tensor.shard)
    }
    for (position, shard) in shards.enumerated() {
      for tensor in shard.tensors {
        guard let listed = names.position(of: tensor.name) else {
          if allowingUnlisted { continue }
          throw .unlistedTensor(
            file: indexPath, tensor: tensor.name, shard: shardNames[position])
        }
        guard shardPositions[listed] == position else {
          throw .tensorInTwoShards(
            file: indexPath, tensor: tensor.name,
            shards: [list[listed].shard, shardNames[position]])
        }
      }
    }
  }

  public var names: [String] {
    shards.enumerated().flatMap { position, shard in
      shard.names.filter { isListed($0, in: position) }
    }
  }

  public func storedTensor(named name: String) throws(SafetensorsError) -> StoredTensor {
    guard let position = tensorIndex.position(of: name) else {
      throw .tensorNotFound(file: file, tensor: name)
    }
    return try shards[shardPositions[position]].storedTensor(named: name)
  }

  private func isListed(_ name: String, in shard: Int) -> Bool {
    tensorIndex.position(of: name).map { shardPositions[$0] } == shard
  }

  private static func commonMetadata(
    of shards: [SafetensorsFile]
  ) -> [(key: String, value: String)] {
    guard let first = shards.first else { return [] }
    return first.metadata.entries.filter { entry in
      shards.allSatisfy { $0.metadata[entry.key]?.utf8.elementsEqual(entry.value.utf8) ?? false }
    }
  }
}

extension [String] {
  /// Each name once, told apart by bytes, in the order of first appearance.
  fileprivate func uniqued() -> [String] {
    let index = NameIndex(self)
    var seen = [Bool](repeating: false, count: count)
    return filter { name in
      guard let position = index.position(of: name), !seen[position] else { return false }
      seen[position] = true
      return true
    }
  }
}
