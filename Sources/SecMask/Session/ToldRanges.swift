/// The parts of a text of which findings are told, where the rest is only there to be understood.
package struct ToldRanges: Sendable, Hashable {
  private let ranges: [Range<Int>]

  /// - Parameter ranges: Byte ranges, sorted and disjoint.
  package init(_ ranges: [Range<Int>]) { self.ranges = ranges }

  /// Whether some byte of a finding lies in one of them.
  func touches(_ range: Range<Int>) -> Bool {
    let first = ranges.partitioningIndex { $0.upperBound > range.lowerBound }
    return first < ranges.count && ranges[first].overlaps(range)
  }
}
