internal import SecMaskJSON

extension ByteLevelBPETokenizer {
  init(_ file: TokenizerJSON) throws(TokenizerError) {
    let settings = file.settings
    if let normalizer = file["normalizer"] {
      throw .unsupported(component: "normalizer", found: normalizer.type)
    }
    guard let preTokenizer = file["pre_tokenizer"], preTokenizer.type == "ByteLevel" else {
      throw .unsupported(component: "pre_tokenizer", found: file["pre_tokenizer"]?.type ?? "none")
    }
    guard try preTokenizer.flag("use_regex", default: true) else {
      throw .unsupported(component: "pre_tokenizer", found: "ByteLevel without its split pattern")
    }
    for key in ["continuing_subword_prefix", "end_of_word_suffix"] {
      guard try settings.string(key)?.isEmpty ?? true else {
        throw .unsupported(component: "model", found: "BPE with \(key)")
      }
    }
    if let dropout = settings["dropout"], dropout.integer != 0 {
      throw .unsupported(component: "model", found: "BPE with dropout")
    }
    let post = try PostProcessing(file["post_processor"], names: file.vocabulary)
    let unknown = try settings.string("unk_token").flatMap { file.vocabulary.id(of: $0) }
    try self.init(
      vocabulary: file.vocabulary, merges: file.merges,
      specialTokens: SpecialTokens(
        names: file.vocabulary, declared: file.added.map(\.id), begin: post.begin, end: post.end,
        unknown: unknown),
      options: ByteLevelOptions(
        addsPrefixSpace: try preTokenizer.flag("add_prefix_space", default: true),
        trimsOffsets: post.keepsFirstSpace != nil, keepsFirstSpace: post.keepsFirstSpace ?? false),
      ignoresMerges: try settings.flag("ignore_merges", default: false))
  }
}
