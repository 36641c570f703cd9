extension ByteSet {
  /// The set that stands behind `[` in a pattern; takes it from `rest`, with the bracket that closes it.
  ///
  /// Nil when it is never closed, or names a class that there is none of.
  init?(bracket rest: inout ArraySlice<UInt8>) {
    self.init()
    var isNegated = false
    if rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "^") {
      isNegated = true
      rest = rest.dropFirst()
    }
    var before: UInt8?  // what a range may begin with
    var isFirst = true
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "]"), !isFirst {
        if isNegated { self = inverted }
        return
      }
      isFirst = false
      switch byte {
      case UInt8(ascii: "\\"):
        guard let literal = rest.popFirst() else { return nil }
        insert(literal)
        before = literal
      case UInt8(ascii: "-"):
        guard let low = before, let next = rest.first, next != UInt8(ascii: "]") else {
          insert(byte)
          before = byte
          continue
        }
        rest = rest.dropFirst()
        var high = next
        if next == UInt8(ascii: "\\") {
          guard let literal = rest.popFirst() else { return nil }
          high = literal
        }
        if low <= high { insert(low...high) }
        before = nil
      case UInt8(ascii: "[") where rest.first == UInt8(ascii: ":"):
        guard let end = rest.firstIndex(of: UInt8(ascii: "]")) else { return nil }
        let inner = rest[rest.startIndex + 1..<end]
        guard inner.last == UInt8(ascii: ":") else {  // no class after all
          insert(byte)
          before = byte
          continue
        }
        guard insertClass(String(decoding: inner.dropLast(), as: UTF8.self)) else { return nil }
        rest = rest[(end + 1)...]
        before = nil
      default:
        insert(byte)
        before = byte
      }
    }
    return nil
  }

  /// Adds a class of POSIX, of ASCII only; false when there is none of that name.
  private mutating func insertClass(_ name: String) -> Bool {
    switch name {
    case "alnum":
      for part in ["alpha", "digit"] { _ = insertClass(part) }
    case "alpha":
      for part in ["lower", "upper"] { _ = insertClass(part) }
    case "blank": for byte in " \t".utf8 { insert(byte) }
    case "cntrl":
      insert(0x00...0x1F)
      insert(0x7F)
    case "digit": insert(UInt8(ascii: "0")...UInt8(ascii: "9"))
    case "graph": insert(0x21...0x7E)
    case "lower": insert(UInt8(ascii: "a")...UInt8(ascii: "z"))
    case "print": insert(0x20...0x7E)
    case "punct":
      for range in [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E] as [ClosedRange<UInt8>] {
        insert(range)
      }
    case "space":
      insert(0x09...0x0D)
      insert(0x20)
    case "upper": insert(UInt8(ascii: "A")...UInt8(ascii: "Z"))
    case "xdigit":
      _ = insertClass("digit")
      insert(UInt8(ascii: "a")...UInt8(ascii: "f"))
      insert(UInt8(ascii: "A")...UInt8(ascii: "F"))
    default: return false
    }
    return true
  }
}
