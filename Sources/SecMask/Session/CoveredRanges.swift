/// Whether one of the ranges that were found holds another range, asked in the order of the text: each is looked at once.
struct CoveredRanges {
  private let ranges: [Range<Int>]
  private var next = 0
  private var end = Int.min

  init(_ found: [Detection]) { ranges = found.map(\.range).sorted { $0.lowerBound < $1.lowerBound } }

  /// - Parameter range: Begins no earlier than the one before.
  mutating func covers(_ range: Range<Int>) -> Bool {
    while next < ranges.count, ranges[next].lowerBound <= range.lowerBound {
      end = max(end, ranges[next].upperBound)
      next += 1
    }
    return end >= range.upperBound
  }
}
