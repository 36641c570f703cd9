internal import SecMaskSystem
internal import SystemPackage

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
    // To the system a zero byte would end the path.
    guard !path.utf8.contains(0) else {
      throw .systemCall(file: path, operation: "open", code: Errno.invalidArgument.rawValue)
    }
    // A pipe must not block here; regular files do not care.
    let file = try SafetensorsError.naming("open", path) {
      try FileDescriptor.open(path, .readOnly, options: [.closeOnExec, .nonBlocking])
    }
    defer { try? file.close() }
    let status = try SafetensorsError.naming("fstat", path) { try file.stat() }
    guard status.type == .regular else { throw .notRegularFile(file: path) }
    guard let size = Int(exactly: status.size) else {
      throw .systemCall(file: path, operation: "mmap", code: Errno.fileTooLarge.rawValue)
    }
    isMapped = size > 0
    guard size > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    let start = try SafetensorsError.naming("mmap", path) { try MemoryPages.map(file, byteCount: size) }
    bytes = UnsafeRawBufferPointer(start: start, count: size)
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
    if isMapped, let start = bytes.baseAddress {
      MemoryPages.free(start, byteCount: bytes.count)
    } else {
      bytes.deallocate()
    }
  }
}
