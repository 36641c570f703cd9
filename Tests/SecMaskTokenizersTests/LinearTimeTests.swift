import Testing

@testable import SecMaskTokenizers

/// No input makes the time grow faster than its length (but for the logarithm of a heap).
struct LinearTimeTests {
  private static let size = 4_000_000

  private static let words: [(String, [UInt8])] = [
    ("a letter", [0x61]), ("letters", Array("tokenizerparity".utf8)), ("spaces", [0x20]),
    ("newlines", [0x0A]),
    ("é", Array("é".utf8)), ("marks", Array("\u{301}".utf8)), ("moving marks", Array("\u{1B44}\u{323}".utf8)),
    ("Hangul", Array("각".utf8)), ("not UTF-8", [0xFF]), ("zero-width", Array("a\u{200B}".utf8)),
    ("NUL", [0]), ("punctuation", Array("!".utf8)), ("contractions", Array("'s".utf8)),
  ]

  @Test(.timeLimit(.minutes(5)), arguments: words)
  func longWords(name: String, unit: [UInt8]) throws {
    let text = Array(repeatElement(unit, count: Self.size / unit.count).joined())
    let clock = ContinuousClock()
    let tokenizers: [any Tokenizer] = [
      try Golden.wordPiece(), try Golden.wordPiece(.cased), try Golden.bpe(),
    ]
    for tokenizer in tokenizers {
      let time = clock.measure { _ = tokenizer.tokenize(text) }
      // Quadratic would be hours.
      #expect(time < .seconds(60), "\(name)")
    }
  }

  @Test func aHugeWordLimitDoesNotGoQuadratic() throws {
    let vocabulary = try Vocabulary(lines: Array("[UNK]\na\n##a\n##aa".utf8))
    let tokenizer = try WordPieceTokenizer(
      vocabulary: vocabulary, specialTokens: SpecialTokens(unknown: 0), unknown: 0,
      continuation: Array("##".utf8), normalization: .uncased, longestWord: .max)
    let text = [UInt8](repeating: 0x61, count: 1_000_001)
    #expect(tokenizer.tokenize(text).count == 500_001)
    #expect(tokenizer.tokenize(Array("é".utf8) + text).ids.count == 1)
  }
}
