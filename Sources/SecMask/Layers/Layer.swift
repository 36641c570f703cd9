/// Text that was decoded from a stretch of another, and where in that one each of its bytes stands.
struct Layer {
  let kind: LayerKind
  /// The decoded text.
  let bytes: [UInt8]
  private let map: OffsetMap

  init(_ kind: LayerKind, _ bytes: [UInt8], _ map: OffsetMap) {
    self.kind = kind
    self.bytes = bytes
    self.map = map
  }

  /// The stretch of the encoded text that holds a range of the decoded one; all of it where no part can be told apart.
  func source(of range: Range<Int>) -> Range<Int> { map.source(of: range) }
}

/// Where the bytes of a decoded text come from, in offsets of the text it was decoded from.
enum OffsetMap {
  /// All of them from one stretch.
  case whole(Range<Int>)
  /// Each from a stretch of its own; bytes that share one have the same.
  case each(OffsetTable)

  func source(of range: Range<Int>) -> Range<Int> {
    switch self {
    case .whole(let all): all
    case .each(let table): table.source(of: range)
    }
  }
}

/// Begin and end of the source of each byte; both grow along the text.
struct OffsetTable {
  private var starts: [Int32] = []
  private var ends: [Int32] = []

  init(capacity: Int) {
    starts.reserveCapacity(capacity)
    ends.reserveCapacity(capacity)
  }

  /// Says where the next `count` bytes come from.
  mutating func append(_ source: Range<Int>, count: Int = 1) {
    for _ in 0..<count {
      starts.append(Int32(truncatingIfNeeded: source.lowerBound))
      ends.append(Int32(truncatingIfNeeded: source.upperBound))
    }
  }

  func source(of range: Range<Int>) -> Range<Int> {
    guard let first = starts.dropFirst(range.lowerBound).first else { return 0..<0 }
    let last = ends.prefix(range.upperBound).last ?? first
    return Int(first)..<Int(max(first, last))
  }
}
