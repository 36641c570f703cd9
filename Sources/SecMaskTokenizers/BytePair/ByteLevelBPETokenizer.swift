internal import SecMaskJSON

/// The tokenizer of GPT-2, RoBERTa and Longformer: split by GPT-2's pattern, then byte-pair encoding of each
/// word's bytes.
///
/// Bytes that are no UTF-8 are read as U+FFFD, as a model's training text would have shown them.
/// Gives the ids and offsets of the Hugging Face `tokenizers` library. Cost: a look-up for a word that is
/// a token, n² for other words up to 40 bytes, n log n beyond.
///
/// Source: A. Radford et al., "Language models are unsupervised multitask learners", 2019.
public struct ByteLevelBPETokenizer: Tokenizer {
  public let specialTokens: SpecialTokens
  public let idCount: Int
  /// Settings of the split and of the offsets.
  public let options: ByteLevelOptions
  private let model: BytePairModel

  /// From the texts of a vocab.json and a merges.txt.
  public init(
    vocabularyJSON: [UInt8], mergesText: [UInt8], options: ByteLevelOptions = .roberta
  ) throws(TokenizerError) {
    var vocabulary = try TokenizerCursor.read(vocabularyJSON, leniency: .byteOrderMark) {
      (cursor) throws(TokenizerError) in try Vocabulary(json: &cursor)
    }
    vocabulary.buildIndex()
    try self.init(
      vocabulary: vocabulary, merges: MergeList(lines: mergesText),
      specialTokens: SpecialTokens(
        names: vocabulary, declared: [], begin: nil, end: nil, unknown: nil),
      options: options, ignoresMerges: false)
  }

  init(
    vocabulary: Vocabulary, merges: MergeList, specialTokens: SpecialTokens, options: ByteLevelOptions,
    ignoresMerges: Bool
  ) throws(TokenizerError) {
    self.specialTokens = specialTokens
    self.options = options
    idCount = max(vocabulary.idCount, Int(specialTokens.all.last ?? -1) + 1)
    model = try BytePairModel(
      vocabulary: vocabulary, merges: merges, special: Set(specialTokens.all),
      ignoresMerges: ignoresMerges)
  }

  public func tokenize(
    unsafeBytes text: UnsafeBufferPointer<UInt8>, into result: inout TokenizedText
  ) {
    guard let base = text.baseAddress, !text.isEmpty else { return }
    var taken = TokenizedText()
    swap(&taken, &result)
    taken.reserve(text.count / 4)
    var scan = BytePairScan(model, options, base, count: text.count, into: taken)
    taken = TokenizedText()
    scan.run()
    swap(&scan.result, &result)
  }

  /// Nothing is deleted in a byte-level tokenizer.
  public func endOfDeleted(from position: Int, in text: [UInt8]) -> Int { position }
}
