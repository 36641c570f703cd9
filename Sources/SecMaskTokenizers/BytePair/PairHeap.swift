/// A binary heap of merge candidates, the lowest rank first and the leftmost of equal ranks.
struct PairHeap {
  private var entries: [UInt64] = []  // rank | position

  init(capacity: Int) { entries.reserveCapacity(capacity) }

  /// Adds a candidate before ``order()``.
  mutating func append(_ merge: UInt64, at position: Int) {
    entries.append(merge & ~0xFFFF_FFFF | UInt64(position))
  }

  /// Makes a heap of what was appended, in linear time.
  mutating func order() {
    entries.withUnsafeMutableBufferPointer { entries in
      for index in stride(from: entries.count / 2 - 1, through: 0, by: -1) {
        Self.sink(entries, from: index, count: entries.count)
      }
    }
  }

  mutating func push(_ merge: UInt64, at position: Int) {
    append(merge, at: position)
    entries.withUnsafeMutableBufferPointer { entries in
      var index = entries.count - 1
      let entry = entries[index]
      while index > 0, entries[(index - 1) / 2] > entry {
        entries[index] = entries[(index - 1) / 2]
        index = (index - 1) / 2
      }
      entries[index] = entry
    }
  }

  mutating func popFirst() -> (rank: UInt64, position: Int)? {
    guard let first = entries.first, let last = entries.popLast() else { return nil }
    if !entries.isEmpty {
      entries.withUnsafeMutableBufferPointer { entries in
        entries[0] = last
        Self.sink(entries, from: 0, count: entries.count)
      }
    }
    return (first >> 32, Int(first & 0xFFFF_FFFF))
  }

  private static func sink(_ entries: UnsafeMutableBufferPointer<UInt64>, from start: Int, count: Int) {
    guard start < count else { return }
    let entry = entries[start]
    var index = start
    while true {
      var child = 2 * index + 1
      guard child < count else { break }
      if child + 1 < count, entries[child + 1] < entries[child] { child += 1 }
      guard entries[child] < entry else { break }
      entries[index] = entries[child]
      index = child
    }
    entries[index] = entry
  }
}
