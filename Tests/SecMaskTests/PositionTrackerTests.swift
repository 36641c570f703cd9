import SecMask
import SecretPatterns
import Testing

@Suite struct PositionTrackerTests {
  /// Line and column by definition: decode what comes before, split at line feeds.
  private func expected(_ text: [UInt8], at offset: Int) -> TextPosition {
    let before = text[..<offset]
    let line = before.count { $0 == 0x0A } + 1
    let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = String(decoding: before[start...], as: UTF8.self).unicodeScalars.count + 1
    return TextPosition(line: line, column: column)
  }

  private func boundaries(_ text: [UInt8]) -> [Int] {
    (0...text.count).filter { $0 == text.count || text[$0] & 0xC0 != 0x80 }
  }

  private static let texts = [
    "", "a", "\n", "\n\n\n", "one\ntwo\nthree", "one\r\ntwo\r\n", "no newline at the end",
    "é日本🙂x\n🙂🙂 é\r\nzß\n", "\u{FEFF}bom\na\u{301}\u{200D}b\n", "\r\r\n\u{2028}x\n",
    String(repeating: "x", count: 700) + "\n" + String(repeating: "é", count: 700),
    String(repeating: "\n", count: 1_000) + "end",
  ]

  @Test(arguments: texts) func findsEveryPlace(text: String) {
    let bytes = Array(text.utf8)
    bytes.withUnsafeBufferPointer { buffer in
      let wrong = boundaries(bytes).filter { offset in
        var tracker = PositionTracker()
        return tracker.advance(to: offset, in: buffer, origin: 0) != expected(bytes, at: offset)
      }
      #expect(wrong.isEmpty)
    }
  }

  @Test(arguments: texts, [1, 2, 3, 7, 64, 300]) func windowsChangeNothing(text: String, size: Int) {
    let bytes = Array(text.utf8)
    let places = boundaries(bytes).map { ($0, expected(bytes, at: $0)) }
    var wrong: [Int] = []
    var tracker = PositionTracker()
    var start = 0
    while start < bytes.count {
      let end = min(start + size, bytes.count)
      bytes[start..<end].withUnsafeBufferPointer { window in
        for (offset, place) in places where offset >= start && offset <= end {
          if tracker.advance(to: offset, in: window, origin: start) != place { wrong.append(offset) }
        }
        tracker.advance(to: end, in: window, origin: start)
      }
      start = end
    }
    #expect(wrong.isEmpty)
  }

  @Test func neverMovesBack() {
    let bytes = Array("a\nb\nc".utf8)
    bytes.withUnsafeBufferPointer { buffer in
      var tracker = PositionTracker()
      tracker.advance(to: 4, in: buffer, origin: 0)
      #expect(tracker.advance(to: 1, in: buffer, origin: 0) == TextPosition(line: 3, column: 1))
      #expect(tracker.offset == 4)
      // Not enough bytes at hand: stays.
      #expect(tracker.advance(to: 9, in: buffer, origin: 0) == TextPosition(line: 3, column: 1))
    }
  }

  @Test func countsBytesThatAreNotUTF8() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x41, 0x0A, 0xC3, 0x28, 0x80, 0x42]
    bytes.withUnsafeBufferPointer { buffer in
      var tracker = PositionTracker()
      #expect(tracker.advance(to: 3, in: buffer, origin: 0) == TextPosition(line: 1, column: 4))
      // The stray continuation byte 0x80 is no column of its own.
      #expect(tracker.advance(to: 7, in: buffer, origin: 0) == TextPosition(line: 2, column: 3))
    }
  }
}
