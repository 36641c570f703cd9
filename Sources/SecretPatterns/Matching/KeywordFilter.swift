/// Says where a keyword may begin, from the next eight bytes of a text.
///
/// Two steps. Three bytes with their case bits set are looked up in a bit table: nineteen positions of
/// twenty end there. The others are looked up once more: with six bytes for keywords of six or more, with four for
/// shorter ones, with the exact case for those of three. Words such as `code` begin keywords and are common; few of
/// them pass the second step, and each that passes costs a walk through a table larger than the second-level cache.
/// No keyword is ever missed; some positions pass where none begins.
final class KeywordFilter {
  private static let words = 1_024  // 65,536 bits each

  private let folded3: UnsafeMutablePointer<UInt64>
  private let folded4: UnsafeMutablePointer<UInt64>  // all keywords of four bytes and more
  private let short4: UnsafeMutablePointer<UInt64>  // those of four and five bytes
  private let folded6: UnsafeMutablePointer<UInt64>  // those of six and more
  private let exact3: UnsafeMutablePointer<UInt64>

  init(_ keywords: [[UInt8]], exact: [Bool]) {
    folded3 = .allocate(capacity: Self.words)
    folded4 = .allocate(capacity: Self.words)
    short4 = .allocate(capacity: Self.words)
    folded6 = .allocate(capacity: Self.words)
    exact3 = .allocate(capacity: Self.words)
    for table in [folded3, folded4, short4, folded6, exact3] {
      table.initialize(repeating: 0, count: Self.words)
    }
    for (index, keyword) in keywords.enumerated() {
      mark(keyword, exact: index < exact.count && exact[index])
    }
  }

  deinit {
    folded3.deallocate()
    folded4.deallocate()
    short4.deallocate()
    folded6.deallocate()
    exact3.deallocate()
  }

  /// False when no keyword begins at the position whose bytes are `word`, the first one lowest.
  @inline(__always)
  func mayBegin(_ word: UInt64) -> Bool {
    let first = UInt32(truncatingIfNeeded: word)
    let folded = first | 0x2020_2020
    guard Self.test(folded3, Self.slot(folded << 8)) else { return false }
    return Self.test(folded6, Self.slot(word)) || Self.test(short4, Self.slot(folded))
      || Self.test(exact3, Self.slot(first << 8))
  }

  /// The same from four bytes, near the end of a text.
  @inline(__always)
  func mayBegin(_ word: UInt32) -> Bool {
    let folded = word | 0x2020_2020
    guard Self.test(folded3, Self.slot(folded << 8)) else { return false }
    return Self.test(folded4, Self.slot(folded)) || Self.test(exact3, Self.slot(word << 8))
  }

  @inline(__always)
  private static func slot(_ value: UInt32) -> UInt32 { (value &* 0x9E37_79B1) >> 16 }

  /// Slot of six bytes, their case bits set.
  @inline(__always)
  private static func slot(_ word: UInt64) -> UInt32 {
    let folded = (word | 0x2020_2020_2020) << 16
    return UInt32(truncatingIfNeeded: (folded &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }

  @inline(__always)
  private static func test(_ table: UnsafeMutablePointer<UInt64>, _ slot: UInt32) -> Bool {
    (table[Int(slot >> 6)] &>> UInt64(slot & 63)) & 1 != 0
  }

  private func set(_ table: UnsafeMutablePointer<UInt64>, _ slot: UInt32) {
    table[Int(slot >> 6)] |= 1 << UInt64(slot & 63)
  }

  /// Marks what a text can look like where the keyword stands.
  private func mark(_ keyword: [UInt8], exact: Bool) {
    let folded = keyword.prefix(4).enumerated().reduce(UInt32(0)) { word, byte in
      word | (UInt32(byte.element) | 0x20) << UInt32(8 * byte.offset)
    }
    if keyword.count >= 4 {
      set(folded3, Self.slot(folded << 8))
      set(folded4, Self.slot(folded))
      if keyword.count >= 6 {
        let six = keyword.prefix(6).enumerated().reduce(UInt64(0)) { word, byte in
          word | UInt64(byte.element) << UInt64(8 * byte.offset)
        }
        set(folded6, Self.slot(six))
      } else {
        set(short4, Self.slot(folded))
      }
    } else {
      markShort(keyword, exact: exact, word: 0, length: 0)
    }
  }

  /// Keywords of one to three bytes: every case of each letter, and any bytes after them.
  private func markShort(_ keyword: [UInt8], exact: Bool, word: UInt32, length: Int) {
    func go(_ byte: UInt8) {
      markShort(keyword, exact: exact, word: word | UInt32(byte) << UInt32(8 * length), length: length + 1)
    }
    if length == 3 {
      set(folded3, Self.slot((word | 0x0020_2020) << 8))
      set(exact3, Self.slot(word << 8))
    } else if length < keyword.count {
      go(keyword[length])
      if !exact, keyword[length].isASCIILetter { go(keyword[length] ^ 0x20) }
    } else {
      for byte in UInt8.min...UInt8.max { go(byte) }
    }
  }
}
