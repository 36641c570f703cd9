extension Range<Int> {
  /// The range so much further on.
  func shifted(by distance: Int) -> Range<Int> { lowerBound + distance..<upperBound + distance }
}

extension [Range<Int>] {
  /// Ranges in order of their beginnings; those that touch become one.
  package func merged() -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in self {
      if let last = merged.last, range.lowerBound <= last.upperBound {
        merged[merged.count - 1] = last.lowerBound..<Swift.max(last.upperBound, range.upperBound)
      } else {
        merged.append(range)
      }
    }
    return merged
  }

  /// How many bytes disjoint ranges have together.
  var byteCount: Int { reduce(0) { $0 + $1.count } }
}

extension RandomAccessCollection {
  /// The first index from which on something holds for all elements; the end where it holds for none. It must hold for none
  /// before that index. Looks at as many elements as their number has binary digits.
  package func partitioningIndex(where belongsBehind: (Element) -> Bool) -> Index {
    var low = startIndex
    var count = self.count
    while count > 0 {
      let middle = index(low, offsetBy: count / 2)
      if belongsBehind(self[middle]) {
        count /= 2
      } else {
        low = index(after: middle)
        count -= count / 2 + 1
      }
    }
    return low
  }
}
