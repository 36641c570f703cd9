/// Bytes that can be read at any place.
package struct RandomBytes {
  package let count: Int
  private let source: (Int, UnsafeMutableRawBufferPointer) throws -> Int

  /// - Parameter source: Reads at a place into a buffer; returns how many bytes, 0 at the end.
  package init(count: Int, _ source: @escaping (Int, UnsafeMutableRawBufferPointer) throws -> Int) {
    self.count = count
    self.source = source
  }

  /// Bytes in memory.
  init(_ bytes: [UInt8]) {
    self.init(count: bytes.count) { place, buffer in
      guard place >= 0, place < bytes.count else { return 0 }
      let piece = bytes[place...].prefix(buffer.count)
      buffer.copyBytes(from: piece)
      return piece.count
    }
  }

  /// Exactly so many bytes at a place.
  func take(_ length: Int, at place: Int) throws -> [UInt8] {
    guard place >= 0, length >= 0, place <= count - length else { throw ArchiveError.cutOff }
    return try [UInt8](unsafeUninitializedCapacity: length) { buffer, filled in
      while filled < length {
        let rest = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[filled...]))
        let got = try source(place + filled, rest)
        guard got > 0 else { throw ArchiveError.cutOff }
        filled += got
      }
    }
  }

  /// A stretch of them as a stream.
  func stream(_ range: Range<Int>) -> ByteStream {
    var place = range.lowerBound
    return ByteStream { buffer in
      let room = min(buffer.count, range.upperBound - place)
      guard room > 0 else { return 0 }
      let got = try source(place, UnsafeMutableRawBufferPointer(rebasing: buffer[..<room]))
      guard got > 0 else { throw ArchiveError.cutOff }
      place += got
      return got
    }
  }
}

/// Numbers in bytes, the lowest one first.
extension [UInt8] {
  func number(_ count: Int, at place: Int) -> UInt64 {
    guard place >= 0, place + count <= self.count else { return 0 }
    return self[place..<place + count].reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
