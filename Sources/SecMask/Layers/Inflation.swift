internal import CZlib

/// Unpacks gzip and zlib with the system's zlib.
enum Inflation {
  /// Most bytes that come out of each that goes in; a text of more is cut there.
  private static let mostExpansion = 64
  private static let least = 4_096
  /// Most bytes that come out at all.
  static let most = 1 << 20

  /// What bytes are compressed as, by their first ones (RFC 1952 section 2.3.1, RFC 1950 section 2.2).
  static func kind(of bytes: [UInt8]) -> LayerKind? {
    guard bytes.count >= 3 else { return nil }
    if bytes[0] == 0x1F, bytes[1] == 0x8B, bytes[2] == 8 { return .gzip }
    let isHeader = bytes[0] == 0x78 && [0x01, 0x9C, 0xDA].contains(bytes[1])
    return isHeader ? .zlib : nil
  }

  /// What comes out, as far as the bounds and the data go; nil where nothing does.
  static func layer(_ bytes: [UInt8]) -> Layer? {
    guard let kind = kind(of: bytes) else { return nil }
    let limit = min(most, max(least, bytes.count * mostExpansion))
    let text = [UInt8](unsafeUninitializedCapacity: limit) { output, count in
      count = inflated(bytes, into: output)
    }
    return text.isEmpty ? nil : Layer(kind, text, .whole(0..<bytes.count))
  }

  /// Writes what fits, and returns how much that was; a damaged tail ends it.
  private static func inflated(_ bytes: [UInt8], into output: UnsafeMutableBufferPointer<UInt8>) -> Int {
    var input = bytes
    return input.withUnsafeMutableBufferPointer { source in
      var stream = z_stream()
      // 32: gzip and zlib, told apart by their headers.
      guard inflateInit2_(&stream, 15 + 32, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
        return 0
      }
      defer { inflateEnd(&stream) }
      stream.next_in = source.baseAddress
      stream.avail_in = UInt32(truncatingIfNeeded: source.count)
      stream.next_out = output.baseAddress
      stream.avail_out = UInt32(truncatingIfNeeded: output.count)
      _ = inflate(&stream, Z_SYNC_FLUSH)
      return output.count - Int(stream.avail_out)
    }
  }
}
