/// Cuts text into the pieces a model knows.
///
/// Input is UTF-8. Bytes that are no UTF-8 are read as U+FFFD, one for each maximal part of a
/// sequence, exactly as `String(decoding:as:)` does; the offsets still count the original bytes. No
/// input makes a tokenizer fail, and the time is proportional to the text (n log n within a single
/// word for byte-level BPE).
///
/// Special tokens are added by whoever runs the model (see ``SpecialTokens``). Text that reads like
/// one (`[SEP]`, `</s>`) is plain text. Tokenizers keep nothing of what they read: there is no cache.
public protocol Tokenizer: Sendable {
  /// The ids that frame and pad a sequence.
  var specialTokens: SpecialTokens { get }

  /// One more than the highest id: the rows an embedding table needs.
  var idCount: Int { get }

  /// Appends the pieces of `text` to `result`, which the caller empties.
  ///
  /// - Parameter text: UTF-8 bytes. Not kept.
  func tokenize(unsafeBytes text: UnsafeBufferPointer<UInt8>, into result: inout TokenizedText)

  /// The end of the characters that the tokenizer deletes (accents, control characters) and that
  /// begin at byte `position`; `position` itself when there are none.
  ///
  /// Such characters belong to no piece. Masking runs from the start of a secret's first piece to
  /// this end after its last, or their bytes stay visible.
  func endOfDeleted(from position: Int, in text: [UInt8]) -> Int
}

extension Tokenizer {
  /// The pieces of UTF-8 text.
  public func tokenize(_ text: [UInt8]) -> TokenizedText {
    var result = TokenizedText()
    tokenize(text, into: &result)
    return result
  }

  /// The pieces of a text; offsets count its UTF-8 bytes.
  public func tokenize(_ text: String) -> TokenizedText {
    var result = TokenizedText()
    tokenize(text, into: &result)
    return result
  }

  /// Appends the pieces of UTF-8 text to `result`, which the caller empties: reuse saves memory traffic.
  public func tokenize(_ text: [UInt8], into result: inout TokenizedText) {
    text.withUnsafeBufferPointer { tokenize(unsafeBytes: $0, into: &result) }
  }

  /// Appends the pieces of a text to `result`, which the caller empties.
  public func tokenize(_ text: String, into result: inout TokenizedText) {
    var text = text
    text.withUTF8 { tokenize(unsafeBytes: $0, into: &result) }
  }
}
