import SecMaskTensor
import Testing

@testable import SecMask

/// Lines that a gate lets through, when an expert takes a first look at them.
@Suite("First look") struct FirstLookTests {
  /// Lets everything through.
  private struct OpenGate: Gate {
    let threshold: Float = 0.5
    let longestLine = 60
    let lead = 4
    func likelihoods(of lines: [GateLine], on engine: ComputeEngine) -> [Float] { lines.map { _ in 1 } }
  }

  private static let engine = ComputeEngine(threads: 1)

  /// A segment of twenty lines, of which the fifth and the fifteenth are candidates.
  private func segment(_ reason: RouteReason = .entropy, lines: Int = 20) throws -> GatedSegment {
    let line = Array("a b ab ba. a b ab ba\n".utf8)
    let bytes = Array([[UInt8]](repeating: line, count: lines).joined())
    let candidates = [5, 15].filter { $0 < lines }.map {
      Segment.Candidate(line: $0 * line.count..<($0 + 1) * line.count, reason: reason)
    }
    let segment = Segment(
      text: bytes.indices, judged: bytes.indices, candidates: candidates, route: .fast, reason: .short)
    return try GatedSegment.all(
      [SegmentText(segment: segment, bytes: bytes)], OpenGate(), Self.engine)[0]
  }

  private func passages(bias: [Float], _ segments: [GatedSegment]) throws -> [[Passage]] {
    let files = try TestExpert(positions: 64, bias: bias)
    defer { files.remove() }
    let look = FirstLook(expert: try SecretExpert(folder: files.folder))
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
}
