/// A folder as model hubs lay it out.
public enum CheckpointFolder {
  /// Opens `model.safetensors` of a folder or, when there is none, the files that
  /// `model.safetensors.index.json` names.
  public static func open(_ folder: String) throws(SafetensorsError) -> any TensorSource {
    let single = "\(folder)/model.safetensors"
    if fileExists(single) { return try SafetensorsFile(path: single) }
    let index = "\(folder)/model.safetensors.index.json"
    guard fileExists(index) else { throw .checkpointNotFound(folder: folder) }
    return try ShardedCheckpoint(indexPath: index)
  }
}
