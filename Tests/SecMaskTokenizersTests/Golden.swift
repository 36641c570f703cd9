import SecMaskJSON
import Testing

@testable import SecMaskTokenizers

/// Cases that tools/tokenizer-parity/make_golden.py took from the reference.
struct Golden {
  struct Case {
    let text: [UInt8]
    let ids: [Int32]
    let offsets: [Range<Int>]
  }

  struct Run {
    let settings: [Bool]
    let cases: [Case]
  }

  let runs: [Run]

  static func file(_ name: String) throws -> [UInt8] {
    let folder = "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return try readFile("\(folder.joined(separator: "/"))/Golden/\(name)")
  }

  init(_ name: String) throws {
    let document = try JSONValue(settings: Self.file(name))
    let runs = try #require(document["runs"]?.elements)
    self.runs = try runs.map { run in
      let settings = try #require(run["settings"]?.elements).map { $0.integer == 1 }
      return Run(settings: settings, cases: try #require(run["cases"]?.elements).map(Self.decode))
    }
  }

  private static func decode(_ value: JSONValue) throws -> Case {
    let parts = try #require(value.elements)
    let text = parts[0].bytes ?? parts[0].elements?.compactMap { $0.integer.map { UInt8($0) } } ?? []
    let numbers = parts[1...].map { $0.elements?.compactMap(\.integer) ?? [] }
    return Case(
      text: text, ids: numbers[0].map { Int32($0) },
      offsets: zip(numbers[1], numbers[2]).map { $0..<$1 })
  }

  static func wordPiece(_ normalization: BertNormalization = .uncased) throws -> WordPieceTokenizer {
    try WordPieceTokenizer(
      vocabularyText: file("wordpiece.vocab.txt"), normalization: normalization)
  }

  static func bpe(_ options: ByteLevelOptions = .roberta) throws -> ByteLevelBPETokenizer {
    try ByteLevelBPETokenizer(
      vocabularyJSON: file("bpe.vocab.json"), mergesText: file("bpe.merges.txt"), options: options)
  }
}

extension WordPieceTokenizer {
  /// A tokenizer over a few tokens; ids count from 0 in order.
  init(_ tokens: String..., normalization: BertNormalization = .uncased) throws {
    try self.init(
      vocabularyText: Array(tokens.joined(separator: "\n").utf8), normalization: normalization)
  }
}

/// What the pieces of a text cover, by slicing the text.
func slices(_ tokenizer: some Tokenizer, _ text: String) -> [String] {
  let bytes = Array(text.utf8)
  return tokenizer.tokenize(bytes).offsets.map { String(decoding: bytes[$0], as: UTF8.self) }
}
