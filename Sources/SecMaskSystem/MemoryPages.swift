package import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Whole pages of memory, from the system and not from the heap.
package enum MemoryPages {
  /// Maps the beginning of a file, to be read only. Reads nothing of it.
  package static func map(_ file: FileDescriptor, byteCount: Int) throws(Errno) -> UnsafeRawPointer {
    guard let start = mmap(nil, byteCount, PROT_READ, MAP_PRIVATE, file.rawValue, 0), start != MAP_FAILED
    else { throw Errno(rawValue: errno) }
    return UnsafeRawPointer(start)
  }

  /// Zeroed pages; nil when the system gives none.
  package static func allocate(byteCount: Int) -> UnsafeMutableRawPointer? {
    let pages = mmap(nil, byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
    return pages == MAP_FAILED ? nil : pages
  }

  /// Gives pages back.
  package static func free(_ start: UnsafeRawPointer, byteCount: Int) {
    munmap(UnsafeMutableRawPointer(mutating: start), byteCount)
  }
}
