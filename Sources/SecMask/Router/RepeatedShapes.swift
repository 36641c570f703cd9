internal import SecretPatterns

/// Lines of one shape, over and over, in each of which rules have found the secret and left nothing else to look at.
///
/// A list of addresses with passwords has ten thousand of them, and an expert says the same of each. The first ones are read
/// as ever; from the ``limit``th on, a line of the same shape is left to the rules. Depends on the lines alone.
struct RepeatedShapes: Sendable {
  /// So many lines of a shape are read.
  static let limit = 32
  /// So many shapes are remembered; then all are forgotten.
  private static let capacity = 1_024

  private var seen: [UInt64: Int] = [:]

  /// Counts a line, and says whether enough of its shape were read.
  mutating func isFamiliar(_ line: ArraySlice<UInt8>) -> Bool {
    if seen.count >= Self.capacity { seen.removeAll(keepingCapacity: true) }
    let shape = Self.shape(of: line)
    let count = seen[shape, default: 0]
    guard count < Self.limit else { return true }
    seen[shape] = count + 1
    return false
  }

  /// A hash of the line with each word, and each stretch of blanks, as one sign (FNV-1a, 64 bits).
  static func shape(of line: ArraySlice<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    var last: UInt8 = 0
    for byte in line {
      let sign: UInt8 =
        switch byte {
        case _ where byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80: UInt8(ascii: "a")
        case UInt8(ascii: "_"), UInt8(ascii: "-"): UInt8(ascii: "a")
        case UInt8(ascii: "\t"), UInt8(ascii: " "): UInt8(ascii: " ")
        default: byte
        }
      if sign == last, sign == UInt8(ascii: "a") || sign == UInt8(ascii: " ") { continue }
      hash = (hash ^ UInt64(sign)) &* 0x100_0000_01B3
      last = sign
    }
    return hash
  }
}
