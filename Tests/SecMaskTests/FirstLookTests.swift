import SecMaskTensor
import Testing

@testable import SecMask

/// Lines that a gate lets through, when an expert takes a first look at them.
@Suite("First look") struct FirstLookTests {
  /// Lets everything through.
  private struct OpenGate: Gate {
    func threshold(for reason: RouteReason) -> Float { 0.5 }
    let longestLine = 60
    let lead = 4
    func likelihoods(of lines: [GateLine], on engine: ComputeEngine) -> [Float] { lines.map { _ in 1 } }
  }

  private static let engine = ComputeEngine(threads: 1)

  /// A segment of twenty lines, of which the fifth and the fifteenth are candidates.
  private func segment(
    _ reason: RouteReason = .entropy, lines: Int = 20, candidates numbers: [Int] = [5, 15]
  ) throws -> GatedSegment {
    let line = Array("a b ab ba. a b ab ba\n".utf8)
    let bytes = Array([[UInt8]](repeating: line, count: lines).joined())
    let candidates = numbers.filter { $0 < lines }.map {
      Segment.Candidate(line: $0 * line.count..<($0 + 1) * line.count, reason: reason)
    }
    let segment = Segment(
      text: bytes.indices, judged: bytes.indices, candidates: candidates, route: .fast, reason: .short)
    return try GatedSegment.all(
      [SegmentText(segment: segment, bytes: bytes)], OpenGate(), Self.engine)[0]
  }

  private func passages(
    bias: [Float], glance: [Float]? = nil, _ segments: [GatedSegment]
  ) throws -> [[Passage]] {
    func expert(_ bias: [Float]) throws -> SecretExpert {
      let files = try TestExpert(positions: 64, bias: bias)
      defer { files.remove() }
      return try SecretExpert(folder: files.folder)
    }
    let look = FirstLook(
      expert: try expert(bias), glance: try glance.map { Glance(expert: try expert($0), threshold: 0.1) })
    return try look.narrowed(segments, on: Self.engine).map(\.passages)
  }

  private static let sees: [Float] = [-9, 9, 9]
  private static let seesNothing: [Float] = [9, -9, -9]

  @Test func withoutATraceALineIsNotRead() throws {
    let segment = try segment()
    #expect(segment.parts == [segment.text.bytes.indices])
    #expect(try passages(bias: Self.seesNothing, [segment]) == [[.nothingSeen, .nothingSeen]])
    #expect(try passages(bias: Self.sees, [segment]) == [[.read, .read]])
    #expect(segment.without([0, 1]).parts == [])
    #expect(segment.without([0]).parts.count == 1)
  }

  @Test func whatMustBeReadIsReadWithoutALook() throws {
    #expect(try passages(bias: Self.seesNothing, [segment(.pattern)]) == [[.read, .read]])
  }

  /// A look at most of a segment would cost more than it could save.
  @Test func shortSegmentsAreReadAtOnce() throws {
    #expect(try passages(bias: Self.seesNothing, [segment(lines: 5)]) == [[]])
    #expect(try passages(bias: Self.seesNothing, [segment(lines: 7)]) == [[.nothingSeen]])
    #expect(try passages(bias: Self.seesNothing, [segment(lines: 6)]) == [[.nothingSeen]])
  }

  @Test(.enabled(if: TestExpert.sumsAreTheSameInAnyBatch)) func aSegmentCountsForItself() throws {
    let segments = [try segment(), try segment(lines: 7), try segment(.pattern), try segment(lines: 9)]
    let bias: [Float] = [0.4, 0, 0]
    let alone = try segments.flatMap { try passages(bias: bias, [$0]) }
    #expect(try passages(bias: bias, segments) == alone)
  }

  @Test func aGlanceComesBeforeTheExpertsLook() throws {
    let segment = try segment()
    #expect(
      try passages(bias: Self.sees, glance: Self.seesNothing, [segment]) == [[.nothingSeen, .nothingSeen]])
    #expect(
      try passages(bias: Self.seesNothing, glance: Self.sees, [segment]) == [[.nothingSeen, .nothingSeen]])
    #expect(try passages(bias: Self.sees, glance: Self.sees, [segment]) == [[.read, .read]])
    let pattern = try self.segment(.pattern)
    #expect(try passages(bias: Self.sees, glance: Self.seesNothing, [pattern]) == [[.read, .read]])
  }

  /// Where nearly all lines are candidates, the expert's look would cost as much as reading them; a glance does not.
  @Test func denseSegmentsGetAGlanceOnly() throws {
    let dense = try segment(candidates: Array(0..<20))
    #expect(try passages(bias: Self.seesNothing, [dense]) == [Array(repeating: .read, count: 20)])
    #expect(
      try passages(bias: Self.seesNothing, glance: Self.sees, [dense]) == [Array(repeating: .read, count: 20)]
    )
    #expect(
      try passages(bias: Self.sees, glance: Self.seesNothing, [dense])
        == [Array(repeating: .nothingSeen, count: 20)])
    let short = try segment(lines: 7, candidates: Array(0..<7))
    #expect(
      try passages(bias: Self.sees, glance: Self.seesNothing, [short]) == [Array(repeating: .read, count: 7)])
  }
}
