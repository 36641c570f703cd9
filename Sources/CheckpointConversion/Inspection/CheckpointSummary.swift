internal import Safetensors

/// What `inspect` tells of a file or a folder.
package struct CheckpointSummary: Sendable {
  /// The files that hold the tensors.
  package let files: [String]
  /// In the order of the source.
  package let tensors: [TensorSummary]
  /// The free text entries of the file.
  package let metadata: [(key: String, value: String)]

  /// Summarises the weights of a folder, a file of weights, or an index. Reads all tensors.
  package init(path: String) throws {
    let isFolder = (try? folderEntries(path)) ?? nil != nil
    let source =
      isFolder ? try SourceCheckpoint.open(folder: path) : try SourceCheckpoint.open(file: path)
    var files: [String] = []
    var tensors: [TensorSummary] = []
    for name in source.names {
      let tensor = try source.storedTensor(named: name)
      if !files.contains(tensor.file) { files.append(tensor.file) }
      tensors.append(TensorSummary(tensor))
    }
    self.files = files.isEmpty ? [source.file] : files
    self.tensors = tensors
    metadata = source.metadata.entries
  }

  package var byteCount: Int { tensors.reduce(0) { $0 + $1.info.byteCount } }

  package var parameterCount: Int {
    tensors.filter(\.isParameter).reduce(0) { $0 + $1.info.elementCount }
  }

  package var nanCount: Int { tensors.reduce(0) { $0 + ($1.nonFinite?.nan ?? 0) } }

  package var infiniteCount: Int { tensors.reduce(0) { $0 + ($1.nonFinite?.infinite ?? 0) } }
}
