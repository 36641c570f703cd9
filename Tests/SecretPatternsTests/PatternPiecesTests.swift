import Testing

@testable import SecretPatterns

@Suite struct PatternPiecesTests {
  /// Every ASCII character, and some beyond, stands for itself.
  @Test func literalsMatchThemselves() throws {
    let scalars = (0..<0x80).compactMap { Unicode.Scalar(UInt32($0)) } + ["\u{E9}", "\u{6F22}"]
    for scalar in scalars {
      let text = "a\(scalar)b"
      let regex = try PatternRegex("^" + PatternPieces.literal(text) + "$", rule: "literal")
      #expect(regex.matches(Array(text.utf8)), "U+\(String(scalar.value, radix: 16))")
      #expect(!regex.matches(Array("axb".utf8)) || scalar == "x")
      #expect(!regex.matches(Array("ab".utf8)))
    }
  }

  @Test func longerLiteralsComeFirst() throws {
    #expect(PatternPieces.anyOf(["a", "a.b", "ab"]) == #"(?:a\.b|ab|a)"#)
  }
}
