/// A segment in the making.
struct OpenSegment: Sendable {
  /// Start of what is read.
  let text: Int
  /// Start of what is judged.
  let judged: Int
  /// End of what is certain to be read.
  private(set) var end: Int
  private var linesLeft = 0
  private var bytesLeft = 0
  private var followsCandidate = false
  private var candidates: [Segment.Candidate] = []

  init(text: Int, judged: Int) {
    self.text = text
    self.judged = judged
    end = judged
  }

  /// Whether the next line may be context of the last candidate.
  var wantsMore: Bool { linesLeft > 0 || followsCandidate }

  mutating func add(_ line: Range<Int>, _ reason: RouteReason, _ limits: SegmentLimits) {
    candidates.append(.init(line: line, reason: reason))
    end = line.upperBound
    linesLeft = limits.contextLines
    bytesLeft = limits.contextBytes
    followsCandidate = true
  }

  /// Takes a line as context if the last candidate still wants one. `continues`: it is a part of the same
  /// line as the one before.
  mutating func addContext(_ line: Range<Int>, continues: Bool) {
    guard line.lowerBound == end, wantsMore else { return }
    let fits = linesLeft > 0 && line.count <= bytesLeft
    if fits || (followsCandidate && continues) {
      end = line.upperBound
      linesLeft = fits ? linesLeft - 1 : 0
      bytesLeft -= line.count
    } else {
      linesLeft = 0
    }
    followsCandidate = false
  }

  /// What is handed out.
  struct Piece {
    let text: Range<Int>
    let judged: Range<Int>
    let candidates: [Segment.Candidate]
  }

  /// The part that is judged up to one offset and read up to another; nil if nothing is judged.
  func piece(upTo end: Int, text textEnd: Int) -> Piece? {
    guard end > judged else { return nil }
    return Piece(
      text: text..<textEnd, judged: judged..<end,
      candidates: candidates.filter { $0.line.lowerBound < textEnd && $0.line.upperBound > text })
  }

  /// What is left when everything before `start` is judged.
  func rest(from start: Int, text: Int) -> OpenSegment {
    var rest = OpenSegment(text: text, judged: start)
    rest.end = max(end, start)
    rest.linesLeft = linesLeft
    rest.bytesLeft = bytesLeft
    rest.followsCandidate = followsCandidate
    rest.candidates = candidates.filter { $0.line.upperBound > text }
    return rest
  }
}
