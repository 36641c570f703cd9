internal import SecMaskJSON

extension WordPieceTokenizer {
  init(_ file: TokenizerJSON) throws(TokenizerError) {
    let settings = file.settings
    let preTokenizer = file["pre_tokenizer"]
    guard preTokenizer?.type == "BertPreTokenizer" else {
      throw .unsupported(component: "pre_tokenizer", found: preTokenizer?.type ?? "none")
    }
    let unknownName = try settings.string("unk_token") ?? Array("[UNK]".utf8)
    guard let unknown = file.vocabulary.id(of: unknownName) else {
      throw .missingToken(String(decoding: unknownName, as: UTF8.self))
    }
    var longestWord = 100
    if let value = settings["max_input_chars_per_word"] {
      guard let number = value.integer, number >= 0 else {
        throw .unexpectedValue(key: "max_input_chars_per_word", expected: "a whole number")
      }
      longestWord = number
    }
    let post = try PostProcessing(file["post_processor"], names: file.vocabulary)
    try self.init(
      vocabulary: file.vocabulary,
      specialTokens: SpecialTokens(
        names: file.vocabulary, declared: file.added.map(\.id), begin: post.begin, end: post.end,
        unknown: unknown),
      unknown: unknown,
      continuation: try settings.string("continuing_subword_prefix") ?? Array("##".utf8),
      normalization: BertNormalization(json: file["normalizer"]), longestWord: longestWord)
  }
}

extension BertNormalization {
  init(json section: JSONValue?) throws(TokenizerError) {
    guard let section else {
      self.init(
        cleanText: false, separatesIdeographs: false, stripsAccents: false, lowercases: false)
      return
    }
    guard section.type == "BertNormalizer" else {
      throw .unsupported(component: "normalizer", found: section.type)
    }
    let lowercases = try section.flag("lowercase", default: true)
    self.init(
      cleanText: try section.flag("clean_text", default: true),
      separatesIdeographs: try section.flag("handle_chinese_chars", default: true),
      stripsAccents: try section.flag("strip_accents", default: lowercases), lowercases: lowercases)
  }
}
