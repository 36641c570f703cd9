/// Byte-pair encoding of one word: join the neighbours whose merge has the lowest rank, the leftmost of
/// equal ones, until none merges.
///
/// Short words, nearly all, are searched and closed up in place; longer ones keep their pairs in a
/// heap, so that a word of n bytes costs n log n and not n².
///
/// Source: R. Sennrich, B. Haddow, A. Birch, "Neural machine translation of rare words with subword
/// units", arXiv 1508.07909.
struct BytePairMerger: ~Copyable {
  /// The longest word that is merged by searching.
  static let searchLimit = 40

  let merges: MergeTable
  let byteIDs: FixedArray<Int32>
  private var ids: UnsafeMutablePointer<Int32>
  private var starts: UnsafeMutablePointer<Int>
  private var pairs: UnsafeMutablePointer<UInt64>  // the merge of a symbol with the next one
  private var long: LongWordMerger?
  /// Tokens of the last word.
  private(set) var count = 0

  init(_ merges: MergeTable, _ byteIDs: FixedArray<Int32>) {
    self.merges = merges
    self.byteIDs = byteIDs
    ids = .allocate(capacity: Self.searchLimit + 1)
    starts = .allocate(capacity: Self.searchLimit + 1)
    pairs = .allocate(capacity: Self.searchLimit + 1)
  }

  deinit {
    ids.deallocate()
    starts.deallocate()
    pairs.deallocate()
  }

  /// The id of a token of the last word.
  @inline(__always)
  func id(_ index: Int) -> Int32 { long?.ids[index] ?? ids[index] }

  /// Where a token of the last word begins, in bytes from the word's start.
  @inline(__always)
  func start(_ index: Int) -> Int { long?.starts[index] ?? starts[index] }

  /// Cuts a word (of at least one byte) into tokens.
  mutating func merge(_ word: UnsafePointer<UInt8>, count bytes: Int) {
    guard bytes <= Self.searchLimit else {
      let merger = LongWordMerger(merges, byteIDs, word, count: bytes)
      count = merger.ids.count
      long = merger
      return
    }
    long = nil
    count = bytes
    ids[0] = byteIDs[Int(word[0])]
    starts[0] = 0
    for index in 1..<max(1, bytes) {
      ids[index] = byteIDs[Int(word[index])]
      starts[index] = index
      pairs[index - 1] = merges.merge(ids[index - 1], ids[index])
    }
    while count > 1 {
      var best = 0
      for index in 1..<count - 1 where pairs[index] < pairs[best] { best = index }
      guard pairs[best] != MergeTable.none else { return }
      join(best)
    }
  }

  /// Joins the symbols at `index` and `index + 1`.
  @inline(__always)
  private mutating func join(_ index: Int) {
    ids[index] = Int32(truncatingIfNeeded: pairs[index])
    count -= 1
    var moved = index + 1
    while moved < count {
      ids[moved] = ids[moved + 1]
      starts[moved] = starts[moved + 1]
      pairs[moved - 1] = pairs[moved]
      moved += 1
    }
    if index > 0 { pairs[index - 1] = merges.merge(ids[index - 1], ids[index]) }
    if index + 1 < count { pairs[index] = merges.merge(ids[index], ids[index + 1]) }
  }
}
