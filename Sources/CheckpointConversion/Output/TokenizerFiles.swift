internal import Safetensors
internal import SecMaskJSON

/// The files beside a checkpoint that its tokenizer is made of.
enum TokenizerFiles {
  static let names = [
    "vocab.txt", "tokenizer.json", "tokenizer_config.json", "special_tokens_map.json", "vocab.json",
    "merges.txt",
  ]

  /// Copies those that are there, and returns their names. `length`: the result's number of positions
  /// if it is not the source's, which then becomes `model_max_length`.
  static func copy(
    from folder: String, to output: OutputFolder, length: Int?
  ) throws -> [String] {
    let present = try folderEntries(folder) ?? []
    let found = names.filter(present.contains)
    for name in found {
      let path = "\(folder)/\(name)"
      if name == "tokenizer_config.json", let length {
        try output.write(name, withLength(length, JSONValue(readingFile: path)).text(.everyValue))
      } else {
        let storage = try ByteStorage(mapping: path)
        try output.write(name, storage.copy(0..<storage.count) ?? [])
      }
    }
    return found
  }

  private static func withLength(_ length: Int, _ config: JSONValue) -> JSONValue {
    guard let members = config.members else { return config }
    return .object(
      members.map { key, value in
        (key, key == "model_max_length" ? .integer(length) : value)
      })
  }
}
