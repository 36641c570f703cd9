internal import Synchronization

/// WordPiece tokenizers that checkpoints share whose vocabulary and normalisation are the same: laying a vocabulary out costs
/// milliseconds, and megabytes. Safe to share between threads; who asks while another makes the same one waits for it.
package final class SharedVocabularies: Sendable {
  private final class Entry: Sendable {
    let text: [UInt8]
    let normalization: BertNormalization
    private let made = Mutex<Result<WordPieceTokenizer, TokenizerError>?>(nil)

    init(text: [UInt8], normalization: BertNormalization) {
      self.text = text
      self.normalization = normalization
    }

    func tokenizer() throws(TokenizerError) -> WordPieceTokenizer {
      try made.withLock { made in
        if let made { return made }
        let result: Result<WordPieceTokenizer, TokenizerError>
        do throws(TokenizerError) {
          result = .success(try WordPieceTokenizer(vocabularyText: text, normalization: normalization))
        } catch { result = .failure(error) }
        made = result
        return result
      }.get()
    }
  }

  private let entries = Mutex<[Entry]>([])

  package init() {}

  /// The tokenizer of a vocab.txt: the one that was made before, or a new one.
  func tokenizer(
    vocabularyText text: [UInt8], normalization: BertNormalization
  ) throws(TokenizerError) -> WordPieceTokenizer {
    let entry = entries.withLock { entries in
      if let known = entries.first(where: { $0.normalization == normalization && $0.text == text }) {
        return known
      }
      let new = Entry(text: text, normalization: normalization)
      entries.append(new)
      return new
    }
    return try entry.tokenizer()
  }
}
