import Testing

@testable import SecMaskTokenizers

/// Properties that hold for every text.
struct OffsetTests {
  private static let texts = [
    "CRLF\r\nand\ttabs", "emoji 👩‍👩‍👧‍👦🇩🇪 ❤️", "漢字 と かな 한국어", "हिन्दी क़ में", "cafe\u{301} a\u{323}\u{302}",
    "עִבְרִית العربيّة \u{202E}rtl", "YWJjYWJjYWJj==", "-----BEGIN CERTIFICATE-----\nYWJj\n",
    String(repeating: "x", count: 100), String(repeating: "x", count: 101), "\u{1B44}\u{301}\u{323}z",
  ]

  private func check(_ tokenizer: some Tokenizer, _ bytes: [UInt8]) {
    let found = tokenizer.tokenize(bytes)
    #expect(found.ids.count == found.offsets.count)
    #expect(found.ids.allSatisfy { $0 >= 0 && $0 < tokenizer.idCount })
    var last = 0..<0
    for range in found.offsets {
      #expect(range.lowerBound >= last.lowerBound && range.upperBound >= last.upperBound)
      #expect(range.upperBound <= bytes.count)
      last = range
    }
    guard String(validating: bytes, as: UTF8.self) != nil else { return }
    for edge in found.offsets.flatMap({ [$0.lowerBound, $0.upperBound] }) where edge < bytes.count {
      #expect(bytes[edge] & 0xC0 != 0x80, "a scalar is cut")
    }
  }

  @Test func orderedAndOnScalarBoundaries() throws {
    for text in Self.texts {
      check(try Golden.wordPiece(), Array(text.utf8))
      check(try Golden.wordPiece(.cased), Array(text.utf8))
      check(try Golden.bpe(), Array(text.utf8))
      check(try Golden.bpe(ByteLevelOptions(addsPrefixSpace: true)), Array(text.utf8))
    }
  }

  /// Bytes that are no UTF-8 read as U+FFFD, and the offsets count the original bytes.
  @Test func brokenTextIsTheRepairedTextWithOtherOffsets() throws {
    let tokenizers: [any Tokenizer] = [
      try Golden.wordPiece(), try Golden.bpe(), try Golden.bpe(ByteLevelOptions(addsPrefixSpace: true)),
      try Golden.wordPiece(BertNormalization(cleanText: false, lowercases: false)),
    ]
    var generator = SystemRandomNumberGenerator()
    let alphabet: [UInt8] = [0x20, 0x61, 0x80, 0xA0, 0xBF, 0xC3, 0xE2, 0xED, 0xF0, 0xF4, 0x9F, 0x90, 0xFF]
    for _ in 0..<2000 {
      let length = Int.random(in: 0..<24, using: &generator)
      let bytes = (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
      let repaired = String(decoding: bytes, as: UTF8.self)
      for tokenizer in tokenizers {
        check(tokenizer, bytes)
        #expect(tokenizer.tokenize(bytes).ids == tokenizer.tokenize(repaired).ids)
      }
    }
  }

  @Test func brokenBytesHaveExactPlaces() throws {
    let bpe = try TinyBPE.tokenizer([])
    #expect(bpe.tokenize([0x61, 0xE2, 0x82, 0x62]).offsets == [0..<1, 1..<3, 1..<3, 1..<3, 3..<4])
    #expect(bpe.tokenize([0xE2, 0x82]).ids == bpe.tokenize("\u{FFFD}").ids)
    // A whole character before a stray continuation byte keeps its own range.
    #expect(bpe.tokenize([0xCE, 0xA6, 0x96]).offsets == [0..<2, 0..<2, 2..<3, 2..<3, 2..<3])
    let wordPiece = try WordPieceTokenizer("[UNK]", "ab")
    #expect(wordPiece.tokenize([0x61, 0xFF, 0x62, 0xFF]).offsets == [0..<3])
    #expect(wordPiece.tokenize([0x61, 0xFF, 0x62, 0xFF]).ids == [1])
  }

  @Test func removedCharactersLeaveGaps() throws {
    let tokenizer = try WordPieceTokenizer("[UNK]", "ab", "c", "##c")
    #expect(tokenizer.tokenize("\u{200B}a\u{200B}b\u{200B}").offsets == [3..<8])
    #expect(tokenizer.tokenize("ab\u{301}c").offsets == [0..<2, 4..<5])
  }
}
