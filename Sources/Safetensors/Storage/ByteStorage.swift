#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Musl)
  @preconcurrency import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

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
      throw .systemCall(file: path, operation: "open", code: EINVAL)
    }
    // A pipe must not block here; regular files do not care.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw .systemCall(file: path, operation: "open", code: errno)
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw .systemCall(file: path, operation: "fstat", code: errno)
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notRegularFile(file: path) }
    guard let size = Int(exactly: status.st_size) else {
      throw .systemCall(file: path, operation: "mmap", code: EFBIG)
    }
    isMapped = size > 0
    guard size > 0 else {
      bytes = UnsafeRawBufferPointer(start: nil, count: 0)
      return
    }
    guard let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED
    else { throw .systemCall(file: path, operation: "mmap", code: errno) }
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
    if isMapped {
      munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
    } else {
      bytes.deallocate()
    }
  }
}
