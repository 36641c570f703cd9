import Testing

@testable import SecMaskTokenizers

/// A tokenizer.json made of parts.
private func wordPieceJSON(
  normalizer: String = #"{"type":"BertNormalizer","lowercase":true}"#,
  preTokenizer: String = #"{"type":"BertPreTokenizer"}"#,
  postProcessor: String = #"{"type":"BertProcessing","sep":["[SEP]",3],"cls":["[CLS]",2]}"#,
  added: String = #"[{"id":9,"content":"[MASK]","special":true}]"#,
  model: String =
    ###"{"type":"WordPiece","vocab":{"[PAD]":0,"[UNK]":1,"[CLS]":2,"[SEP]":3,"a":4,"##b":5,"[MASK]":6}}"###
) -> [UInt8] {
  Array(
    """
    {"version":"1.0","truncation":null,"added_tokens":\(added),"normalizer":\(normalizer),
     "pre_tokenizer":\(preTokenizer),"post_processor":\(postProcessor),"decoder":null,"model":\(model)}
    """.utf8)
}

private func bpeJSON(
  normalizer: String = "null", preTokenizer: String = #"{"type":"ByteLevel","add_prefix_space":false}"#,
  postProcessor: String = "null", merges: String = #"["a b","Ġ ab"]"#, settings: String = ""
) -> [UInt8] {
  let vocabulary = TinyBPE.vocabulary(["a b", "Ġ ab"])
  let entries = (0..<vocabulary.count).map { index -> String in
    let token = String(decoding: vocabulary.token(at: index), as: UTF8.self)
    let escaped = token == "\"" || token == "\\" ? "\\" + token : token
    return "\"\(escaped)\":\(vocabulary.ids[index])"
  }
  return Array(
    """
    {"added_tokens":[{"id":300,"content":"<s>","special":true}],"normalizer":\(normalizer),
     "pre_tokenizer":\(preTokenizer),"post_processor":\(postProcessor),
     "model":{"type":"BPE"\(settings),"vocab":{\(entries.joined(separator: ","))},"merges":\(merges)}}
    """.utf8)
}

struct LoadingTests {
  private func load(_ bytes: [UInt8]) throws -> any Tokenizer {
    try TokenizerFiles.load(tokenizerJSON: bytes)
  }

  private func unsupported(_ component: String, _ bytes: [UInt8]) -> Bool {
    do {
      _ = try TokenizerFiles.load(tokenizerJSON: bytes)
      return false
    } catch {
      if case .unsupported(component, _) = error { return true }
      return false
    }
  }

  @Test func wordPieceFile() throws {
    let tokenizer = try load(wordPieceJSON())
    #expect(tokenizer.tokenize("AB a x [MASK]").ids == [4, 5, 4, 1, 1, 1, 1])
    #expect(tokenizer.specialTokens.begin == 2 && tokenizer.specialTokens.end == 3)
    #expect(tokenizer.specialTokens.mask == 9)  // the explicit id wins
    #expect(tokenizer.idCount == 10)
  }

  @Test func noNormalizerMeansNoNormalising() throws {
    let tokenizer = try #require(try load(wordPieceJSON(normalizer: "null")) as? WordPieceTokenizer)
    #expect(!tokenizer.normalization.cleanText && !tokenizer.normalization.lowercases)
  }

  @Test func templates() throws {
    let template = """
      {"type":"TemplateProcessing","single":[{"SpecialToken":{"id":"[SEP]","type_id":0}},
      {"Sequence":{"id":"A","type_id":0}},{"SpecialToken":{"id":"[CLS]","type_id":0}}]}
      """
    let special = try load(wordPieceJSON(postProcessor: template)).specialTokens
    #expect(special.begin == 3 && special.end == 2)
  }

  @Test func bpeFiles() throws {
    for merges in [#"["a b","Ġ ab"]"#, #"[["a","b"],["Ġ","ab"]]"#] {
      let tokenizer = try load(bpeJSON(merges: merges))
      #expect(tokenizer.tokenize("ab ab").ids == [256, 257])
      #expect(tokenizer.tokenize("ab ab").offsets == [0..<2, 2..<5])
      #expect(tokenizer.idCount == 301 && tokenizer.specialTokens.begin == 300)
    }
    let roberta =
      #"{"type":"RobertaProcessing","sep":["<s>",300],"cls":["<s>",300],"trim_offsets":true,"add_prefix_space":false}"#
    #expect(try load(bpeJSON(postProcessor: roberta)).tokenize("ab ab").offsets == [0..<2, 3..<5])
    let sequence =
      #"{"type":"Sequence","processors":[{"type":"ByteLevel","trim_offsets":true,"add_prefix_space":false}]}"#
    #expect(try load(bpeJSON(postProcessor: sequence)).tokenize("ab ab").offsets == [0..<2, 3..<5])
  }

