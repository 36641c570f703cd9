/// A set of bytes.
struct ByteSet: Sendable, Hashable {
  private var bits = SIMD4<UInt64>()

  func contains(_ byte: UInt8) -> Bool { bits[Int(byte >> 6)] >> UInt64(byte & 63) & 1 == 1 }

  mutating func insert(_ byte: UInt8) { bits[Int(byte >> 6)] |= 1 << UInt64(byte & 63) }

  mutating func insert(_ bytes: ClosedRange<UInt8>) { for byte in bytes { insert(byte) } }

  /// All bytes that are not in the set.
  var inverted: ByteSet {
    var other = self
    other.bits = ~bits
    return other
  }
}
