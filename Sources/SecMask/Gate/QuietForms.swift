/// What an expert saw in a line and beside it.
enum Sight: Sendable {
  /// No trace of a secret.
  case nothing
  /// A trace, not enough to count.
  case trace
  /// What may count.
  case something
}

/// Forms of lines (``LineForm``) of one text in which an expert has seen nothing, over and over.
///
/// A log has ten thousand lines that differ in their times and identifiers alone, and an expert says the same of each. The
/// first ones are read as ever; once ``limit`` of a form came to nothing, lines of that form are not read. A form in which an expert or a rule has ever seen something is read
/// always.
///
/// What is learned counts from the next block of the text on, so that nothing depends on how the text arrives.
struct QuietForms {
  /// So many lines of a form come to nothing before others of it are left out.
  static let limit = 8
  /// Bytes of segments after which a block ends: a few of an expert's passes.
  static let blockBytes = 2_048
  /// Forms that are remembered at least.
  private static let capacity = 4_096
  /// Of a form in which something was seen.
  private static let loud = -1

  /// Lines that came to nothing, by form: those seen lately, and those before.
  private var young: [UInt64: Int] = [:]
  private var old: [UInt64: Int] = [:]
  private var learned: [(form: UInt64, sight: Sight)] = []
  private var bytes = 0

  /// Whether a block ends before a segment that comes now.
  var endsBlock: Bool { bytes >= Self.blockBytes }

  /// Begins a new block: what was learned counts.
  mutating func beginBlock() {
    for (form, sight) in learned {
      let count = young[form] ?? old[form] ?? 0
      young[form] =
        switch sight {
        case _ where count == Self.loud: count
        case .nothing: min(count + 1, Self.limit)
        case .trace: 0
        case .something: Self.loud
        }
    }
    learned.removeAll(keepingCapacity: true)
    bytes = 0
    if young.count >= Self.capacity {
      old = young
      young = [:]
    }
  }

  /// The candidates of a segment that are left out, by their indices.
  mutating func familiar(in segment: SegmentText) -> Set<Int> {
    bytes += segment.bytes.count
    let candidates = segment.segment.candidates
    return Set(
      candidates.indices.filter { index in
        guard let form = Self.form(of: candidates[index], in: segment) else { return false }
        guard let count = young[form] ?? old[form] else { return false }
        young[form] = count
        return count >= Self.limit
      })
  }

  /// Learns what became of a segment's candidates that were not left out.
  mutating func learn(_ read: ReadSegment, of segment: SegmentText, _ found: CandidateQueue) {
    for (index, sight) in read.sights.enumerated() where read.passages[index] != .familiar {
      let candidate = segment.segment.candidates[index]
      guard let form = Self.form(of: candidate, in: segment) else { continue }
      let holdsSecret = found.beginning(in: candidate.line).contains { !$0.isExpert && $0.nature == .secret }
      learned.append((form, holdsSecret ? .something : sight))
    }
  }

  private static func form(of candidate: Segment.Candidate, in segment: SegmentText) -> UInt64? {
    guard !candidate.reason.isBinding else { return nil }
    let origin = segment.segment.text.lowerBound
    return LineForm.hash(
      of: segment.bytes[candidate.line.clamped(to: segment.segment.text).shifted(by: -origin)])
  }
}
