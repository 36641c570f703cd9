/// Memory that begins on a cache line, as the kernels' vector loads like it. Freed with the object.
final class AlignedMemory: @unchecked Sendable {
  // Sendable: the memory itself is not guarded; who shares a view of it agrees on who writes.
  static let alignment = 64

  let base: UnsafeMutableRawPointer
  let byteCount: Int

  /// Zeroed memory of at least `byteCount` bytes. Running out of memory ends the program, as it does
  /// for an array.
  init(byteCount: Int) {
    let rounded = max(Self.alignment, (byteCount + Self.alignment - 1) & ~(Self.alignment - 1))
    base = UnsafeMutableRawPointer.allocate(byteCount: rounded, alignment: Self.alignment)
    base.initializeMemory(as: UInt8.self, repeating: 0, count: rounded)
    self.byteCount = rounded
  }

  deinit { base.deallocate() }

  var floats: UnsafeMutablePointer<Float> { base.assumingMemoryBound(to: Float.self) }
}
