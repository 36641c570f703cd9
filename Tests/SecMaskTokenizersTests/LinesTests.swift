import Testing

@testable import SecMaskTokenizers

struct LinesTests {
  private func lines(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var lines: [String] = []
    bytes.forEachLine { lines.append(String(decoding: bytes[$0], as: UTF8.self)) }
    return lines
  }

  @Test func linesEndWithLineFeeds() {
    #expect(lines("") == [])
    #expect(lines("\n") == [""])
    #expect(lines("a\nb") == ["a", "b"])
    #expect(lines("a\n\nb\n") == ["a", "", "b"])
    #expect(lines("a\r\nb\rc\r\n\r\n") == ["a", "b\rc", ""])
    #expect(lines("a\r") == ["a\r"])
  }

  /// Every scalar at a line's end goes exactly if Unicode calls it white space.
  @Test func whiteSpaceAtTheEndGoes() {
    var wrong: [UInt32] = []
    for value in UInt32(0)..<0x11_0000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let bytes = Array("x\(scalar)".utf8)
      let left = bytes.withoutTrailingSpace(0..<bytes.count)
      if left != 0..<(scalar.properties.isWhitespace ? 1 : bytes.count) { wrong.append(value) }
    }
    #expect(wrong == [])
  }

  @Test func whiteSpaceGoesFromTheEndOnly() {
    let text = Array("  a b \u{2003}\t\u{A0}".utf8)
    #expect(text.withoutTrailingSpace(0..<text.count) == 0..<5)
    #expect(text.withoutTrailingSpace(5..<text.count) == 5..<5)
    #expect(text.withoutTrailingSpace(3..<3) == 3..<3)
    // Bytes before the range do not count: the rest of a character is no white space.
    #expect(text.withoutTrailingSpace(7..<9) == 7..<9)
  }
}
