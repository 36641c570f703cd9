internal import SecretPatterns

/// A segment once more, with what was found in it replaced, so that an expert sees what stands beside it.
///
/// A secret draws an expert's attention from its neighbours: the second half of `"…" + "…"`, a weak password behind a
/// token. In one of fifty texts with secrets another one comes to light once the first are hidden.
struct SecondLook {
  /// What is to be read: offsets of the segment count from the first one's start, as if nothing had been replaced before it.
  let text: SegmentText
  /// The end of the segment, in offsets of the whole text.
  let end: Int
  /// What was replaced, in offsets of the whole text, and where its replacement stands in those of ``text``.
  private let replaced: [(original: Range<Int>, shown: Range<Int>)]

  private static let replacement = Array("[SECRET]".utf8)

  /// Nil where no line with something found holds anything else that could be a secret.
  /// - Parameter found: What was found, in offsets of the whole text; sorted, disjoint.
  init?(_ segment: SegmentText, found: [Range<Int>], router: some Router) {
    let origin = segment.segment.text.lowerBound
    end = segment.segment.text.upperBound
    let found = found.filter { $0.overlaps(segment.segment.text) }.map {
      $0.clamped(to: segment.segment.text)
    }
    guard !found.isEmpty else { return nil }
    var bytes: [UInt8] = []
    var replaced: [(original: Range<Int>, shown: Range<Int>)] = []
    var copied = 0
    for range in found {
      bytes += segment.bytes[copied..<range.lowerBound - origin]
      let start = origin + bytes.count
      bytes += Self.replacement
      replaced.append((range, start..<origin + bytes.count))
      copied = range.upperBound - origin
    }
    bytes += segment.bytes[copied...]
    self.replaced = replaced
    let judged = segment.segment.judged
    let shown = Self.shown(judged.lowerBound, replaced)..<Self.shown(judged.upperBound, replaced)
    let candidates = segment.segment.candidates.enumerated().compactMap {
      index, candidate -> Segment.Candidate? in
      let line =
        Self.shown(candidate.line.lowerBound, replaced)..<Self.shown(candidate.line.upperBound, replaced)
      guard !segment.familiar.contains(index), replaced.contains(where: { $0.shown.overlaps(line) }),
        Self.hasMore(bytes[line.lowerBound - origin..<line.upperBound - origin])
      else { return nil }
      return router.reasonToRead(bytes[line.lowerBound - origin..<line.upperBound - origin])
        .map { Segment.Candidate(line: line, reason: $0) }
    }
    guard !candidates.isEmpty else { return nil }
    text = SegmentText(
      segment: Segment(
        text: origin..<origin + bytes.count, judged: shown, candidates: candidates,
        route: segment.segment.route,
        reason: segment.segment.reason),
      bytes: bytes)
  }

  /// A range of what was shown, in offsets of the whole text; nil where all of it had been replaced.
  func original(_ range: Range<Int>) -> Range<Int>? {
    guard
      !replaced.contains(where: {
        $0.shown.lowerBound <= range.lowerBound && range.upperBound <= $0.shown.upperBound
      })
    else { return nil }
    return Self.original(
      range.lowerBound, replaced, isEnd: false)..<Self.original(range.upperBound, replaced, isEnd: true)
  }

  /// Whether a line holds, beside what was replaced, a word of five bytes and more with a digit in it.
  private static func hasMore(_ line: ArraySlice<UInt8>) -> Bool {
    line.split { $0 <= 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      .contains { word in word.count >= 5 && word.contains(where: \.isASCIIDigit) }
  }

  private static func shown(_ offset: Int, _ replaced: [(original: Range<Int>, shown: Range<Int>)]) -> Int {
    guard let last = replaced.last(where: { $0.original.lowerBound < offset }) else { return offset }
    return last.shown.upperBound + max(0, offset - last.original.upperBound)
  }

  private static func original(
    _ offset: Int, _ replaced: [(original: Range<Int>, shown: Range<Int>)], isEnd: Bool
  ) -> Int {
    guard
      let last = replaced.last(where: {
        $0.shown.lowerBound < offset || (!isEnd && $0.shown.lowerBound == offset)
      })
    else { return offset }
    if offset < last.shown.upperBound { return isEnd ? last.original.upperBound : last.original.lowerBound }
    return last.original.upperBound + offset - last.shown.upperBound
  }
}
