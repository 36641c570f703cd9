internal import CSecMaskKernels

/// Memory for the intermediate results of a forward pass, used again by the next one.
///
/// A stack: ``scope(_:)`` gives back what was taken inside it. The first pass over a larger input grows
/// the memory, later ones of that size allocate nothing. Holds what the last pass left, embedded tokens
/// among it; ``clear()`` overwrites that. Not for two threads at a time.
public final class Workspace {
  private var memory = AlignedMemory(byteCount: 0)
  /// Bytes in use, of `memory`, and of the blocks that stood in for it where it was too small.
  private var used = 0
  private var overflow: [AlignedMemory] = []
  private var peak = 0

  public init() {}

  /// Bytes held between passes.
  public var byteCount: Int { memory.byteCount }

  /// An uninitialised matrix, valid until the enclosing scope ends. Rows begin on cache lines.
  public func matrix(rows: Int, columns: Int) -> Matrix {
    let stride = secmask_linear_stride(columns)
    let (owner, base) = take(rows * stride * MemoryLayout<Float>.stride)
    return Matrix(
      base: base.assumingMemoryBound(to: Float.self), owner: owner, rows: rows, columns: columns,
      stride: stride)
  }

  /// Uninitialised bytes on a cache line, valid until the enclosing scope ends.
  func bytes(_ count: Int) -> UnsafeMutableRawPointer { take(count).1 }

  /// Runs `body` and gives back all memory that was taken in it.
  public func scope<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let before = used
    let blocks = overflow.count
    defer {
      used = before
      overflow.removeLast(overflow.count - blocks)
      if before == 0 { grow() }
    }
    return try body()
  }

  /// Overwrites what earlier passes left. Costs time by the size of the memory.
  public func clear() {
    memory.base.initializeMemory(as: UInt8.self, repeating: 0, count: min(peak, memory.byteCount))
  }

  private func take(_ byteCount: Int) -> (AlignedMemory, UnsafeMutableRawPointer) {
    let begin = used
    used += (byteCount + AlignedMemory.alignment - 1) & ~(AlignedMemory.alignment - 1)
    peak = max(peak, used)
    if used <= memory.byteCount { return (memory, memory.base + begin) }
    // Views of the memory are in use: it cannot grow now, only when all are given back.
    let block = AlignedMemory(byteCount: byteCount)
    overflow.append(block)
    return (block, block.base)
  }

  private func grow() {
    guard peak > memory.byteCount else { return }
    memory = AlignedMemory(byteCount: 0)  // free the old block before there is a new one
    // Pages that no pass has come to take no room.
    let spare = peak < AlignedMemory.leastMapped ? 0 : peak / 4
    memory = AlignedMemory(byteCount: peak + spare)
  }
}
