internal import SecMask
internal import SecMaskTensor

/// Reads only what the router wants read, and counts how much that is.
struct Cutting {
  private let router: DefaultRouter
  private let limits: SegmentLimits
  private var bytes = 0
  private var read = 0
  private var candidates = 0
  private var segments = 0
  private var long = 0
  private var time = Duration.zero

  /// - Parameters:
  ///   - context: Lines and bytes of context, `2,300`; nothing for the usual ones.
  ///   - hiding: Whether lines with values without a name are read, too.
  init(context: Substring, hiding: Bool) {
    router = DefaultRouter(readsUnnamed: hiding)
    let numbers = context.split(separator: ",").compactMap { Int($0) }
    limits =
      numbers.count == 2 ? SegmentLimits(contextLines: numbers[0], contextBytes: numbers[1]) : SegmentLimits()
  }

  mutating func segments(of text: [UInt8]) -> [Segment] {
    var cutter = SegmentCutter(router: router, limits: limits)
    var found: [Segment] = []
    time += ContinuousClock().measure { found = cutter.take(text, origin: 0, ends: true) }
    bytes += text.count
    segments += found.count
    for segment in found {
      read += segment.text.count
      if segment.route == .long { long += segment.text.count }
      candidates += segment.candidates.reduce(0) { $0 + $1.line.count }
    }
    return found
  }

  /// Scores of the judged pieces of all segments, in order; each stretch between them is one piece of score 0.
  mutating func scores(
    of text: [UInt8], _ expert: SecretExpert, _ engine: ComputeEngine
  ) throws -> PieceScores {
    let segments = segments(of: text)
    let all = try expert.scores(of: segments.map { Array(text[$0.text]) }, on: engine)
    var offsets: [Range<Int>] = []
    var begin: [Float] = []
    var inside: [Float] = []
    var example: [Float] = []
    func skip(to end: Int) {
      let start = offsets.last?.upperBound ?? 0
      guard start < end else { return }
      offsets.append(start..<end)
      begin.append(0)
      inside.append(0)
      example.append(0)
    }
    for (segment, scores) in zip(segments, all) {
      skip(to: segment.judged.lowerBound)
      for piece in 0..<scores.count {
        let start = scores.offsets[piece].lowerBound + segment.text.lowerBound
        guard segment.judged.contains(start) else { continue }
        offsets.append(start..<start + scores.offsets[piece].count)
        begin.append(scores.begin[piece])
        inside.append(scores.inside[piece])
        example.append(scores.example[piece])
      }
    }
    skip(to: text.count)
    return PieceScores(offsets: offsets, begin: begin, inside: inside, example: example)
  }

  static func printed(_ segments: [Segment]) -> String {
    let judged = segments.map { "\($0.judged.lowerBound) \($0.judged.upperBound)" }
    let lines = segments.flatMap { segment in
      segment.candidates.filter { segment.judged.overlaps($0.line) }.map {
        "\($0.line.lowerBound) \($0.line.upperBound) \($0.reason.rawValue)"
      }
    }
    return (judged + ["|"] + lines).joined(separator: " ")
  }

  /// Shares of the bytes seen so far, and how fast they were cut.
  var summary: String {
    func share(_ part: Int) -> String {
      let tenths = bytes == 0 ? 0 : part * 10_000 / bytes
      return "\(tenths / 100).\(tenths % 100 < 10 ? "0" : "")\(tenths % 100) %"
    }
    let seconds = Double(time.components.attoseconds) * 1e-18 + Double(time.components.seconds)
    let speed = seconds > 0 ? Int(Double(bytes) / seconds / 1e6) : 0
    return
      "\(bytes) bytes: \(share(candidates)) in candidate lines, \(share(read)) read in \(segments) segments, "
      + "\(share(long)) by the long expert; cut at \(speed) MB/s"
  }
}
