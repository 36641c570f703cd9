internal import SecMaskJSON

/// What a revision of a repository holds, as the hub tells it: `GET /api/models/NAME/revision/REVISION?blobs=true`.
struct HubListing: Sendable, Hashable {
  struct File: Sendable, Hashable {
    let name: String
    let size: Int
    /// Of large files: SHA-256 of the content.
    let sha256: String?
    /// Of others: git's id of the content, SHA-1 of a header and the content.
    let gitID: String

    /// What the file is called in the cache's folder of contents.
    var blob: String { sha256 ?? gitID }
  }

  /// The commit that the revision means.
  let commit: String
  let files: [File]

  /// Nil where the answer is not as it should be.
  init?(json bytes: [UInt8]) {
    guard let value = Self.value(bytes), let commit = value["sha"]?.text,
      HubReference.isCommit(commit), let siblings = value["siblings"]?.elements
    else { return nil }
    self.commit = commit
    var files: [File] = []
    for sibling in siblings {
      guard let name = sibling["rfilename"]?.text else { return nil }
      // Only what is fetched has to be described in full.
      guard HubFiles.all.contains(name) || HubFiles.isShard(name) else { continue }
      let lfs = sibling["lfs"]
      guard let size = (lfs?["size"] ?? sibling["size"])?.integer, size >= 0,
        let gitID = sibling["blobId"]?.text, HubReference.isHex(gitID, 40)
      else { return nil }
      let sha256 = lfs?["sha256"]?.text
      guard lfs == nil || HubReference.isHex(sha256 ?? "", 64) else { return nil }
      files.append(File(name: name, size: size, sha256: sha256, gitID: gitID))
    }
    self.files = files
  }

  /// The files that an index of weights names; none where it is no such index.
  static func shards(inIndex bytes: [UInt8]) -> Set<String> {
    Set(value(bytes)?["weight_map"]?.members?.compactMap { $0.value.text } ?? [])
  }

  private static func value(_ bytes: [UInt8]) -> JSONValue? {
    let read: (inout JSONCursor<JSONError>) throws(JSONError) -> JSONValue = {
      cursor throws(JSONError) in try cursor.readValue()
    }
    return try? JSONCursor<JSONError>.read(bytes, read)
  }
}

/// Files that a checkpoint is made of.
enum HubFiles {
  static let configuration = "config.json"
  static let tokenizer = [
    "tokenizer.json", "tokenizer_config.json", "special_tokens_map.json", "added_tokens.json", "vocab.txt",
    "vocab.json", "merges.txt",
  ]
  /// Forms of weights, the best one first: one file, or an index of several.
  static let weights = [
    "model.safetensors", "model.safetensors.index.json", "pytorch_model.bin", "pytorch_model.bin.index.json",
  ]
  static let all = Set([configuration] + tokenizer + weights)

  /// Whether a file is one of several that hold the weights together: `model-00001-of-00002.safetensors`.
  static func isShard(_ name: String) -> Bool {
    let form =
      (name.hasPrefix("model-") && name.hasSuffix(".safetensors"))
      || (name.hasPrefix("pytorch_model-") && name.hasSuffix(".bin"))
    return form && name.contains("-of-") && !name.contains("/") && name.utf8.count <= 96
  }

  /// Which of a repository's files are wanted; nil where there are no weights.
  static func wanted(of names: Set<String>) -> [String]? {
    guard let form = weights.first(where: { names.contains($0) }) else { return nil }
    let suffix = form.hasPrefix("model") ? ".safetensors" : ".bin"
    let shards =
      form.hasSuffix(".index.json") ? names.filter { isShard($0) && $0.hasSuffix(suffix) }.sorted() : []
    return [configuration] + tokenizer.filter { names.contains($0) } + [form] + shards
  }
}
