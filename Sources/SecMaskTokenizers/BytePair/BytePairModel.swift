/// Everything that byte-pair encoding looks up, made once per tokenizer.
struct BytePairModel: Sendable {
  let merges: MergeTable
  let byteIDs: FixedArray<Int32>  // [256]
  /// Words that come out as one token, by their bytes.
  let wholeWords: ByteKeyTable
  let classes: ScalarTable<SplitClass>
  let asciiClasses: FixedArray<SplitClass>  // [256]; bytes of wider scalars are `wide`

  /// - Parameters:
  ///   - merges: Pairs of tokens in the order of their rank.
  ///   - special: Ids that no text may produce.
  ///   - ignoresMerges: A word that is a token needs no merges that lead to it.
  init(
    vocabulary: Vocabulary, merges list: MergeList, special: Set<Int32>, ignoresMerges: Bool
  ) throws(TokenizerError) {
    byteIDs = FixedArray(repeating: -1, count: 256)
    for (byte, scalar) in ByteAlphabet.scalars.enumerated() {
      let token = Unicode.Scalar(scalar).map { Array($0.utf8) } ?? []
      guard let id = vocabulary.id(of: token), !special.contains(id) else {
        throw .missingToken("of byte \(byte)")
      }
      byteIDs[byte] = id
    }
    merges = MergeTable(capacityFor: list.count)
    var joined: [UInt8] = []
    for rank in 0..<list.count {
      let (left, right) = list[rank]
      joined.removeAll(keepingCapacity: true)
      joined += left
      joined += right
      guard let first = vocabulary.id(of: left), let second = vocabulary.id(of: right),
        let id = vocabulary.id(of: joined)
      else { throw .badMerge(number: rank + 1) }
      if !special.contains(id) { merges.insert(first, second, rank: rank, id: id) }
    }
    wholeWords = Self.wholeWords(
      vocabulary, merges, byteIDs, special: special, ignoresMerges: ignoresMerges)
    var builder = ScalarTable<SplitClass>.Builder(default: .other)
    for range in UnicodeTables.ranges(of: UnicodeTables.letters) { builder.fill(range, with: .letter) }
    for range in UnicodeTables.ranges(of: UnicodeTables.numbers) { builder.fill(range, with: .number) }
    for range in UnicodeTables.ranges(of: UnicodeTables.whiteSpace) {
      builder.fill(range, with: .space)
    }
    classes = builder.table()
    asciiClasses = FixedArray(repeating: .wide, count: 256)
    for byte in 0..<0x80 { asciiClasses[byte] = classes[UInt32(byte)] }
  }

  /// Tokens whose bytes the merges turn back into just that token. A few in a trained vocabulary do not
  /// (another merge comes first), so each is tried.
  private static func wholeWords(
    _ vocabulary: Vocabulary, _ merges: MergeTable, _ byteIDs: FixedArray<Int32>, special: Set<Int32>,
    ignoresMerges: Bool
  ) -> ByteKeyTable {
    var keys: [UInt8] = []
    var ranges: [Range<Int>] = []
    var ids: [Int32] = []
    var merger = BytePairMerger(merges, byteIDs)
    for index in 0..<vocabulary.count {
      let id = vocabulary.ids[index]
      let token = vocabulary.token(at: index)
      let start = keys.count
      // Equal tokens: only the one that the vocabulary finds counts.
      guard !special.contains(id), vocabulary.id(of: token) == id,
        ByteAlphabet.decode(token, into: &keys), keys.count > start
      else { continue }
      let isWhole = keys.withUnsafeBufferPointer { buffer in
        guard let base = buffer.baseAddress else { return false }
        merger.merge(base + start, count: buffer.count - start)
        return merger.count == 1 && merger.id(0) == id
      }
      guard isWhole || ignoresMerges else {
        keys.removeLast(keys.count - start)
        continue
      }
      ranges.append(start..<keys.count)
      ids.append(id)
    }
    return ByteKeyTable(keys: keys, ranges: ranges, values: ids)
  }
}
