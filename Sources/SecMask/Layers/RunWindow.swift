/// A test without branches of sixteen digits somewhere in the first 23 of a run: whether the run may be base64 or hex of text,
/// or begins like something compressed. Long names, which ordinary text is full of, nearly all fail it.
///
/// The first of the four digits that stand for three ASCII bytes is a capital or one of `a` to `f`, and the first of the two that
/// stand for one is `0` to `7`: so is every fourth digit of sixteen, or every second one, from some place on.
enum RunWindow {
  private static let high: UInt64 = 0x8080_8080_8080_8080

  /// - Parameters:
  ///   - hit: Offset of sixteen bytes, all of them between `+` and the end of ASCII.
  ///   - base: The text.
  @inline(__always)
  static func mayBeRead(_ base: UnsafeRawPointer, _ hit: Int) -> Bool {
    let first = base.loadUnaligned(fromByteOffset: hit, as: UInt64.self).littleEndian
    let second = base.loadUnaligned(fromByteOffset: hit &+ 8, as: UInt64.self).littleEndian
    let leads =
      (within(first, 0x41, 0x5A) | within(first, 0x61, 0x66))
      & (within(second, 0x41, 0x5A) | within(second, 0x61, 0x66))
    let digits = within(first, 0x30, 0x37) & within(second, 0x30, 0x37)
    let pairs = digits & digits &>> 32
    return (leads & leads &>> 32) & 0xFFFF_FFFF != 0 || (pairs & pairs &>> 16) & 0xFFFF != 0
      || hit < lead || isMarked(base, hit)
  }

  /// Most bytes from a run's first one to its first pair of words.
  static let lead = 7

  /// The high bit of each byte from `low` to `top`, of bytes that are ASCII.
  @inline(__always)
  private static func within(_ word: UInt64, _ low: UInt64, _ top: UInt64) -> UInt64 {
    (word &+ (0x80 &- low) &* ones) & ~(word &+ (0x7F &- top) &* ones) & high
  }

  /// Whether one of the eight places where the run may begin may hold the beginning of gzip, zlib or a mark of UTF-16: `H4`,
  /// `eJ`, `eN`, `eA`, `//`, `/v`, and in hex `1f8`, `780`, `789`, `78d`.
  @inline(__always)
  private static func isMarked(_ base: UnsafeRawPointer, _ hit: Int) -> Bool {
    let first = base.loadUnaligned(fromByteOffset: hit &- lead, as: UInt64.self).littleEndian
    let second = base.loadUnaligned(fromByteOffset: hit &- lead &+ 1, as: UInt64.self).littleEndian
    let third = base.loadUnaligned(fromByteOffset: hit &- lead &+ 2, as: UInt64.self).littleEndian
    // `J` and `N` differ in one bit, and so do `4` to `7` from each other in two.
    let zlib = equal(first, 0x65) & (equal(second & ~(0x04 &* ones), 0x4A) | equal(second, 0x41))
    let gzip = equal(first, 0x48) & equal(second, 0x34) & equal(third, 0x73)
    let mark =
      equal(first, 0x2F) & (equal(second, 0x76) | equal(second, 0x2F) & equal(third & ~(0x03 &* ones), 0x34))
    let packed = equal(first, 0x31) & equal(second | 0x20 &* ones, 0x66) & equal(third, 0x38)
    let deflated =
      equal(first, 0x37) & equal(second, 0x38)
      & (equal(third, 0x30) | equal(third, 0x39) | equal(third | 0x20 &* ones, 0x64))
    return zlib | gzip | mark | packed | deflated != 0
  }

  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The high bit of each byte that is this one, of bytes that are ASCII; and perhaps of others.
  @inline(__always)
  private static func equal(_ word: UInt64, _ byte: UInt64) -> UInt64 {
    let other = word ^ byte &* ones
    return (other &- ones) & ~other & high
  }
}
