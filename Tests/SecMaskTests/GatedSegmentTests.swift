import SecMaskTensor
import Testing

@testable import SecMask

/// What is left of segments when a gate has looked at their lines.
@Suite("Segments behind a gate") struct GatedSegmentTests {
  /// Lets lines with a `!` through, and remembers nothing.
  private struct MarkGate: Gate {
    func threshold(for reason: RouteReason) -> Float { reason == .unnamed ? 2 : 0.5 }
    let longestLine = 60
    let lead = 4
    func likelihoods(of lines: [GateLine], on engine: ComputeEngine) -> [Float] {
      lines.map { $0.line.contains(UInt8(ascii: "!")) ? 1 : 0 }
    }
  }

  private static let engine = ComputeEngine(threads: 1)

  /// A segment of all lines, those with a `?` or a `!` being candidates, and what the gate leaves of it.
  private func parts(_ lines: [String], reason: RouteReason = .entropy, context: Int = 1) throws -> [String] {
    let bytes = Array(lines.joined(separator: "\n").utf8)
    let origin = 1_000
    var candidates: [Segment.Candidate] = []
    var start = 0
    for line in lines {
      let end = min(bytes.count, start + line.utf8.count + 1)
      if line.contains("?") || line.contains("!") {
        candidates.append(.init(line: start + origin..<end + origin, reason: reason))
      }
      start = end
    }
    let range = origin..<origin + bytes.count
    let segment = Segment(text: range, judged: range, candidates: candidates, route: .fast, reason: .short)
    let limits = SegmentLimits(contextLines: context, contextBytes: 40)
    let gated = try GatedSegment.all(
      [SegmentText(segment: segment, bytes: bytes)], MarkGate(), Self.engine, limits)[0]
    #expect(gated.likelihoods.count == candidates.count)
    return gated.parts.map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test func nothingIsLeft() throws {
    #expect(try parts(["a", "b?", "c"]) == [])
  }

  @Test func everythingIsLeftWhenAllCount() throws {
    #expect(try parts(["a", "x", "b!", "c", "d!", "y", "z"]) == ["a\nx\nb!\nc\nd!\ny\nz"])
  }

  @Test func whatCountsKeepsItsContext() throws {
    #expect(try parts(["a?", "b", "c", "d!", "e", "f", "g?"]) == ["c\nd!\ne\n"])
    #expect(try parts(["a!", "b", "c", "d?", "e", "f", "g!"]) == ["a!\nb\n", "f\ng!"])
    #expect(try parts(["a!", "b", "c!", "d", "e?"]) == ["a!\nb\nc!\nd\n"])
    let long = String(repeating: "l", count: 50)
    #expect(try parts(["a?", long, "c!", long]) == ["c!\n"])
  }

  @Test func eachReasonHasItsThreshold() throws {
    #expect(try parts(["a", "x", "b!", "c"], reason: .unnamed) == [])
  }

  @Test(arguments: [RouteReason.pattern, .everything]) func someAreReadWhateverItThinks(
    reason: RouteReason
  ) throws {
    #expect(try parts(["a?", "b", "c?"], reason: reason, context: 0) == ["a?\nb\nc?"])
  }

  @Test func longLinesAreJudgedInParts() throws {
    let noise = String(repeating: "l", count: 150)
    for line in ["!" + noise, noise + "!", "\(noise)!\(noise)"] {
      #expect(try parts(["a?", line, "b?"], context: 0) == [line + "\n"])
    }
    #expect(try parts(["a?", noise + "?", "b!"], context: 0) == ["b!"])
    for length in [0, 1, 60, 61, 103, 104, 500] {
      let parts = MarkGate().parts(of: 7..<7 + length)
      #expect(parts.first?.lowerBound == 7 && parts.last?.upperBound == 7 + length)
      for (part, next) in zip(parts, parts.dropFirst()) {
        #expect(part.count == 60 && next.count == 60)
        #expect(next.lowerBound > part.lowerBound && part.upperBound - next.lowerBound >= 17)
      }
    }
  }

  @Test func scoresOfPartsAreThoseOfTheText() {
    let first = PieceScores(offsets: [0..<2, 3..<4], begin: [0.1, 0.2], inside: [0.3, 0.4])
    let second = PieceScores(offsets: [1..<2], begin: [0.5], inside: [0.25], example: [0.5])
    let all = PieceScores(joining: [first, second], at: [10, 20])
    #expect(all.offsets == [10..<12, 13..<14, 21..<22])
    #expect(all.begin == [0.1, 0.2, 0.5] && all.inside == [0.3, 0.4, 0.25] && all.example == [0, 0, 0.5])
    #expect(PieceScores(joining: [], at: []).count == 0)
    #expect(PieceScores(joining: [first], at: [0]) == first)
  }
}
