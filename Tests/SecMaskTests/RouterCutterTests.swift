import Testing

@testable import SecMask

/// Reads lines that hold a `!`.
private struct MarkRouter: Router {
  func reasonToRead(_ line: ArraySlice<UInt8>) -> RouteReason? {
    line.contains(UInt8(ascii: "!")) ? .credentialWord : nil
  }
  func route(_ segment: ArraySlice<UInt8>) -> (Route, RouteReason) {
    segment.count % 2 == 0 ? (.fast, .short) : (.long, .multiLine)
  }
}

@Suite("Cutting a text into segments")
struct RouterCutterTests {
  /// Limits from the smallest that are possible to those of use.
  static let limits = [
    SegmentLimits(contextLines: 0, contextBytes: 0, segmentBytes: 0, lineBytes: 0),
    SegmentLimits(contextLines: 1, contextBytes: 6, segmentBytes: 0, lineBytes: 8),
    SegmentLimits(contextLines: 2, contextBytes: 30, segmentBytes: 90, lineBytes: 12),
    SegmentLimits(contextLines: 5, contextBytes: 9, segmentBytes: 70, lineBytes: 8),
    SegmentLimits(),
  ]

  /// A text of lines, blank lines, long lines, marks, characters of several bytes and bytes that are none.
  static func text(_ random: inout SplitMix, bytes: Int) -> [UInt8] {
    let pieces: [[UInt8]] = [
      [0x0A], [0x0A], [0x0D, 0x0A], [0x0D], Array("word ".utf8), Array("a=b,".utf8), Array("!".utf8), [0],
      Array("é".utf8), Array("密".utf8), Array("🔑".utf8), [0xFF], [0x80, 0x80, 0x80, 0x80, 0x80],
      Array("longlonglonglong".utf8), Array("0123456789abcdef0123456789abcdef".utf8), Array("; & ".utf8),
    ]
    var text: [UInt8] = []
    let feeds = Int.random(in: 0...12, using: &random)
    while text.count < bytes {
      text += pieces[Int.random(in: 0..<(pieces.count - 4 + min(4, feeds)), using: &random)]
    }
    return text
  }

  static func matches(_ random: inout SplitMix, in count: Int) -> [Range<Int>] {
    guard count > 0, Bool.random(using: &random) else { return [] }
    return (0..<Int.random(in: 0...3, using: &random)).map { _ in
      let start = Int.random(in: 0..<count, using: &random)
      return start..<min(count, start + Int.random(in: 0...40, using: &random))
    }.sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
  }

