/// The parts of a text of which findings are told, where the rest is only there to be understood.
package struct ToldRanges: Sendable, Hashable {
  private let ranges: [Range<Int>]

  /// - Parameter ranges: Byte ranges, sorted and disjoint.
  package init(_ ranges: [Range<Int>]) { self.ranges = ranges }

  /// Whether some byte of a finding lies in one of them.
  func touches(_ range: Range<Int>) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].overlaps(range)
  }
}
