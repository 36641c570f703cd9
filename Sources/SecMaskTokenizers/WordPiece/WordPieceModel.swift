/// Everything the scan looks up, made once per tokenizer.
struct WordPieceModel: Sendable {
  /// What a byte below 0x80 does, as in ``ScalarAction``; bytes of other scalars are `wide`.
  enum ByteClass: UInt8, BitwiseCopyable {
    case word
    case space
    case isolated
    case deleted
    case wide
  }

  let actions: ScalarActions
  let trie: ByteTrie
  let classes: FixedArray<ByteClass>  // [256]
  let fold: FixedArray<UInt8>  // [256], lower case where the normaliser wants it
  let unchanged: FixedArray<UInt8>  // [256], the identity
  let isolatedIDs: FixedArray<Int32>  // [256], id of the word that is this one byte
  let unknown: Int32
  let longestWord: Int

  /// - Parameters:
  ///   - special: Ids that no text may produce.
  ///   - longestWord: Scalars; a longer word is unknown as a whole.
  init(
    vocabulary: Vocabulary, special: Set<Int32>, unknown: Int32, continuation: [UInt8],
    normalization: BertNormalization, longestWord: Int
  ) throws(TokenizerError) {
    actions = ScalarActions(normalization)
    var builder = ByteTrie.Builder(vocabulary.bytes, keys: vocabulary.count)
    // Special ids lie together, so that most of the others need no look-up.
    let mostSpecial = special.max() ?? -1
    for (token, id) in zip(vocabulary.ranges, vocabulary.ids)
    where id > mostSpecial || !special.contains(id) {
      builder.insert(token, value: id, root: ByteTrie.firstRoot)
      guard vocabulary.bytes[token].starts(with: continuation) else { continue }
      builder.insert(token.dropFirst(continuation.count), value: id, root: ByteTrie.secondRoot)
    }
    trie = try builder.build()
    classes = FixedArray(repeating: .wide, count: 256)
    fold = FixedArray(Array(0...255), emptyValue: 0)
    unchanged = FixedArray(Array(0...255), emptyValue: 0)
    isolatedIDs = FixedArray(repeating: unknown, count: 256)
    for byte in 0..<0x80 {
      let action = actions.table[UInt32(byte)]
      switch action.kind {
      case .keep: classes[byte] = .word
      case .replace:
        classes[byte] = .word
        fold[byte] = UInt8(truncatingIfNeeded: action.payload)
      case .space: classes[byte] = .space
      case .isolate: classes[byte] = .isolated
      default: classes[byte] = .deleted
      }
      var text = UInt8(byte)
      let found = trie.longestPrefix(of: &text, 0, 1, root: ByteTrie.firstRoot, fold: unchanged.base)
      if found.value >= 0 { isolatedIDs[byte] = found.value }
    }
    self.unknown = unknown
    self.longestWord = longestWord
  }
}
