import Testing

@testable import SecMask

/// Long lists whose every line holds one secret, which rules have found.
@Suite("Lines of one shape") struct RepeatedShapesTests {
  /// Reads lines that hold a `!`.
  private struct MarkRouter: Router {
    func reasonToRead(_ line: ArraySlice<UInt8>) -> RouteReason? {
      line.contains(UInt8(ascii: "!")) ? .credentialWord : nil
    }
    func route(_ segment: ArraySlice<UInt8>) -> (Route, RouteReason) { (.fast, .short) }
  }

  /// How many of the lines are read for their own sake, when rules have found all that ends in `?!`.
  private func read(_ lines: [String], pieces: Int = 1) -> Int {
    let text = Array(lines.joined().utf8)
    let found = text.indices.dropFirst()
      .filter { text[$0] == UInt8(ascii: "!") && text[$0 - 1] == UInt8(ascii: "?") }.map { $0 - 5..<$0 + 1 }
    var cutter = SegmentCutter(router: MarkRouter())
    var segments: [Segment] = []
    for end in (1...pieces).map({ text.count * $0 / pieces }) {
      segments += cutter.take(
        Array(text[..<end]), origin: 0, found: found.filter { $0.lowerBound < end }, ends: end == text.count)
    }
    return segments.flatMap { segment in
      segment.candidates.filter { segment.judged.contains($0.line.lowerBound) }
    }.count
  }

  @Test(arguments: [1, 2, 7, 40]) func theFirstOnesAreRead(pieces: Int) {
    let lines = (0..<200).map { "https://user\($0):pass?!@host-\($0 % 7).example/\n" }
    #expect(read(lines, pieces: pieces) == RepeatedShapes.limit)
  }

  @Test func whatElseCouldBeASecretIsAlwaysRead() {
    #expect(read((0..<200).map { "https://user\($0):pass?!@host.example/ other!\n" }) == 200)
    #expect(read((0..<200).map { "nothing \($0) was found here!\n" }) == 200)
  }

  @Test func eachShapeCounts() {
    let lines = (0..<100).flatMap { ["a\($0) = pass?!\n", "{ \"a\($0)\": \"pass?!\" }\n"] }
    #expect(read(lines) == 2 * RepeatedShapes.limit)
  }

  @Test func manyShapesAreForgotten() {
    let lines = (0..<3_000).map { number in
      String((0..<12).map { number >> $0 & 1 == 0 ? "." : "," } as [Character]) + "pass?!\n"
    }
    #expect(read(lines) == lines.count)
  }
}
