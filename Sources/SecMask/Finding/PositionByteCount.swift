/// Counting loops over bytes. Sums are kept in bytes for blocks short enough not to overflow, which
/// lets the compiler use whole vector registers: some 10 GB/s.
package enum ByteCount {
  private static let block = 255

  /// Number of line feeds.
  static func lineFeeds(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    count(bytes) { $0 == 0x0A ? 1 : 0 }
  }

  /// Number of bytes that begin a UTF-8 sequence (or belong to none).
  package static func scalars(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    count(bytes) { $0 & 0xC0 != 0x80 ? 1 : 0 }
  }

  /// Offset of the last line feed.
  static func lastLineFeed(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    bytes.lastIndex(of: 0x0A)
  }

  @inline(__always)
  private static func count(_ bytes: UnsafeBufferPointer<UInt8>, _ one: (UInt8) -> UInt8) -> Int {
    guard let base = bytes.baseAddress else { return 0 }
    var total = 0
    var position = 0
    while position < bytes.count {
      let end = min(position + block, bytes.count)
      var part: UInt8 = 0
      for index in position..<end { part &+= one(base[index]) }
      total += Int(part)
      position = end
    }
    return total
  }
}
