@testable import SecMaskTokenizers

/// Byte-level tokenizers of the 256 bytes (ids 0…255) and a few merges.
enum TinyBPE {
  static func vocabulary(_ merges: [String]) -> Vocabulary {
    var vocabulary = Vocabulary()
    for (byte, scalar) in ByteAlphabet.scalars.enumerated() {
      let token = Unicode.Scalar(scalar).map { Array($0.utf8) } ?? []
      vocabulary.append(token, id: Int32(byte))
    }
    for (rank, merge) in merges.enumerated() {
      vocabulary.append(merge.utf8.filter { $0 != 0x20 }, id: Int32(256 + rank))
    }
    vocabulary.buildIndex()
    return vocabulary
  }

  static func list(_ merges: [String]) throws -> MergeList {
    try MergeList(lines: Array(merges.joined(separator: "\n").utf8))
  }

  static func model(_ merges: [String]) throws -> BytePairModel {
    try BytePairModel(
      vocabulary: vocabulary(merges), merges: list(merges), special: [], ignoresMerges: false)
  }

  static func tokenizer(
    _ merges: [String], options: ByteLevelOptions = .roberta, ignoresMerges: Bool = false
  ) throws -> ByteLevelBPETokenizer {
    try ByteLevelBPETokenizer(
      vocabulary: vocabulary(merges), merges: list(merges), specialTokens: SpecialTokens(),
      options: options, ignoresMerges: ignoresMerges)
  }

  /// The tokens of a text as the vocabulary of `tokenizer(_:)` writes them.
  static func tokens(_ tokenizer: ByteLevelBPETokenizer, _ text: String) -> [String] {
    let found = tokenizer.tokenize(text)
    let bytes = Array(text.utf8)
    return zip(found.ids, found.offsets).enumerated().map { index, piece in
      let space = tokenizer.options.addsPrefixSpace && index == 0 ? "Ġ" : ""
      let slice = String(decoding: bytes[piece.1], as: UTF8.self)
      return space + slice.replacing(" ", with: "Ġ")
    }
  }
}
