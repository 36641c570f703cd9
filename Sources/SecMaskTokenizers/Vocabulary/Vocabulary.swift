/// Tokens and their ids, in the order of the file; tokens are compared byte by byte (two strings that
/// Unicode calls equivalent are two tokens), and the last of equal ones wins.
struct Vocabulary: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var ranges: [Range<Int>] = []  // of `bytes`
  private(set) var ids: [Int32] = []
  private var table: ByteKeyTable?

  var count: Int { ids.count }
  /// One more than the highest id.
  private(set) var idCount = 0

  /// - Parameter bytes: What tokens can be ranges of.
  init(_ bytes: [UInt8] = []) { self.bytes = bytes }

  /// The bytes of the token at `index`.
  func token(at index: Int) -> ArraySlice<UInt8> { bytes[ranges[index]] }

  /// Adds a token.
  mutating func append(_ token: some Sequence<UInt8>, id: Int32) {
    let start = bytes.count
    bytes.append(contentsOf: token)
    append(start..<bytes.count, id: id)
  }

  /// Adds a token that is a range of the vocabulary's bytes.
  mutating func append(_ token: Range<Int>, id: Int32) {
    ranges.append(token)
    ids.append(id)
    idCount = max(idCount, Int(id) + 1)
  }

  /// Makes room for so many tokens.
  mutating func reserve(_ count: Int) {
    ranges.reserveCapacity(count)
    ids.reserveCapacity(count)
  }

  /// Indexes the tokens added so far, which pays when more than a few dozen are looked up; tokens that are added
  /// later need another index to be found.
  mutating func buildIndex() {
    table = ByteKeyTable(keys: bytes, ranges: ranges, values: ids)
  }

  /// The id of a token; nil for others. Without an index, searches all tokens.
  func id(of token: UnsafeBufferPointer<UInt8>) -> Int32? {
    guard let table else {
      let place = ranges.lastIndex { $0.count == token.count && bytes[$0].elementsEqual(token) }
      return place.map { ids[$0] }
    }
    guard let base = token.baseAddress else { return table.value(of: [], count: 0) }
    return table.value(of: base, count: token.count)
  }

  func id(of token: some Collection<UInt8>) -> Int32? {
    let found = token.withContiguousStorageIfAvailable { id(of: $0) }
    return found ?? Array(token).withUnsafeBufferPointer { id(of: $0) }
  }
}
