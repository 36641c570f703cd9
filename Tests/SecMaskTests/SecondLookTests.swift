import Testing

@testable import SecMask

/// A segment with what was found replaced, and the way back to the original's offsets.
@Suite("Second look") struct SecondLookTests {
  /// Reads every line that holds a `!`.
  private struct MarkRouter: Router {
    func reasonToRead(_ line: ArraySlice<UInt8>) -> RouteReason? {
      line.contains(UInt8(ascii: "!")) ? .credentialWord : nil
    }
    func route(_ segment: ArraySlice<UInt8>) -> (Route, RouteReason) { (.fast, .short) }
  }

  /// A segment that begins at offset 100 of its text; every line is a candidate.
  private func segment(_ text: String, familiar: Set<Int> = []) -> SegmentText {
    let bytes = Array(text.utf8)
    var candidates: [Segment.Candidate] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == 0x0A {
      candidates.append(.init(line: 100 + start..<100 + index + 1, reason: .entropy))
      start = index + 1
    }
    let range = 100..<100 + bytes.count
    let segment = Segment(text: range, judged: range, candidates: candidates, route: .fast, reason: .short)
    return SegmentText(segment: segment, bytes: bytes, familiar: familiar)
  }

  private func look(_ text: String, found: [String], familiar: Set<Int> = []) -> SecondLook? {
    let bytes = Array(text.utf8)
    let ranges = found.compactMap { secret -> Range<Int>? in
      let secret = Array(secret.utf8)
      return bytes.indices.first { bytes[$0...].starts(with: secret) }.map {
        100 + $0..<100 + $0 + secret.count
      }
    }
    return SecondLook(segment(text, familiar: familiar), found: ranges, router: MarkRouter())
  }

  @Test func whatWasFoundIsReplaced() throws {
    let look = try #require(
      self.look("first\n! abcdef and x, 12345678\nlast 99999\n", found: ["abcdef", "x"]))
    #expect(
      String(decoding: look.text.bytes, as: UTF8.self)
        == "first\n! [SECRET] and [SECRET], 12345678\nlast 99999\n")
    #expect(look.text.segment.candidates.map(\.line) == [106..<106 + 34])
    #expect(look.end == 100 + 42)
  }

  /// Every range of the masked text that is not all replacement maps to where it stands in the original.
  @Test func rangesMapBack() throws {
    let text = "! abcdef and x, 12345678\n"
    let look = try #require(self.look(text, found: ["abcdef", "x"]))
    let shown = String(decoding: look.text.bytes, as: UTF8.self)
    func original(_ part: String) -> String? {
      let bytes = Array(shown.utf8)
      let start = bytes.indices.first { bytes[$0...].starts(with: part.utf8) } ?? 0
      return look.original(100 + start..<100 + start + part.utf8.count).map {
        String(decoding: Array(text.utf8)[$0.lowerBound - 100..<$0.upperBound - 100], as: UTF8.self)
      }
    }
    #expect(original("12345678") == "12345678")
    #expect(original("and") == "and")
    #expect(original("! [SECRET]") == "! abcdef")
    #expect(original("[SECRET] and") == "abcdef and")
    #expect(original("CRET] and [SE") == "abcdef and x")
    #expect(original("[SECRET]") == nil)
    #expect(original("SECRET") == nil)
    #expect(original(shown) == text)
  }

  @Test func noLookWhereNothingIsLeft() {
    #expect(look("! password is abc123\n", found: ["abc123"]) == nil)
    #expect(look("! 12345678\n", found: []) == nil)
    #expect(look("! abcdef\n! 12345678\n", found: ["abcdef"]) == nil, "another line")
    #expect(look("abcdef 12345678\n", found: ["abcdef"]) == nil, "the router does not want it")
    #expect(look("! abcdef 12345678\n", found: ["abcdef"], familiar: [0]) == nil)
    #expect(look("! abcdef 12345678\n", found: ["abcdef"]) != nil)
  }
}
