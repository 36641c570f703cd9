package import Safetensors

/// The weights of a folder as model hubs lay it out, in either format.
package enum SourceCheckpoint {
  private static let names = [
    "model.safetensors", "model.safetensors.index.json", "pytorch_model.bin",
    "pytorch_model.bin.index.json",
  ]

  /// Opens the first there is of model.safetensors, its index, pytorch_model.bin and its index.
  package static func open(folder: String) throws -> any TensorSource {
    guard let entries = try folderEntries(folder) else {
      throw SafetensorsError.systemCall(file: folder, operation: "open", code: 2)
    }
    guard let name = names.first(where: entries.contains) else {
      throw ConversionError.noWeights(folder: folder, expected: names)
    }
    return try open(file: "\(folder)/\(name)")
  }

  /// Opens a file of weights, or the index of several. The format is told by the content, which also
  /// finds files under a wrong name, and pointers in place of files.
  package static func open(file: String) throws -> any TensorSource {
    if file.hasSuffix(".json") {
      return file.hasSuffix(".bin.index.json")
        ? try PyTorchShards(indexPath: file) : try ShardedCheckpoint(indexPath: file)
    }
    switch try ForeignFile(of: ByteStorage(mapping: file)) {
    case nil: return try PyTorchCheckpoint(path: file)
    case .empty where file.hasSuffix(".safetensors"), .unknown where file.hasSuffix(".safetensors"),
      .safetensors:
      return try SafetensorsFile(path: file)
    case .some(let found): throw PyTorchError.notCheckpoint(file: file, found: found)
    }
  }
}
