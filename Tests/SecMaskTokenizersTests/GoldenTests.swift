import Testing

@testable import SecMaskTokenizers

/// Ids and offsets are those of the reference, for every case and every setting.
struct GoldenTests {
  private func compare(_ run: Golden.Run, _ tokenizer: some Tokenizer) {
    var reused = TokenizedText()
    var differences = 0
    for expected in run.cases {
      let found = tokenizer.tokenize(expected.text)
      if found.ids != expected.ids || found.offsets != expected.offsets {
        differences += 1
        Issue.record("settings \(run.settings), text \(expected.text): \(found), expected \(expected)")
      }
      reused.removeAll()
      tokenizer.tokenize(expected.text, into: &reused)
      #expect(reused == found)
    }
    print("settings \(run.settings): \(run.cases.count) cases, \(differences) differences")
  }

  @Test func wordPiece() throws {
    for run in try Golden("wordpiece.cases.json").runs {
      let normalization = BertNormalization(
        cleanText: run.settings[0], separatesIdeographs: run.settings[1],
        stripsAccents: run.settings[2], lowercases: run.settings[3])
      compare(run, try Golden.wordPiece(normalization))
    }
  }

  @Test func byteLevelBPE() throws {
    for run in try Golden("bpe.cases.json").runs {
      let options = ByteLevelOptions(
        addsPrefixSpace: run.settings[0], trimsOffsets: run.settings[1],
        keepsFirstSpace: run.settings[2])
      compare(run, try Golden.bpe(options))
    }
  }

  /// A string and its bytes give the same.
  @Test func stringsAndBytes() throws {
    let text = "Ångström 漢字 🇩🇪 e\u{301}\r\n\u{200B}"
    let tokenizers: [any Tokenizer] = [try Golden.wordPiece(), try Golden.bpe()]
    for tokenizer in tokenizers {
      #expect(tokenizer.tokenize(text) == tokenizer.tokenize(Array(text.utf8)))
      #expect(tokenizer.tokenize(text).count > 0)
    }
  }
}