  @Test func versionLinesAreNoMerges() throws {
    let list = try MergeList(lines: Array("#version: 0.2\na b\n# #\n".utf8))
    #expect(list.count == 2)
    #expect(throws: TokenizerError.badMerge(number: 2)) { try MergeList(lines: Array("a b\nab\n".utf8)) }
    #expect(throws: TokenizerError.badMerge(number: 1)) { try MergeList(lines: Array("a b c\n".utf8)) }
  }

  @Test func mergesMustBeInTheVocabulary() {
    #expect(throws: TokenizerError.badMerge(number: 2)) { try load(bpeJSON(merges: #"["a b","b a"]"#)) }
    #expect(throws: TokenizerError.badMerge(number: 1)) { try load(bpeJSON(merges: #"["xyz b"]"#)) }
  }

  @Test func unknownComponentsAreErrors() {
    #expect(unsupported("normalizer", wordPieceJSON(normalizer: #"{"type":"NFKC"}"#)))
    #expect(unsupported("normalizer", bpeJSON(normalizer: #"{"type":"NFC"}"#)))
    #expect(unsupported("pre_tokenizer", wordPieceJSON(preTokenizer: #"{"type":"Whitespace"}"#)))
    #expect(unsupported("pre_tokenizer", wordPieceJSON(preTokenizer: "null")))
    #expect(unsupported("pre_tokenizer", bpeJSON(preTokenizer: #"{"type":"ByteLevel","use_regex":false}"#)))
    #expect(unsupported("post_processor", bpeJSON(postProcessor: #"{"type":"Other"}"#)))
    #expect(unsupported("model", wordPieceJSON(model: #"{"type":"Unigram"}"#)))
    #expect(unsupported("model", bpeJSON(settings: #","dropout":0.1"#)))
    #expect(unsupported("model", bpeJSON(settings: #","end_of_word_suffix":"</w>""#)))
    #expect(unsupported("vocabulary", wordPieceJSON(model: #"{"type":"WordPiece","vocab":[["a",0]]}"#)))
    #expect(unsupported("added token", wordPieceJSON(added: #"[{"id":9,"content":"x","special":false}]"#)))
  }

  @Test func missingAndOddValuesAreErrors() {
    #expect(throws: TokenizerError.missingToken("[UNK]")) {
      try load(wordPieceJSON(model: #"{"type":"WordPiece","vocab":{}}"#))
    }
    #expect(throws: TokenizerError.missingToken("of byte 0")) {
      try load(Array(#"{"pre_tokenizer":{"type":"ByteLevel"},"model":{"type":"BPE","vocab":{}}}"#.utf8))
    }
    for id in ["-1", "16777216", "99999999999999999999", "1.5"] {
      #expect(throws: TokenizerError.idOutOfRange(token: "a")) {
        try load(wordPieceJSON(model: #"{"type":"WordPiece","vocab":{"a":\#(id)}}"#))
      }
    }
    #expect(throws: TokenizerError.unexpectedValue(key: "lowercase", expected: "true or false")) {
      try load(wordPieceJSON(normalizer: #"{"type":"BertNormalizer","lowercase":1}"#))
    }
  }

  @Test func absentFilesAreErrors() {
    #expect(throws: TokenizerError.noTokenizerFiles(folder: "/nonexistent")) {
      try TokenizerFiles.load(folder: "/nonexistent")
    }
    #expect(throws: TokenizerError.self) { try readFile("/nonexistent/vocab.txt") }
  }

  /// Every cut and many changes of a file give a tokenizer or an error.
  @Test func damagedFilesDoNotCrash() {
    let file = wordPieceJSON()
    for length in 0..<file.count { _ = try? load(Array(file[..<length])) }
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<3000 {
      var damaged = file
      for _ in 0..<3 {
        damaged[Int.random(in: 0..<file.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      _ = try? load(damaged)
    }
  }
}
