/// BERT's tokenizer: normalise, cut at white space and punctuation, then cut each word into the
/// longest pieces of the vocabulary from left to right.
///
/// A word with more scalars than ``longestWord``, or one that cannot be put together, is a single
/// unknown piece that covers the whole word.
///
/// Cost: one step in a table per byte; some 100 bytes a microsecond. Gives the ids and offsets of the
/// Hugging Face `tokenizers` library; categories and case mappings are those that library uses (Unicode
/// 8 for punctuation, marks and control characters).
///
/// Source: Y. Wu et al., "Google's Neural Machine Translation System", arXiv 1609.08144 (the model);
/// J. Devlin et al., "BERT", arXiv 1810.04805 (the pre-tokenizer).
public struct WordPieceTokenizer: Tokenizer {
  public let specialTokens: SpecialTokens
  public let idCount: Int
  /// The normaliser's settings.
  public let normalization: BertNormalization
  /// Scalars that a word may have before it counts as unknown.
  public let longestWord: Int
  private let model: WordPieceModel

  /// From the text of a vocab.txt: one token a line, the line's number (from 0) is its id.
  ///
  /// Blank lines count; trailing white space is no part of a token; of equal tokens the last wins.
  public init(
    vocabularyText: [UInt8], normalization: BertNormalization = .uncased, longestWord: Int = 100
  ) throws(TokenizerError) {
    let vocabulary = try Vocabulary(lines: vocabularyText)
    guard let unknown = vocabulary.id(of: Array("[UNK]".utf8)) else { throw .missingToken("[UNK]") }
    try self.init(
      vocabulary: vocabulary,
      specialTokens: SpecialTokens(
        names: vocabulary, declared: [], begin: nil, end: nil, unknown: unknown),
      unknown: unknown, continuation: Array("##".utf8), normalization: normalization,
      longestWord: longestWord)
  }

  init(
    vocabulary: Vocabulary, specialTokens: SpecialTokens, unknown: Int32, continuation: [UInt8],
    normalization: BertNormalization, longestWord: Int
  ) throws(TokenizerError) {
    self.specialTokens = specialTokens
    self.normalization = normalization
    self.longestWord = longestWord
    idCount = max(vocabulary.idCount, Int(specialTokens.all.last ?? -1) + 1)
    model = try WordPieceModel(
      vocabulary: vocabulary, special: Set(specialTokens.all), unknown: unknown,
      continuation: continuation, normalization: normalization, longestWord: longestWord)
  }

  public func tokenize(
    unsafeBytes text: UnsafeBufferPointer<UInt8>, into result: inout TokenizedText
  ) {
    guard let base = text.baseAddress, !text.isEmpty else { return }
    var taken = TokenizedText()
    swap(&taken, &result)
    taken.reserve(text.count / 4)
    var scan = WordPieceScan(model, base, count: text.count, into: taken)
    taken = TokenizedText()
    scan.run()
    swap(&scan.result, &result)
  }

  public func endOfDeleted(from position: Int, in text: [UInt8]) -> Int {
    text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, position >= 0 else { return position }
      var end = position
      while end < buffer.count {
        let scalar = decodeScalar(base, end, buffer.count)
        guard model.actions.table[scalar.value].kind == .delete else { break }
        end += scalar.length
      }
      return end
    }
  }
}
