/// ``BytePairMerger`` for long words: symbols in a linked list, pairs in a heap.
///
/// The heap holds rank and position in one number each, so that the smallest is the lowest rank and the
/// leftmost of equals. Entries of pairs that no longer exist stay in the heap and are
/// recognised by their rank when they come up. Memory: 28 bytes per byte of the word.
struct LongWordMerger {
  /// Longer words are cut into parts of this length first: positions must fit into 32 bits.
  static let longestPart = 1 << 30

  private(set) var ids: [Int32] = []
  private(set) var starts: [Int] = []

  init(
    _ merges: MergeTable, _ byteIDs: FixedArray<Int32>, _ word: UnsafePointer<UInt8>, count: Int
  ) {
    var start = 0
    while start < count {
      let length = min(Self.longestPart, count - start)
      merge(merges, byteIDs, word + start, count: length, offset: start)
      start += length
    }
  }

  private mutating func merge(
    _ merges: MergeTable, _ byteIDs: FixedArray<Int32>, _ word: UnsafePointer<UInt8>, count: Int,
    offset: Int
  ) {
    let symbols = FixedArray<Int32>(repeating: 0, count: count)
    let next = FixedArray<Int32>(repeating: 0, count: count)  // `count`: none
    let previous = FixedArray<Int32>(repeating: 0, count: count)  // -1: none
    let pairs = FixedArray<UInt64>(repeating: MergeTable.none, count: count)
    var heap = PairHeap(capacity: count)
    for index in 0..<count {
      symbols[index] = byteIDs[Int(word[index])]
      next[index] = Int32(index + 1)
      previous[index] = Int32(index - 1)
    }
    for index in 0..<count - 1 {
      pairs[index] = merges.merge(symbols[index], symbols[index + 1])
      if pairs[index] != MergeTable.none { heap.append(pairs[index], at: index) }
    }
    heap.order()
    while let (rank, left) = heap.popFirst() {
      guard pairs[left] != MergeTable.none, pairs[left] >> 32 == rank else { continue }
      let right = Int(next[left])
      symbols[left] = Int32(truncatingIfNeeded: pairs[left])
      let after = Int(next[right])
      next[left] = Int32(after)
      pairs[right] = MergeTable.none
      pairs[left] = MergeTable.none
      if after < count {
        previous[after] = Int32(left)
        pairs[left] = merges.merge(symbols[left], symbols[after])
        if pairs[left] != MergeTable.none { heap.push(pairs[left], at: left) }
      }
      let before = Int(previous[left])
      if before >= 0 {
        pairs[before] = merges.merge(symbols[before], symbols[left])
        if pairs[before] != MergeTable.none { heap.push(pairs[before], at: before) }
      }
    }
    var index = 0
    while index < count {
      ids.append(symbols[index])
      starts.append(offset + index)
      index = Int(next[index])
    }
  }
}
