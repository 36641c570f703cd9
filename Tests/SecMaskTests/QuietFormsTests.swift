import SecretPatterns
import Testing

@testable import SecMask

/// Long logs in whose lines an expert sees nothing, or something.
@Suite("Forms that came to nothing") struct QuietFormsTests {
  /// One segment a line.
  private func segments(_ lines: [String], _ reason: RouteReason = .entropy) -> [SegmentText] {
    var start = 0
    return lines.map { line in
      let range = start..<start + line.utf8.count
      start = range.upperBound
      let candidates = [Segment.Candidate(line: range, reason: reason)]
      let segment = Segment(text: range, judged: range, candidates: candidates, route: .fast, reason: .short)
      return SegmentText(segment: segment, bytes: Array(line.utf8))
    }
  }

  private func read(_ segment: SegmentText, _ sight: Sight) -> ReadSegment {
    ReadSegment(
      segment: segment.segment, scores: PieceScores(offsets: [], begin: [], inside: []), spans: [],
      source: .fast,
      parts: [], likelihoods: [nil], passages: [segment.familiar.isEmpty ? .read : .familiar], sights: [sight]
    )
  }

  /// Which lines are read, by their numbers.
  private func numbersRead(
    _ lines: [String], _ reason: RouteReason = .entropy, found: CandidateQueue = CandidateQueue(),
    sight: (Int) -> Sight
  ) -> [Int] {
    var quiet = QuietForms()
    var numbers: [Int] = []
    for (number, segment) in segments(lines, reason).enumerated() {
      if quiet.endsBlock { quiet.beginBlock() }
      var segment = segment
      segment.familiar = quiet.familiar(in: segment)
      if segment.familiar.isEmpty { numbers.append(number) }
      quiet.learn(read(segment, sight(number)), of: segment, found)
    }
    return numbers
  }

  private static let linesOfABlock = 32
  private let lines = (0..<400).map { number in
    "job \(1000 + number) of the night is done, \(String(repeating: ".", count: 31))\n"
  }

  @Test func enoughLinesThatCameToNothingAreEnough() {
    let read = numbersRead(lines) { _ in .nothing }
    #expect(read.count < 2 * QuietForms.blockBytes / lines[0].utf8.count)
    #expect(read == Array(0..<read.count))
  }

  @Test func aFormWithAnythingInItIsAlwaysRead() {
    #expect(numbersRead(lines) { $0 == 3 ? .something : .nothing }.count == lines.count)
  }

  /// A trace only begins the count anew.
  @Test func aTraceBeginsTheCountAnew() {
    #expect(numbersRead(lines) { $0 % 5 == 0 ? .trace : .nothing }.count == lines.count)
    let once = numbersRead(lines) { $0 == 30 ? .trace : .nothing }
    #expect(once.count > numbersRead(lines) { _ in .nothing }.count)
    #expect(once.count < lines.count / 2)
  }

  @Test func whatRulesFindCounts() {
    var found = CandidateQueue()
    found.add([Candidate(range: 4..<8, score: 1, expert: .fast)])
    #expect(numbersRead(lines, found: found) { _ in .nothing }.count < lines.count)
    found.add([Candidate(Finding(type: "x", range: 4..<8, confidence: 1))])
    #expect(numbersRead(lines, found: found) { _ in .nothing }.count == lines.count)
  }

  /// What needs an expert's agreement is read whatever was seen before.
  @Test func bindingReasonsAreRead() {
    #expect(numbersRead(lines, .pattern) { _ in .nothing }.count == lines.count)
  }

  @Test func eachFormCounts() {
    let two = lines.enumerated().map { $0 % 2 == 0 ? $1 : "other " + $1 }
    #expect(numbersRead(two) { $0 % 2 == 0 ? .something : .nothing }.filter { $0 % 2 == 1 }.count < 60)
  }

  /// Thousands of forms are forgotten, and the ones that still come are not.
  @Test func whatComesIsRemembered() {
    let many = (0..<30_000).map { number in
      let word = String(
        String(number, radix: 16).map {
          "abcdefghijklmnop".dropFirst(Int(String($0), radix: 16) ?? 0).first ?? "a"
        })
      return number % 3 == 0 ? lines[number % 400] : "\(word) came \(String(repeating: "-", count: 40))\n"
    }
    let read = numbersRead(many) { _ in .nothing }
    #expect(read.filter { $0 % 3 == 0 }.count < 200)
    #expect(read.filter { $0 % 3 != 0 }.count == 20_000)
  }
}
