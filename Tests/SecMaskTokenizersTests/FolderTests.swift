import Testing

@testable import SecMaskTokenizers

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is loaded from which files of a folder.
struct FolderTests {
  /// Calls `body` with a new folder of these files, and deletes it.
  private func withFolder(_ files: [String: [UInt8]], _ body: (String) throws -> Void) throws {
    var template = Array("/tmp/secmask-tokenizers-XXXXXX".utf8CString)
    let made = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    let folder = try #require(made)
    defer {
      for name in files.keys { unlink("\(folder)/\(name)") }
      rmdir(folder)
    }
    for (name, bytes) in files {
      let file = try #require(fopen("\(folder)/\(name)", "w"))
      #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
      fclose(file)
    }
    try body(folder)
  }

  @Test func vocabularyText() throws {
    let vocabulary = try Golden.file("wordpiece.vocab.txt")
    try withFolder(["vocab.txt": vocabulary]) { folder in
      let tokenizer = try #require(try TokenizerFiles.load(folder: folder) as? WordPieceTokenizer)
      #expect(tokenizer.normalization == .uncased)
    }
    let config = Array(#"{"do_lower_case":false,"strip_accents":null,"tokenize_chinese_chars":true}"#.utf8)
    try withFolder(["vocab.txt": vocabulary, "tokenizer_config.json": config]) { folder in
      let tokenizer = try #require(try TokenizerFiles.load(folder: folder) as? WordPieceTokenizer)
      #expect(tokenizer.normalization == .cased)
    }
  }

  @Test func vocabularyAndMerges() throws {
    let files = [
      "vocab.json": try Golden.file("bpe.vocab.json"), "merges.txt": try Golden.file("bpe.merges.txt"),
    ]
    try withFolder(files) { folder in
      let tokenizer = try #require(try TokenizerFiles.load(folder: folder) as? ByteLevelBPETokenizer)
      #expect(tokenizer.options == .roberta)
    }
    let config = Array(#"{"tokenizer_class":"GPT2Tokenizer","add_prefix_space":true}"#.utf8)
    try withFolder(files.merging(["tokenizer_config.json": config]) { $1 }) { folder in
      let tokenizer = try #require(try TokenizerFiles.load(folder: folder) as? ByteLevelBPETokenizer)
      #expect(tokenizer.options == ByteLevelOptions(addsPrefixSpace: true, trimsOffsets: false))
    }
  }

  @Test func theTokenizerFileComesFirst() throws {
    let vocabulary = try Golden.file("wordpiece.vocab.txt")
    try withFolder(["vocab.txt": vocabulary, "tokenizer.json": Array("{".utf8)]) { folder in
      #expect(throws: TokenizerError.malformedJSON(offset: 1, problem: "ends too early")) {
        try TokenizerFiles.load(folder: folder)
      }
    }
  }

  @Test func halfOfATokenizerIsAnError() throws {
    try withFolder(["vocab.json": try Golden.file("bpe.vocab.json")]) { folder in
      #expect(throws: TokenizerError.noTokenizerFiles(folder: folder)) {
        try TokenizerFiles.load(folder: folder)
      }
    }
  }
}
