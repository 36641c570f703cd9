/// The bytes of a file: a read-only mapping of it, or a copy in memory.
///
/// Sendable without the compiler's proof: it owns the memory and nobody writes to it until deinit.
package final class ByteStorage: @unchecked Sendable {
  /// Valid while the storage lives, at the same address.
  let bytes: UnsafeRawBufferPointer
  private let isMapped: Bool

  /// Maps a regular file. Reads no page of it. An empty file is storage without memory.
  ///
  /// The size is taken once: a file that another process shortens later kills the reader with
  /// SIGBUS, which nothing here can prevent. Replace files by renaming; never write into them.
  package init(mapping path: String) throws(SafetensorsError) {
    let file = try SystemFile(reading: path)
    defer { file.release() }
    bytes = try file.map()
    isMapped = !bytes.isEmpty
  }

  /// Copies bytes to an address that is a multiple of a cache line, as a mapping's is.
  init(copying source: UnsafeRawBufferPointer) {
    bytes = Self.copy(source)
    isMapped = false
  }

  private static func copy(_ source: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
    let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: source.count, alignment: 64)
    copy.copyMemory(from: source)
    return UnsafeRawBufferPointer(copy)
  }

  /// A copy of bytes that are in memory.
  package init(_ source: [UInt8]) {
    bytes = source.withUnsafeBytes(Self.copy)
    isMapped = false
  }

  /// Size in bytes.
  package var count: Int { bytes.count }

  /// A copy of some of the bytes; nil when they are not all there.
  package func copy(_ range: Range<Int>) -> [UInt8]? {
    defer { withExtendedLifetime(self) {} }
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return nil }
    return Array(bytes[range])
  }

  /// Calls `body` with the bytes, and keeps them until it returns.
  func withBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws(SafetensorsError) -> Result
  ) throws(SafetensorsError) -> Result {
    defer { withExtendedLifetime(self) {} }
    return try body(bytes)
  }

  deinit {
    if isMapped {
      SystemFile.unmap(bytes)
    } else {
      bytes.deallocate()
    }
  }
}
