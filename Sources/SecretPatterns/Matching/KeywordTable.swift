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
    let whole = min(range.upperBound, text.count - 7)  // up to here eight bytes can be read at once
    for position in range.lowerBound..<max(range.lowerBound, whole) {
      let word = UInt64(
        littleEndian: bytes.start.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      guard filter.mayBegin(word) else { continue }
      guard report(word, bytes, position, range.upperBound, body) else { return }
    }
    for position in max(range.lowerBound, whole)..<max(range.upperBound, range.lowerBound, whole) {
      let word = bytes.word(at: position)
      guard filter.mayBegin(word) else { continue }
      guard report(word, bytes, position, range.upperBound, body) else { return }
    }
  }

  /// Reports the keywords that begin at `position` and end no later than `end`; false to stop.
  private func report(
    _ word: UInt64, _ bytes: Bytes, _ position: Int, _ end: Int, _ body: (Int, Int) -> Bool
  ) -> Bool {
    func visit(_ slot: Int) -> Bool {
      for place in Int(starts[slot])..<Int(starts[slot &+ 1]) {
        let entry = entries + place
        guard entry.pointee.head.matches(word), position &+ Int(entry.pointee.length) <= end,
          hasTail(entry.pointee, bytes, position)
        else { continue }
        guard body(Int(entry.pointee.keyword), position) else { return false }
      }
      return true
    }
    return (!filter.mayBeginLong(word) || visit(KeywordFilter.longSlot(word)))
      && (!filter.mayBeginMiddling(word) || visit(KeywordFilter.middlingSlot(word)))
      && (!filter.mayBeginShort(word) || visit(KeywordFilter.shortSlot(word)))
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
