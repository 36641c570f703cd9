/// What a token (a run of letters, digits and marks, without blanks, quotes, brackets and separators) looks like.
enum TokenShape {
  enum Value: UInt8, Comparable {
    case none
    /// Could be a password.
    case mixed
    /// Could be a key, whatever it is called.
    case long

    static func < (left: Value, right: Value) -> Bool { left.rawValue < right.rawValue }
  }

  /// What a byte adds to the counts of its token, 16 bits each: digits, capitals, small letters, marks.
  /// Nothing for a byte that ends a token.
  static let weights: [UInt64] = (0..<256).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): 1
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): 1 << 16
    case UInt8(ascii: "a")...UInt8(ascii: "z"): 1 << 32
    case 0...0x20, 0x7F...: 0
    case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: ","), UInt8(ascii: ";"),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "|"), UInt8(ascii: "&"),
      UInt8(ascii: "="), UInt8(ascii: ":"):
      0
    default: 1 << 48
    }
  }

  static func value(_ line: UnsafeBufferPointer<UInt8>, _ token: Range<Int>, _ counts: UInt64) -> Value {
    let digits = Int(counts & 0xFFFF)
    let upper = Int(counts >> 16 & 0xFFFF)
    let lower = Int(counts >> 32 & 0xFFFF)
    guard digits > 0, upper + lower > 0 else { return .none }
    return token.count >= 20 && digits >= 2 && upper + lower >= 4 ? .long : .mixed
  }
}