  /// Feeds the text up to each of `ends` in turn, and keeps no more of it than the cutter asks for.
  static func cut(
    _ text: [UInt8], matches: [Range<Int>], ends: [Int], _ limits: SegmentLimits, pauses: Bool = false
  ) -> [Segment] {
    var cutter = SegmentCutter(router: MarkRouter(), limits: limits)
    var segments: [Segment] = []
    var origin = 0
    var from = 0
    for end in ends {
      origin = max(origin, cutter.oldestNeeded)
      let isLast = end == text.count
      let new = cutter.take(
        Array(text[origin..<end]), origin: origin,
        mustRead: matches.filter { (from..<end).contains($0.lowerBound) }, ends: isLast || pauses)
      for segment in new {
        #expect(segment.text.lowerBound >= origin && segment.text.upperBound <= end)
        #expect(segment.judged.upperBound <= cutter.settled)
      }
      segments += new
      from = end
      #expect(cutter.position <= end && cutter.settled <= cutter.position)
      #expect(cutter.oldestNeeded <= cutter.settled)
      #expect(cutter.position - cutter.settled <= limits.longestHoldBack)
      #expect(cutter.position - cutter.oldestNeeded <= limits.longestHoldBack + limits.longestContext)
      #expect(end - cutter.position <= limits.lineBytes)
      if isLast || pauses { #expect(cutter.settled == end && cutter.position == end) }
    }
    return segments
  }

  @Test("segments do not depend on how the text arrives", arguments: limits)
  func anyPieces(limits: SegmentLimits) {
    var random = SplitMix(seed: 1)
    for round in 0..<60 {
      let text = Self.text(&random, bytes: round * 4)
      let matches = Self.matches(&random, in: text.count)
      let whole = Self.cut(text, matches: matches, ends: [text.count], limits)
      for middle in 0...text.count {
        #expect(Self.cut(text, matches: matches, ends: [middle, text.count], limits) == whole)
      }
      for _ in 0..<10 {
        var ends = (0..<Int.random(in: 1...20, using: &random)).map { _ in
          Int.random(in: 0...text.count, using: &random)
        }.sorted()
        ends.append(text.count)
        #expect(Self.cut(text, matches: matches, ends: ends, limits) == whole)
      }
      #expect(Self.cut(text, matches: matches, ends: Array(0...text.count), limits) == whole)
    }
  }

  @Test("judged parts are apart and in order, and cover all lines that must be read", arguments: limits)
  func cover(limits: SegmentLimits) {
    var random = SplitMix(seed: 2)
    for round in 0..<400 {
      let text = Self.text(&random, bytes: round * 3)
      let matches = Self.matches(&random, in: text.count)
      var ends = round % 2 == 0 ? [] : [Int.random(in: 0...text.count, using: &random)]
      ends.append(text.count)
      let segments = Self.cut(text, matches: matches, ends: ends, limits, pauses: true)
      var judged = Array(repeating: false, count: text.count)
      var last = 0
      for segment in segments {
        #expect(!segment.judged.isEmpty && segment.judged.lowerBound >= last)
        last = segment.judged.upperBound
        #expect(segment.text.lowerBound <= segment.judged.lowerBound)
        #expect(segment.text.upperBound >= segment.judged.upperBound)
        #expect(segment.text.count <= limits.segmentBytes)
        #expect(!segment.candidates.isEmpty || limits != SegmentLimits())
        for position in segment.judged { judged[position] = true }
      }
      for position in text.indices where text[position] == UInt8(ascii: "!") {
        #expect(judged[position], "a marked line is read")
      }
      for match in matches { #expect(match.allSatisfy { judged[$0] }, "a weak match is read") }
    }
  }

  @Test("a character is never cut")
  func characters() {
    for character in ["é", "密", "🔑"] {
      for shift in 0..<4 {
        let text = Array(
          (String(repeating: "x", count: shift) + String(repeating: character, count: 50)).utf8)
        let segments = Self.cut(
          text, matches: [0..<text.count], ends: [text.count],
          SegmentLimits(contextBytes: 0, segmentBytes: 0, lineBytes: 9))
        #expect(segments.count > 1)
        for segment in segments {
          #expect(String(validating: text[segment.text], as: UTF8.self) != nil)
          #expect(String(validating: text[segment.judged], as: UTF8.self) != nil)
        }
      }
    }
  }

  @Test("context on both sides, and one segment where contexts meet")
  func context() {
    let lines = (0..<30).map { [4, 12, 18].contains($0) ? "!\($0 + 10)\n" : "l\($0 + 10)\n" }
    let text = Array(lines.joined().utf8)
    let limits = SegmentLimits(contextLines: 3, contextBytes: 400)
    let segments = Self.cut(text, matches: [], ends: [text.count], limits)
    #expect(segments.map(\.text) == [4..<32, 36..<88])
    #expect(segments.map(\.judged) == [4..<32, 36..<88])
    #expect(segments.map { $0.candidates.map(\.line) } == [[16..<20], [48..<52, 72..<76]])
  }

  @Test("after a pause, earlier lines are context and are not judged again")
  func pause() {
    let text = Array("aa\nbb\n!c\ndd\nee\n!f\n".utf8)
    let limits = SegmentLimits(contextLines: 1, contextBytes: 10)
    let segments = Self.cut(text, matches: [], ends: [3, 6, 9, 12, 15, 18], limits, pauses: true)
    #expect(segments.map(\.text) == [3..<9, 6..<12, 12..<18])
    #expect(segments.map(\.judged) == [6..<9, 9..<12, 15..<18])
  }

  @Test("a line of a megabyte is read in parts, and only where it must be")
  func longLine() {
    var text = [UInt8](repeating: UInt8(ascii: "x"), count: 1 << 20)
    text[500_000] = UInt8(ascii: "!")
    let ends = Array(stride(from: 4_096, through: text.count, by: 4_096))
    let segments = Self.cut(text, matches: [], ends: ends, SegmentLimits())
    #expect(segments.count == 1)
    #expect(segments.first.map { $0.judged.contains(500_000) && $0.judged.count <= 4_096 } == true)
    text = text.map { _ in UInt8(ascii: "!") }
    let all = Self.cut(text, matches: [], ends: ends, SegmentLimits())
    #expect(all.first?.judged.lowerBound == 0 && all.last?.judged.upperBound == text.count)
    #expect(zip(all, all.dropFirst()).allSatisfy { $0.judged.upperBound == $1.judged.lowerBound })
  }
}

/// A small seeded generator.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
