import Testing

@testable import SecMaskTokenizers

struct WordPieceTests {
  @Test func longestPieceFirst() throws {
    let tokenizer = try WordPieceTokenizer("[UNK]", "un", "una", "##aff", "##ff", "##able", "unaf")
    #expect(tokenizer.tokenize("unaffable").ids == [0])  // unaf + ##f…: greedy, no second try
    let other = try WordPieceTokenizer("[UNK]", "un", "##aff", "##able")
    let found = other.tokenize("x unaffable")
    #expect(found.ids == [0, 1, 2, 3])
    #expect(found.offsets == [0..<1, 2..<4, 4..<7, 7..<11])
  }

  @Test func oneFailingPieceMakesTheWholeWordUnknown() throws {
    let tokenizer = try WordPieceTokenizer("[UNK]", "un", "##aff")
    #expect(tokenizer.tokenize("unaffx un").ids == [0, 1])
    #expect(tokenizer.tokenize("unaffx un").offsets == [0..<6, 7..<9])
    #expect(tokenizer.tokenize("unéx").offsets == [0..<5])
  }

  @Test func aWordOfMoreThanHundredScalarsIsUnknownAsAWhole() throws {
    let tokenizer = try WordPieceTokenizer("[UNK]", "a", "##a", "e", "##e")
    #expect(tokenizer.tokenize(String(repeating: "a", count: 100)).count == 100)
    let long = tokenizer.tokenize(String(repeating: "a", count: 101) + " a")
    #expect(long.ids == [0, 1])
    #expect(long.offsets == [0..<101, 102..<103])
    // Counted after normalising: accents are gone, but decomposed Hangul counts three.
    #expect(tokenizer.tokenize(String(repeating: "é", count: 100)).count == 100)
    let accented = tokenizer.tokenize(String(repeating: "e\u{301}", count: 101))
    #expect(accented.ids == [0])
    #expect(accented.offsets == [0..<301])  // from the first piece to the last; the mark after it is a gap
    #expect(tokenizer.tokenize(String(repeating: "각", count: 34)).offsets == [0..<102])
  }

  @Test func idsAreLineNumbers() throws {
    let text = Array("[UNK]\n\nab\r\ncd  \nab\n\u{3000}\nef\u{3000}".utf8)
    let tokenizer = try WordPieceTokenizer(vocabularyText: text)
    #expect(tokenizer.tokenize("ab cd ef").ids == [4, 3, 6])  // blank lines count, the last duplicate wins
    #expect(tokenizer.idCount == 7)
  }

  @Test func anUnknownTokenIsNeeded() {
    #expect(throws: TokenizerError.missingToken("[UNK]")) { try WordPieceTokenizer("a", "b") }
  }

  @Test func equivalentTokensAreDifferentTokens() throws {
    let keepAccents = BertNormalization(stripsAccents: false)
    let tokenizer = try WordPieceTokenizer("[UNK]", "é", "e\u{301}", normalization: keepAccents)
    #expect(tokenizer.tokenize("é e\u{301}").ids == [1, 2])
  }

  @Test func specialTokensNeverComeFromText() throws {
    let tokenizer = try WordPieceTokenizer(
      "[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "[", "]", "sep", "cls", "mask", "pad", "unk")
    let found = tokenizer.tokenize("[CLS] [SEP] [MASK] [PAD] [UNK]")
    #expect(found.ids == [5, 8, 6, 5, 7, 6, 5, 9, 6, 5, 10, 6, 5, 11, 6])
    let special = tokenizer.specialTokens
    #expect(special.begin == 2 && special.end == 3 && special.padding == 0)
    #expect(special.unknown == 1 && special.mask == 4 && special.all == [0, 1, 2, 3, 4])
  }
}
