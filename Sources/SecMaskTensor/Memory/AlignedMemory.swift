internal import SecMaskSystem

/// Memory that begins on a cache line, as the kernels' vector loads like it. Freed with the object.
///
/// A large block is pages of its own, which take no room until they are written and go back to the system when
/// freed: a workspace that grows step by step would leave holes in a heap that are larger than itself.
final class AlignedMemory: @unchecked Sendable {
  // Sendable: the memory itself is not guarded; who shares a view of it agrees on who writes.
  static let alignment = 64
  /// Blocks from this size on are pages of their own.
  static let leastMapped = 256 << 10

  let base: UnsafeMutableRawPointer
  let byteCount: Int
  private let isMapped: Bool

  /// Zeroed memory of at least `byteCount` bytes. Running out of memory ends the program, as it does
  /// for an array.
  init(byteCount: Int) {
    let rounded = max(Self.alignment, (byteCount + Self.alignment - 1) & ~(Self.alignment - 1))
    self.byteCount = rounded
    if rounded >= Self.leastMapped, let pages = MemoryPages.allocate(byteCount: rounded) {
      base = pages
      isMapped = true
    } else {
      base = UnsafeMutableRawPointer.allocate(byteCount: rounded, alignment: Self.alignment)
      base.initializeMemory(as: UInt8.self, repeating: 0, count: rounded)
      isMapped = false
    }
  }

  deinit {
    if isMapped { MemoryPages.free(base, byteCount: byteCount) } else { base.deallocate() }
  }

  var floats: UnsafeMutablePointer<Float> { base.assumingMemoryBound(to: Float.self) }
}
