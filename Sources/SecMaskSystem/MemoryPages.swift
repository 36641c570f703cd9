#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Whole pages of memory, from the system and not from the heap.
package enum MemoryPages {
  /// Zeroed pages; nil when the system gives none.
  package static func allocate(byteCount: Int) -> UnsafeMutableRawPointer? {
    let pages = mmap(nil, byteCount, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
    return pages == MAP_FAILED ? nil : pages
  }

  /// Gives pages back.
  package static func free(_ start: UnsafeMutableRawPointer, byteCount: Int) {
    munmap(start, byteCount)
  }
}
