import Testing

@testable import SecMaskTokenizers

struct ByteLevelBPETests {
  /// The words that the split pattern cuts.
  private func split(_ text: String) throws -> [String] {
    let model = try TinyBPE.model([])
    return Array(text.utf8).withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress, !buffer.isEmpty else { return [] }
      let scanner = SplitScanner(
        text: base, count: buffer.count, asciiClasses: model.asciiClasses.base, classes: model.classes)
      var words: [String] = []
      var position = 0
      while position < buffer.count {
        let end = scanner.next(position).end
        words.append(String(decoding: buffer[position..<end], as: UTF8.self))
        position = end
      }
      return words
    }
  }

  @Test func byteAlphabet() {
    #expect(ByteAlphabet.scalars[0x20] == 0x120)
    #expect(ByteAlphabet.scalars[0x21] == 0x21)
    #expect(ByteAlphabet.scalars[0xAD] == 0x143)
    #expect(Set(ByteAlphabet.scalars).count == 256)
    var bytes: [UInt8] = []
    let known = ByteAlphabet.decode(Array("Ġa".utf8), into: &bytes)
    #expect(known && bytes == [0x20, 0x61])
    let unknown = ByteAlphabet.decode(Array("b 漢".utf8), into: &bytes)
    #expect(!unknown && bytes == [0x20, 0x61])
  }

  @Test func splitPattern() throws {
    #expect(
      try split("I've can't THEY'LL we'll") == ["I", "'ve", " can", "'t", " THEY", "'", "LL", " we", "'ll"])
    #expect(try split("a1 ½b !?x") == ["a", "1", " ½", "b", " !?", "x"])
    #expect(try split("e\u{301}x") == ["e", "\u{301}", "x"])  // marks are neither letters nor numbers
    #expect(try split("a   b") == ["a", "  ", " b"])
    #expect(try split("a \n\tb") == ["a", " \n", "\t", "b"])
    #expect(try split("a\u{3000}\u{3000}b") == ["a", "\u{3000}", "\u{3000}", "b"])
    #expect(try split("a  ") == ["a", "  "])
    #expect(try split(" 's'") == [" '", "s", "'"])
    #expect(try split("") == [])
  }

  @Test func lowestRankFirstThenLeftmost() throws {
    let tokenizer = try TinyBPE.tokenizer(["b c", "a b", "a a"])
    #expect(TinyBPE.tokens(tokenizer, "abc") == ["a", "bc"])
    #expect(TinyBPE.tokens(tokenizer, "aaa") == ["aa", "a"])
    #expect(TinyBPE.tokens(tokenizer, "aaaabc") == ["aa", "aa", "bc"])
  }

  @Test func shortAndLongWordsMergeAlike() throws {
    let tokenizer = try Golden.bpe()
    let unit = Array("internationalisationandtokenizerparity".utf8)
    let model = try TinyBPE.model(["a b", "ab a", "b a", "a a", "aba b"])
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<200 {
      let word = (0..<40).map { _ in UInt8.random(in: 0x61...0x62, using: &generator) }
      let long = LongWordMerger(model.merges, model.byteIDs, word, count: word.count)
      var short = BytePairMerger(model.merges, model.byteIDs)
      short.merge(word, count: word.count)
      #expect((0..<short.count).map { short.id($0) } == long.ids)
      #expect((0..<short.count).map { short.start($0) } == long.starts)
    }
    #expect(tokenizer.tokenize(unit + unit).offsets.last?.upperBound == unit.count * 2)
  }

  @Test func aTokenThatMergesDoNotReachIsNotAShortcut() throws {
    // "abc" is a token, but its bytes merge to a + bc first.
    let tokenizer = try TinyBPE.tokenizer(["b c", "a b", "ab c"])
    #expect(TinyBPE.tokens(tokenizer, "abc") == ["a", "bc"])
    #expect(
      TinyBPE.tokens(try TinyBPE.tokenizer(["b c", "a b", "ab c"], ignoresMerges: true), "abc") == ["abc"])
  }

  @Test func prefixSpaceHasTheFirstCharactersPlace() throws {
    let options = ByteLevelOptions(addsPrefixSpace: true, trimsOffsets: false)
    let tokenizer = try TinyBPE.tokenizer(["Ġ a"], options: options)
    #expect(TinyBPE.tokens(tokenizer, "a a") == ["Ġa", "Ġa"])
    #expect(tokenizer.tokenize("a a").offsets == [0..<1, 1..<3])
    #expect(tokenizer.tokenize(" a").offsets == [0..<2])
    #expect(tokenizer.tokenize("é").offsets == [0..<2, 0..<2, 0..<2])
    #expect(tokenizer.tokenize("\n\na").offsets == [0..<1, 0..<1, 1..<2, 2..<3])
    #expect(tokenizer.tokenize("").count == 0)
  }

  @Test func trimmingChangesOffsetsNotTokens() throws {
    let trimmed = try TinyBPE.tokenizer(["Ġ a", "Ġ Ġ"])
    let untrimmed = try TinyBPE.tokenizer(["Ġ a", "Ġ Ġ"], options: .gpt2)
    let text = "a a   a  "
    #expect(trimmed.tokenize(text).ids == untrimmed.tokenize(text).ids)
    #expect(trimmed.tokenize(text).offsets == [0..<1, 2..<3, 5..<5, 6..<7, 9..<9])
    #expect(untrimmed.tokenize(text).offsets == [0..<1, 1..<3, 3..<5, 5..<7, 7..<9])
  }

  @Test func partsOfACharacterCoverIt() throws {
    let found = try TinyBPE.tokenizer([]).tokenize("aé🇩x")
    #expect(found.offsets == [0..<1, 1..<3, 1..<3, 3..<7, 3..<7, 3..<7, 3..<7, 7..<8])
  }

  @Test func specialTokensNeverComeFromText() throws {
    let tokenizer = try Golden.bpe()
    #expect(tokenizer.specialTokens.begin == 0 && tokenizer.specialTokens.end == 2)
    #expect(tokenizer.specialTokens.padding == 1 && tokenizer.specialTokens.mask == 4)
    let found = tokenizer.tokenize("<s> </s><pad> <mask> <unk>")
    #expect(found.ids.allSatisfy { !tokenizer.specialTokens.all.contains($0) })
  }
}
