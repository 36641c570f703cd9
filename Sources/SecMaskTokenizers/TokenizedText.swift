/// The pieces of a text: vocabulary ids, and where each piece stands.
public struct TokenizedText: Sendable, Hashable {
  /// One id per piece. Never a special token's, but for the unknown token of WordPiece.
  public private(set) var ids: [Int32] = []
  /// One range of UTF-8 byte offsets into the original text per piece, never cutting a scalar.
  ///
  /// Starts and ends never decrease (but for an added first space that is trimmed all the same, see
  /// ``ByteLevelOptions/keepsFirstSpace``). Pieces that are parts of one character all have the whole
  /// character's range, so ranges may overlap. Bytes that the normaliser deletes (accents, control
  /// characters) and white space may belong to no piece. Empty where a byte-level piece is
  /// nothing but trimmed spaces.
  public private(set) var offsets: [Range<Int>] = []

  /// An empty result, to be filled by ``Tokenizer/tokenize(_:into:)-([UInt8],_)``.
  public init() {}

  /// The number of pieces.
  public var count: Int { ids.count }

  /// Empties the result and keeps its memory.
  public mutating func removeAll() {
    ids.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
  }

  mutating func reserve(_ additional: Int) {
    ids.reserveCapacity(ids.count + additional)
    offsets.reserveCapacity(offsets.count + additional)
  }

  @inline(__always)
  mutating func append(_ id: Int32, _ start: Int, _ end: Int) {
    ids.append(id)
    offsets.append(Range(uncheckedBounds: (start, end)))
  }

  /// Takes back pieces until `count` are left.
  mutating func truncate(to count: Int) {
    ids.removeLast(ids.count - count)
    offsets.removeLast(offsets.count - count)
  }
}
