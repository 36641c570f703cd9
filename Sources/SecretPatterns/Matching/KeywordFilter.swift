/// Says where a keyword may begin, from the next eight bytes of a text, and which keywords could stand there.
///
/// Two steps. Three bytes with their case bits set are looked up in a bit table: nineteen positions of
/// twenty end there. The others are looked up once more: with six bytes for keywords of six or more, with four for
/// shorter ones, with the exact case for those of three. Words such as `code` begin keywords and are common; few of
/// them pass the second step. No keyword is ever missed; some positions pass where none begins.
final class KeywordFilter {
  private static let words = 1_024  // 65,536 bits each

  private let folded3: UnsafeMutablePointer<UInt64>
  private let folded4: UnsafeMutablePointer<UInt64>  // keywords of four and five bytes
  private let folded6: UnsafeMutablePointer<UInt64>  // those of six and more
  private let exact3: UnsafeMutablePointer<UInt64>  // shorter ones

  init(_ keywords: [[UInt8]], exact: [Bool]) {
    folded3 = .allocate(capacity: Self.words)
    folded4 = .allocate(capacity: Self.words)
    folded6 = .allocate(capacity: Self.words)
    exact3 = .allocate(capacity: Self.words)
    for table in [folded3, folded4, folded6, exact3] { table.initialize(repeating: 0, count: Self.words) }
    for (index, keyword) in keywords.enumerated() {
      mark(keyword, exact: index < exact.count && exact[index])
    }
  }

  deinit {
    folded3.deallocate()
    folded4.deallocate()
    folded6.deallocate()
    exact3.deallocate()
  }

  /// False when no keyword begins at the position whose bytes are `word`, the first one lowest.
  @inline(__always)
  func mayBegin(_ word: UInt64) -> Bool {
    guard Self.test(folded3, Self.hash3(word)) else { return false }
    return Self.test(folded6, Self.hash6(word)) || Self.test(folded4, Self.hash4(word))
      || Self.test(exact3, Self.exactHash3(word))
  }

  /// The first position of `range` where a keyword may begin, or the end of it. Eight bytes can be read at each.
  ///
  /// A function of its own, so that this loop, through which every byte goes, has the registers for itself.
  @inline(never)
  func next(in text: UnsafeRawPointer, _ range: Range<Int>) -> Int {
    var position = range.lowerBound
    while position < range.upperBound {
      let word = text.loadUnaligned(fromByteOffset: position, as: UInt64.self)
      if mayBegin(UInt64(littleEndian: word)) { return position }
      position &+= 1
    }
    return position
  }

  @inline(__always)
  private static func hash(_ value: UInt32) -> UInt32 { (value &* 0x9E37_79B1) >> 16 }

  @inline(__always)
  private static func hash3(_ word: UInt64) -> UInt32 {
    hash((UInt32(truncatingIfNeeded: word) | 0x2020_2020) << 8)
  }

  @inline(__always)
  private static func exactHash3(_ word: UInt64) -> UInt32 { hash(UInt32(truncatingIfNeeded: word) << 8) }

  @inline(__always)
  private static func hash4(_ word: UInt64) -> UInt32 { hash(UInt32(truncatingIfNeeded: word) | 0x2020_2020) }

  @inline(__always)
  private static func hash6(_ word: UInt64) -> UInt32 {
    let folded = (word | 0x2020_2020_2020) << 16
    return UInt32(truncatingIfNeeded: (folded &* 0x9E37_79B9_7F4A_7C15) >> 48)
  }

  @inline(__always)
  private static func test(_ table: UnsafeMutablePointer<UInt64>, _ bit: UInt32) -> Bool {
    (table[Int(bit >> 6)] &>> UInt64(bit & 63)) & 1 != 0
  }

  private func set(_ table: UnsafeMutablePointer<UInt64>, _ bit: UInt32) {
    table[Int(bit >> 6)] |= 1 << UInt64(bit & 63)
  }

  /// Marks what a text can look like where the keyword stands.
  private func mark(_ keyword: [UInt8], exact: Bool) {
    guard keyword.count >= 4 else { return markShort(keyword, exact: exact, word: 0, length: 0) }
    let word = Self.word(keyword)
    set(folded3, Self.hash3(word))
    if keyword.count >= 6 { set(folded6, Self.hash6(word)) } else { set(folded4, Self.hash4(word)) }
  }

  /// Keywords of one to three bytes: every case of each letter, and any bytes after them.
  private func markShort(_ keyword: [UInt8], exact: Bool, word: UInt64, length: Int) {
    func go(_ byte: UInt8) {
      markShort(keyword, exact: exact, word: word | UInt64(byte) << UInt64(8 * length), length: length + 1)
    }
    if length == 3 {
      set(folded3, Self.hash3(word))
      set(exact3, Self.exactHash3(word))
    } else if length < keyword.count {
      go(keyword[length])
      if !exact, keyword[length].isASCIILetter { go(keyword[length] ^ 0x20) }
    } else {
      for byte in UInt8.min...UInt8.max { go(byte) }
    }
  }

  /// The first eight bytes of a keyword, as a text has them; zeros behind its end.
  private static func word(_ keyword: [UInt8]) -> UInt64 {
    keyword.prefix(8).enumerated().reduce(0) { $0 | UInt64($1.element) << UInt64(8 * $1.offset) }
  }
}

/// Where keywords are filed: those of one slot begin alike.
extension KeywordFilter {
  /// Kinds of keywords by length: six bytes and more, four and five, fewer.
  static let lengths = 3
  private static let long = 8_192
  private static let middling = 2_048
  /// How many slots there are.
  static let slotCount = long + middling + 256

  /// The slot of the keywords of a kind that may begin at a position whose bytes are `word`; nil where none does.
  @inline(__always)
  func slot(of word: UInt64, _ length: Int) -> Int? {
    switch length {
    case 0: Self.test(folded6, Self.hash6(word)) ? Self.slot(word, length) : nil
    case 1: Self.test(folded4, Self.hash4(word)) ? Self.slot(word, length) : nil
    default: Self.test(exact3, Self.exactHash3(word)) ? Self.slot(word, length) : nil
    }
  }

  static func slot(of keyword: [UInt8]) -> Int {
    slot(word(keyword), keyword.count >= 6 ? 0 : keyword.count >= 4 ? 1 : 2)
  }

  @inline(__always)
  private static func slot(_ word: UInt64, _ length: Int) -> Int {
    switch length {
    case 0: Int(hash6(word) >> 3)
    case 1: long + Int(hash4(word) >> 5)
    default: long + middling + Int(word & 0xFF | 0x20)
    }
  }
}
