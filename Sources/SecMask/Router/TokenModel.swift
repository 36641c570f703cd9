/// A model of letter pairs that tells random tokens from words, identifiers, paths and numbers.
///
/// A token's score is the logarithm of how much likelier it is as (part of) a generated key, token or password
/// than as ordinary text, one byte given the one before. Eighths of a natural logarithm: 16 is `e²` to one.
struct TokenModel: Sendable {
  static let shared = TokenModel()

  /// Class of each byte: 0 ends a token; letters, digits and marks have others, below 64.
  let classes: [UInt8]
  /// Score of class `b` after class `a` at `a * 64 + b`.
  let scores: [Int8]

  private init() {
    var classes = [UInt8](repeating: 0, count: 256)
    for letter in 0..<26 {
      classes[0x61 + letter] = UInt8(1 + letter)
      classes[0x41 + letter] = UInt8(27 + letter)
    }
    for digit in 0x30...0x39 { classes[digit] = Self.digit }
    for (mark, kind) in [("_", 54), ("-", 55), (".", 56), ("/", 57), ("+", 58), ("%", 59)]
      as [(Unicode.Scalar, UInt8)]
    {
      classes[Int(mark.value)] = kind
    }
    for mark in "!#$*?@^~\\".utf8 { classes[Int(mark)] = 60 }
    for byte in 0x80...0xFF { classes[byte] = Self.foreign }
    for byte in CredentialWords.shared.foreignStarts { classes[Int(byte)] = Self.foreignStart }
    self.classes = classes
    var scores = [Int8](repeating: 0, count: 64 * 64)
    TokenModelTable.text.withUTF8Buffer { text in
      var entry = 0
      for byte in text where byte != 0x0A {
        let value = byte >= 0x61 ? Int(byte) - 0x61 + 26 : Int(byte) - 0x41
        let (row, column) = entry.quotientAndRemainder(dividingBy: TokenModelTable.classes)
        scores[row * 64 + column] = Int8(value - 25)
        entry += 1
      }
    }
    // Nothing goes on over what ends a token.
    for row in 0..<64 { for column in [0, 61, 62] { scores[row * 64 + column] = .min } }
    self.scores = scores
  }

  private static let digit: UInt8 = 53
  /// Bytes of characters beyond ASCII; those with which a credential word begins stand apart.
  private static let foreign: UInt8 = 61
  private static let foreignStart: UInt8 = 62

  /// Whether bytes of a class are part of tokens.
  @inline(__always) static func isToken(_ kind: UInt8) -> Bool { kind != 0 && kind < foreign }
}
