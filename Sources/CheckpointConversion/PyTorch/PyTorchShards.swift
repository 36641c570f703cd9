package import Safetensors
internal import SecMaskJSON

/// A checkpoint of several `pytorch_model-….bin` and the index that says which tensor is in which.
///
/// As strict as ``ShardedCheckpoint``: each listed tensor is in its file and in no other, and each
/// tensor of the files is listed.
package struct PyTorchShards: TensorSource {
  package let file: String
  package let names: [String]
  package let metadata = TensorMetadata([])
  private let index: NameIndex
  /// For each of `names` its file.
  private let shards: [PyTorchCheckpoint]

  package init(indexPath: String) throws {
    file = indexPath
    let list = try Self.list(JSONValue(readingFile: indexPath), file: indexPath)
    names = list.map(\.name)
    index = NameIndex(names)
    var opened: [String: PyTorchCheckpoint] = [:]
    for (name, shard) in list where opened[shard] == nil {
      let path = "\(folder(of: indexPath))/\(shard)"
      guard Self.isPlainName(shard) else {
        throw SafetensorsError.invalidShardName(file: indexPath, tensor: name, found: shard)
      }
      guard fileExists(path) else {
        throw SafetensorsError.shardNotFound(file: indexPath, shard: shard)
      }
      opened[shard] = try PyTorchCheckpoint(path: path)
    }
    shards = list.compactMap { opened[$0.shard] }
    for (shard, checkpoint) in opened.sorted(by: { $0.key < $1.key }) {
      let listed = list.filter { $0.shard == shard }.map(\.name)
      let listedIndex = NameIndex(listed)
      let present = NameIndex(checkpoint.names)
      for name in listed where present.position(of: name) == nil {
        throw SafetensorsError.tensorNotInShard(file: indexPath, tensor: name, shard: shard)
      }
      for name in checkpoint.names where listedIndex.position(of: name) == nil {
        if let other = index.position(of: name) {
          throw SafetensorsError.tensorInTwoShards(
            file: indexPath, tensor: name, shards: [list[other].shard, shard])
        }
        throw SafetensorsError.unlistedTensor(file: indexPath, tensor: name, shard: shard)
      }
    }
  }

  package func storedTensor(named name: String) throws(SafetensorsError) -> StoredTensor {
    guard let position = index.position(of: name) else {
      throw .tensorNotFound(file: file, tensor: name)
    }
    return try shards[position].storedTensor(named: name)
  }

  private static func list(
    _ index: JSONValue, file: String
  ) throws -> [(name: String, shard: String)] {
    guard let members = index["weight_map"]?.members else {
      throw SafetensorsError.invalidIndex(
        file: file, member: "weight_map", expected: "an object of strings")
    }
    return try members.map { member in
      guard let shard = member.value.text else {
        throw SafetensorsError.invalidIndex(
          file: file, member: "weight_map", expected: "an object of strings")
      }
      return (member.key, shard)
    }
  }

  /// The index must not lead out of its folder.
  private static func isPlainName(_ name: String) -> Bool {
    !name.isEmpty && name != "." && name != ".."
      && !name.utf8.contains { $0 == UInt8(ascii: "/") || $0 == 0 }
  }
}
