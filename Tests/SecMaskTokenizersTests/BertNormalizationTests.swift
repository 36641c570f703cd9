import Testing

@testable import SecMaskTokenizers

/// Each rule of the normaliser and pre-tokenizer, seen through what the pieces cover.
struct BertNormalizationTests {
  /// Words come out whole: every word is unknown, and covers its text.
  private func words(_ text: String, _ normalization: BertNormalization = .uncased) throws -> [String] {
    slices(try WordPieceTokenizer("[UNK]", normalization: normalization), text)
  }

  private let plain = BertNormalization(
    cleanText: false, separatesIdeographs: false, stripsAccents: false, lowercases: false)

  @Test func missingStripAccentsMeansAsLowercase() {
    #expect(BertNormalization(lowercases: true).stripsAccents)
    #expect(!BertNormalization(lowercases: false).stripsAccents)
    #expect(BertNormalization(stripsAccents: true, lowercases: false).stripsAccents)
  }

  @Test func deletedCharactersGlueTheirNeighbours() throws {
    // VT, FF, BOM, zero-width space, soft hyphen, a bidi mark, private use, U+0000, U+FFFD.
    for deleted in [
      "\u{B}", "\u{C}", "\u{FEFF}", "\u{200B}", "\u{AD}", "\u{202E}", "\u{E000}", "\0", "\u{FFFD}",
    ] {
      #expect(try words("ab\(deleted)cd ef") == ["ab\(deleted)cd", "ef"])
    }
    #expect(try words("a\u{378}b") == ["a\u{378}b"])  // unassigned stays
    #expect(try words("a\u{B}b", plain) == ["a", "b"])  // white space when nothing cleans
  }

  @Test func whiteSpaceOfAnyScriptEndsWords() throws {
    for space in [" ", "\t", "\n", "\r", "\r\n", "\u{A0}", "\u{1680}", "\u{2003}", "\u{2028}", "\u{3000}"] {
      #expect(try words("ab\(space)cd") == ["ab", "cd"])
    }
  }

  @Test func ideographsStandAloneButNotKanaOrHangul() throws {
    #expect(try words("漢字kana") == ["漢", "字", "kana"])
    #expect(try words("カナ한글") == ["カナ한글"])
    #expect(try words("\u{2B920}\u{2B820}\u{2B91F}") == ["\u{2B920}", "\u{2B820}\u{2B91F}"])
    #expect(try words("漢字", plain) == ["漢字"])
  }

  @Test func punctuationStandsAloneButNotSymbolsBeyondASCII() throws {
    #expect(try words("a+b$c`d") == ["a", "+", "b", "$", "c", "`", "d"])
    #expect(try words("a—b。c") == ["a", "—", "b", "。", "c"])
    #expect(try words("a€b™c") == ["a€b™c"])
    #expect(try words("a\u{2E52}b") == ["a\u{2E52}b"])  // punctuation since Unicode 14: too new
  }

  @Test func accentsGoAfterDecomposition() throws {
    let tokenizer = try WordPieceTokenizer("[UNK]", "cafe", "각", "\u{1100}\u{1161}\u{11A8}", "a")
    #expect(tokenizer.tokenize("Café CAFE\u{301} 각 Ậ").ids == [1, 1, 3, 4])
    #expect(slices(tokenizer, "cafe\u{301} a") == ["cafe", "a"])  // a last mark belongs to no piece
  }

  @Test func lowerCasingIsPerScalar() throws {
    let keepAccents = BertNormalization(stripsAccents: false)
    let tokenizer = try WordPieceTokenizer(
      "[UNK]", "σας", "σασ", "i\u{307}", "i", normalization: keepAccents)
    #expect(tokenizer.tokenize("ΣΑΣ").ids == [2])  // no final sigma
    #expect(tokenizer.tokenize("İ").ids == [3])  // two scalars from one
    #expect(tokenizer.tokenize("İ").offsets == [0..<2])
    #expect(try WordPieceTokenizer("[UNK]", "i").tokenize("İ").ids == [1])
  }

  @Test func nothingComesOfBlankText() throws {
    for text in ["", " ", "\t\r\n", "\u{200B}\u{FEFF}", "\0\u{7}", "\u{301}"] {
      #expect(try words(text).isEmpty)
    }
  }

  @Test func endOfDeletedCoversAccentsAndControls() throws {
    let tokenizer = try Golden.wordPiece()
    let text = Array("e\u{301}\u{200B}x".utf8)
    #expect(tokenizer.endOfDeleted(from: 1, in: text) == 6)
    #expect(tokenizer.endOfDeleted(from: 0, in: text) == 0)
    #expect(tokenizer.endOfDeleted(from: text.count, in: text) == text.count)
    #expect(tokenizer.endOfDeleted(from: 1, in: [0x61, 0xFF, 0x62]) == 2)
    #expect(try Golden.wordPiece(.cased).endOfDeleted(from: 1, in: text) == 1)
  }
}
