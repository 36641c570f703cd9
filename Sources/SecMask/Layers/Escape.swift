internal import SecretPatterns

/// A character written otherwise: `%3D`, `\u0022`, `\x22`, `&quot;`, `&#34;`.
struct Escape {
  /// The sign that it begins with.
  enum Sign: UInt8, CaseIterable {
    case percent = 0x25
    case backslash = 0x5C
    case ampersand = 0x26

    var kind: LayerKind {
      switch self {
      case .percent: .percent
      case .backslash: .escapes
      case .ampersand: .entities
      }
    }
  }

  /// How many bytes it takes, its sign included.
  let length: Int
  /// The character, or the byte.
  private let value: UInt32
  private let isByte: Bool

  private init(length: Int, value: UInt32, isByte: Bool = false) {
    self.length = length
    self.value = value
    self.isByte = isByte
  }

  /// What it stands for.
  var bytes: [UInt8] {
    isByte
      ? [UInt8(truncatingIfNeeded: value)] : Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
  }

  var isLineEnd: Bool { value == 0x0A }

  /// The escape at a place; nil where none stands there. Looks no further than `end`.
  @inline(__always)
  static func at(_ place: Int, _ sign: Sign, in text: UnsafeBufferPointer<UInt8>, end: Int) -> Escape? {
    guard place + 1 < end else { return nil }
    switch sign {
    case .percent:
      return hex(place + 1, 2, text, end).map { Escape(length: 3, value: $0, isByte: true) }
    case .backslash: return backslash(place, text, end)
    case .ampersand: return ampersand(place, text, end)
    }
  }

  private static func backslash(_ place: Int, _ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Escape? {
    switch text[place + 1] {
    case UInt8(ascii: "u"): hex(place + 2, 4, text, end).map { Escape(length: 6, value: $0) }
    case UInt8(ascii: "x"): hex(place + 2, 2, text, end).map { Escape(length: 4, value: $0, isByte: true) }
    case UInt8(ascii: "n"): Escape(length: 2, value: 0x0A)
    case UInt8(ascii: "r"): Escape(length: 2, value: 0x0D)
    case UInt8(ascii: "t"): Escape(length: 2, value: 0x09)
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "/"):
      Escape(length: 2, value: UInt32(text[place + 1]))
    default: nil
    }
  }

  /// The longest reference, with its sign and semicolon.
  private static let longestReference = 10
  private static let names: [(name: StaticString, value: UInt32)] = [
    ("quot;", 0x22), ("apos;", 0x27), ("lt;", 0x3C), ("gt;", 0x3E), ("amp;", 0x26), ("nbsp;", 0x20),
    ("equals;", 0x3D), ("colon;", 0x3A), ("commat;", 0x40), ("NewLine;", 0x0A),
  ]

  private static func ampersand(_ place: Int, _ text: UnsafeBufferPointer<UInt8>, _ end: Int) -> Escape? {
    guard text[place + 1] == UInt8(ascii: "#") else {
      guard text[place + 1].isASCIILetter else { return nil }
      for (name, value) in names where stands(name, place + 1, text, end) {
        return Escape(length: name.utf8CodeUnitCount + 1, value: value)
      }
      return nil
    }
    let limit = min(end, place + longestReference)
    guard let stop = text[place..<limit].firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let first = place + 2
    if first < stop, text[first] | 0x20 == UInt8(ascii: "x") {
      return hex(first + 1, stop - first - 1, text, stop).map { Escape(length: stop + 1 - place, value: $0) }
    }
    guard first < stop, text[first..<stop].allSatisfy(\.isASCIIDigit) else { return nil }
    return Escape(
      length: stop + 1 - place, value: text[first..<stop].reduce(0) { $0 * 10 + UInt32($1 - 48) })
  }

  private static func stands(
    _ name: StaticString, _ place: Int, _ text: UnsafeBufferPointer<UInt8>, _ end: Int
  ) -> Bool {
    guard text[place] == name.utf8Start.pointee, place + name.utf8CodeUnitCount <= end else { return false }
    return name.withUTF8Buffer { $0.elementsEqual(text[place..<place + $0.count]) }
  }

  private static func hex(
    _ place: Int, _ digits: Int, _ text: UnsafeBufferPointer<UInt8>, _ end: Int
  ) -> UInt32? {
    guard (1...6).contains(digits), place + digits <= end else { return nil }
    var value: UInt32 = 0
    for index in place..<place + digits {
      guard let digit = RunAlphabet.hexValue(text[index]) else { return nil }
      value = value << 4 | UInt32(digit)
    }
    return value
  }
}

extension Escape {
  /// Whether a rule might see more without it: it stands for a letter, a digit, or a sign round a value, and not for what
  /// addresses and pages are full of.
  func isTelling(_ sign: Sign) -> Bool {
    guard value >= 0x20 || value == 0x0A, value < 0x7F, sign != .backslash || length > 2 else { return false }
    switch sign {
    case .percent: return !Self.ofAddresses.contains(UInt8(truncatingIfNeeded: value))
    case .backslash: return value != 0x20
    case .ampersand: return value != 0x20 && value != 0x26 && value != 0x3E
    }
  }

  private static let ofAddresses = Set(" /+_-.~,()!*$|".utf8)
}
