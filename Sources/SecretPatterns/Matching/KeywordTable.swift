/// Finds all keywords of all rules in one pass: a filter looks at every position, and a hash table of beginnings at the
/// few that pass it.
///
/// Keywords of six bytes and more are filed by their first six, those of four and five by their first four, shorter ones by
/// their first. Where the filter lets a position through, each keyword filed there is compared eight bytes at a time, with the
/// case that it asks for. Everything that a pass touches (60 kB of filter and slots, and the entries that are met) stays in the
/// caches nearest to the core, however many keywords there are. Keywords are reported by their beginnings, in order.
///
/// Cost: one look-up a byte; for a position that passes, one comparison for each keyword with the same beginning.
final class KeywordTable: @unchecked Sendable {
  // Sendable: owns its memory, which never changes after init.

  /// The first eight bytes of a keyword, and where to go on.
  private struct Entry {
    let head: Chunk
    let keyword: Int32
    let length: Int32
    /// Place in `tails` of the chunks after the first.
    let tail: Int32
  }

  /// Eight bytes of a keyword: a text has them where `word & mask == value`. Letters whose case does not count have no case
  /// bit in the mask, and what is behind the keyword's end no bit at all.
  private struct Chunk {
    var value: UInt64 = 0
    var mask: UInt64 = 0

    @inline(__always)
    func matches(_ word: UInt64) -> Bool { word & mask == value }
  }

  private let filter: KeywordFilter
  /// Where each slot's entries begin, and one more.
  private let starts: UnsafeMutablePointer<UInt32>
  private let entries: UnsafeMutablePointer<Entry>
  private let tails: UnsafeMutablePointer<Chunk>

  /// Costs some 100 ns a keyword.
  ///
  /// - Parameter exact: For each keyword whether only its own case counts; none when empty.
  init(_ keywords: [[UInt8]], exact: [Bool] = []) {
    filter = KeywordFilter(keywords, exact: exact)
    starts = .allocate(capacity: KeywordFilter.slotCount + 1)
    starts.initialize(repeating: 0, count: KeywordFilter.slotCount + 1)
    let slots = keywords.map { KeywordFilter.slot(of: $0) }
    for slot in slots { starts[slot + 1] += 1 }
    for slot in 0..<KeywordFilter.slotCount { starts[slot + 1] += starts[slot] }
    entries = .allocate(capacity: max(1, keywords.count))
    var next = Array(UnsafeBufferPointer(start: starts, count: KeywordFilter.slotCount))
    var later: [Chunk] = []
    for (index, keyword) in keywords.enumerated() {
      let chunks = Self.chunks(keyword, exact: index < exact.count && exact[index])
      (entries + Int(next[slots[index]])).initialize(
        to: Entry(
          head: chunks[0], keyword: Int32(index), length: Int32(keyword.count), tail: Int32(later.count)))
      next[slots[index]] += 1
      later += chunks.dropFirst()
    }
    tails = .allocate(capacity: max(1, later.count))
    tails.initialize(from: later, count: later.count)
  }

  deinit {
    starts.deallocate()
    entries.deallocate()
    tails.deallocate()
  }

  /// Calls `body(keyword, start)` for every keyword in `range`, in the order of their beginnings; it returns false to stop.
  @inline(__always)
  func forEach(
    in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (Int, Int) -> Bool
  ) {
    guard let base = text.baseAddress else { return }
    let bytes = Bytes(start: UnsafeRawPointer(base), count: text.count)
    let end = range.upperBound
    let whole = max(range.lowerBound, min(end, text.count &- 7))  // up to here eight bytes can be read
    var position = range.lowerBound
    while true {
      position = filter.next(in: bytes.start, position..<max(position, whole))
      guard position < end else { return }
      let word = bytes.word(at: position)
      if position < whole || filter.mayBegin(word) {
        for length in 0..<KeywordFilter.lengths {
          guard let slot = filter.slot(of: word, length) else { continue }
          for place in Int(starts[slot])..<Int(starts[slot &+ 1])
          where stands(entries[place], at: position, word, bytes, end) {
            guard body(Int(entries[place].keyword), position) else { return }
          }
        }
      }
      position &+= 1
    }
  }

  /// Whether a keyword stands at `position`, whose bytes are `word`, and ends no later than `end`.
  @inline(__always)
  private func stands(_ entry: Entry, at position: Int, _ word: UInt64, _ bytes: Bytes, _ end: Int) -> Bool {
    guard entry.head.matches(word), position &+ Int(entry.length) <= end else { return false }
    return entry.length <= 8 || hasTail(entry, bytes, position)
  }

  /// Whether a keyword's bytes after the first eight are there, too.
  private func hasTail(_ entry: Entry, _ bytes: Bytes, _ position: Int) -> Bool {
    var chunk = tails + Int(entry.tail)
    var offset = 8
    while offset < Int(entry.length) {
      guard chunk.pointee.matches(bytes.word(at: position &+ offset)) else { return false }
      chunk += 1
      offset &+= 8
    }
    return true
  }

  private static func chunks(_ keyword: [UInt8], exact: Bool) -> [Chunk] {
    var chunks = [Chunk](repeating: Chunk(), count: max(1, (keyword.count + 7) / 8))
    for (offset, byte) in keyword.enumerated() {
      let mask: UInt8 = !exact && byte.isASCIILetter ? 0xDF : 0xFF
      let shift = UInt64(8 * (offset % 8))
      chunks[offset / 8].mask |= UInt64(mask) << shift
      chunks[offset / 8].value |= UInt64(byte & mask) << shift
    }
    return chunks
  }

  /// A text, read in words.
  private struct Bytes {
    let start: UnsafeRawPointer
    let count: Int

    /// Eight bytes, the first one lowest; zeros behind the text's end.
    @inline(__always)
    func word(at position: Int) -> UInt64 {
      if position &+ 8 <= count {
        return UInt64(littleEndian: start.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      }
      var word: UInt64 = 0
      for offset in 0..<max(0, count &- position) {
        word |= UInt64(start.load(fromByteOffset: position &+ offset, as: UInt8.self)) << UInt64(8 * offset)
      }
      return word
    }
  }
}
