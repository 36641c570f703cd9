/// How much likelier the bytes seen last are in a key or a password than in text: a sum over pairs of bytes that begins anew
/// where it falls below zero, so that a key counts wherever it stands in a path or a URL. See ``TokenModel``.
struct RunningScore {
  /// Eighths of a natural logarithm.
  var value: Int32 = 0
  private var row = 0

  /// Takes the next byte, and returns the entry of the table of pairs for it and the byte before.
  @inline(__always)
  mutating func add(
    _ byte: UInt8, _ classes: UnsafeBufferPointer<UInt8>, _ pairs: UnsafeBufferPointer<UInt32>
  ) -> UInt32 {
    let kind = Int(classes[Int(byte)])
    let pair = pairs[row | kind]
    row = kind << 6
    value = max(0, value &+ Int32(Int16(truncatingIfNeeded: pair)))
    return pair
  }
}
