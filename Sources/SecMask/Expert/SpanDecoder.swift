/// From the scores of pieces to spans of text.
///
/// With p the probability that a piece is part of a secret or an example:
/// 1. *Core*: pieces with p ≥ ``core`` that follow each other form a run; one that is likelier to begin a
///    secret than to continue it begins a new run where white space stands before it.
/// 2. *Grow*: a run takes in its neighbours with p ≥ ``grow`` as far as no white space, quote, bracket or
///    separator comes between or is part of them.
/// 3. *Join*: two runs become one when at most ``join`` characters without such a separator lie between.
/// 4. *Score*: the mean of p from the first to the last piece; kept if it reaches the threshold.
/// 5. *Trim*: white space and quotes at both ends are cut off.
///
/// The same text and scores give the same spans, whatever else is in the call.
public struct SpanDecoder: Sendable, Hashable {
  public var core: Float = 0.5
  public var grow: Float = 0.1
  public var join = 24

  public init() {}

  /// A span and its score.
  public struct Span: Sendable, Hashable {
    /// UTF-8 byte offsets, never inside a character.
    public let range: Range<Int>
    /// Mean probability, 0–1.
    public let score: Float
    /// Which share of the score says that it is an example rather than a secret, 0–1: above a half it is more
    /// likely made up. 0 from models without such labels.
    public let example: Float

    init(range: Range<Int>, score: Float, example: Float = 0) {
      self.range = range
      self.score = score
      self.example = example
    }
  }

  /// Spans whose score is at least `threshold`, in order.
  public func spans(in text: [UInt8], _ scores: PieceScores, threshold: Float) -> [Span] {
    runs(in: text, scores).compactMap { run in
      let score = scores.mean(run)
      guard score >= threshold else { return nil }
      let end = scores.offsets[run.upperBound - 1].upperBound
      let range = TextEdges.trimmed(scores.offsets[run.lowerBound].lowerBound..<end, in: text)
      return range.isEmpty
        ? nil : Span(range: range, score: score, example: scores.exampleShare(run))
    }
  }

  /// Runs of pieces after the first three steps.
  func runs(in text: [UInt8], _ scores: PieceScores) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for piece in 0..<scores.count where scores.secret(piece) >= core {
      if let last = runs.last, last.upperBound == piece, !begins(piece, in: text, scores) {
        runs[runs.count - 1] = last.lowerBound..<piece + 1
      } else {
        runs.append(piece..<piece + 1)
      }
    }
    return joined(grown(runs, in: text, scores), in: text, scores)
  }

  /// Whether a piece after another of a run begins a new one.
  private func begins(_ piece: Int, in text: [UInt8], _ scores: PieceScores) -> Bool {
    guard scores.begin[piece] > scores.inside[piece] else { return false }
    return TextEdges.isSpace(
      text, from: scores.offsets[piece - 1].upperBound, to: scores.offsets[piece].lowerBound)
  }

  private func grown(_ runs: [Range<Int>], in text: [UInt8], _ scores: PieceScores) -> [Range<Int>] {
    var runs = runs
    let offsets = scores.offsets
    for index in runs.indices {
      var (first, end) = (runs[index].lowerBound, runs[index].upperBound)
      let low = index > 0 ? runs[index - 1].upperBound : 0
      let high = index + 1 < runs.count ? runs[index + 1].lowerBound : scores.count
      while first > low, scores.secret(first - 1) >= grow,
        !TextEdges.separates(text, from: offsets[first - 1].lowerBound, to: offsets[first].lowerBound)
      { first -= 1 }
      while end < high, scores.secret(end) >= grow,
        !TextEdges.separates(text, from: offsets[end - 1].upperBound, to: offsets[end].upperBound)
      { end += 1 }
      runs[index] = first..<end
    }
    return runs
  }

  private func joined(_ runs: [Range<Int>], in text: [UInt8], _ scores: PieceScores) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for run in runs {
      if let last = joined.last {
        let gap = scores.offsets[last.upperBound - 1].upperBound
        let next = scores.offsets[run.lowerBound].lowerBound
        // Two runs without a gap were cut apart by white space only if there is some.
        if gap < next || run.lowerBound == last.upperBound,
          TextEdges.characters(text, from: gap, to: next) <= join,
          !TextEdges.separates(text, from: gap, to: next)
        {
          joined[joined.count - 1] = last.lowerBound..<run.upperBound
          continue
        }
      }
      joined.append(run)
    }
    return joined
  }
}
