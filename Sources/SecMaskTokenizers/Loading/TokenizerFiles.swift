internal import SecMaskJSON
internal import SecMaskSystem

/// Loads tokenizers from the files of a Hugging Face checkpoint.
public enum TokenizerFiles {
  /// Loads what the folder has: tokenizer.json, else vocab.txt (WordPiece), else vocab.json with merges.txt
  /// (byte-level BPE). The latter two take their settings from tokenizer_config.json, if there.
  public static func load(folder: String) throws(TokenizerError) -> any Tokenizer {
    try load(folder: folder, sharing: SharedVocabularies())
  }

  /// The same; a WordPiece tokenizer that `shared` has is not made again.
  package static func load(
    folder: String, sharing shared: SharedVocabularies
  ) throws(TokenizerError) -> any Tokenizer {
    func path(_ name: String) -> String { "\(folder)/\(name)" }
    if Paths.isReadable(path("tokenizer.json")) {
      return try load(tokenizerJSON: readFile(path("tokenizer.json")))
    }
    var config = JSONValue.object([])
    if Paths.isReadable(path("tokenizer_config.json")) {
      config = try JSONValue(settings: readFile(path("tokenizer_config.json")))
    }
    if Paths.isReadable(path("vocab.txt")) {
      return try shared.tokenizer(
        vocabularyText: readFile(path("vocab.txt")), normalization: bertNormalization(config))
    }
    guard Paths.isReadable(path("vocab.json")), Paths.isReadable(path("merges.txt")) else {
      throw .noTokenizerFiles(folder: folder)
    }
    let addsPrefixSpace = try config.flag("add_prefix_space", default: false)
    let isGPT2 = config["tokenizer_class"]?.text?.hasPrefix("GPT2") ?? false
    let options = ByteLevelOptions(
      addsPrefixSpace: addsPrefixSpace,
      trimsOffsets: try config.flag("trim_offsets", default: !isGPT2))
    return try ByteLevelBPETokenizer(
      vocabularyJSON: readFile(path("vocab.json")), mergesText: readFile(path("merges.txt")),
      options: options)
  }

  /// Loads a tokenizer.json.
  ///
  /// Supported: WordPiece with BertNormalizer and BertPreTokenizer; BPE with ByteLevel (and its usual split
  /// pattern), without normaliser; the post-processors Bert, Roberta, ByteLevel, Template and
  /// sequences of them; added tokens that are special. Anything else is an error that names it, but
  /// for `truncation`, `padding` and `decoder`, which concern nothing that is done here.
  public static func load(tokenizerJSON bytes: [UInt8]) throws(TokenizerError) -> any Tokenizer {
    let file = try TokenizerJSON(bytes)
    // Old files give no type; a BPE model is the one with merges.
    let type = try file.settings.string("type").map { String(decoding: $0, as: UTF8.self) }
    switch type ?? (file.merges.count > 0 ? "BPE" : "WordPiece") {
    case "WordPiece": return try WordPieceTokenizer(file)
    case "BPE": return try ByteLevelBPETokenizer(file)
    case let other: throw .unsupported(component: "model", found: other)
    }
  }

  private static func bertNormalization(
    _ config: JSONValue
  ) throws(TokenizerError) -> BertNormalization {
    let lowercases = try config.flag("do_lower_case", default: true)
    return BertNormalization(
      separatesIdeographs: try config.flag("tokenize_chinese_chars", default: true),
      stripsAccents: try config.flag("strip_accents", default: lowercases), lowercases: lowercases)
  }
}
