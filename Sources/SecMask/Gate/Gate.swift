internal import SecMaskTensor

/// A line that the router wants read, or a part of a long one, as a gate sees it.
struct GateLine {
  /// Up to 64 bytes that stand before it.
  let before: ArraySlice<UInt8>
  /// Without its line feed.
  let line: ArraySlice<UInt8>
  /// Why the router wants it read.
  let reason: RouteReason
}

/// A cheap first stage between the router and the experts: says which lines are worth an expert's time.
///
/// An expert costs milliseconds a line; of the lines that a router picks in ordinary source, nearly all come to nothing.
protocol Gate: Sendable {
  /// From this likelihood on a line is read that the router picked for this reason.
  func threshold(for reason: RouteReason) -> Float
  /// Longest line that it judges as a whole, in bytes; of longer ones it judges parts that overlap by two sevenths of it.
  var longestLine: Int { get }
  /// How many bytes before a line it looks at.
  var lead: Int { get }
  /// How likely an expert finds something in each line, or in the lines that are read with it. A line's figure does not depend
  /// on the others.
  func likelihoods(of lines: [GateLine], on engine: ComputeEngine) throws(TensorError) -> [Float]
}

extension Gate {
  /// A line as it is judged: whole, or in parts that overlap, all as long as may be.
  func parts(of line: Range<Int>) -> [Range<Int>] {
    guard line.count > longestLine else { return [line] }
    let last = line.upperBound - longestLine
    let starts = stride(from: line.lowerBound, to: last, by: longestLine - longestLine * 2 / 7) + [last]
    return starts.map { $0..<$0 + longestLine }
  }
}
