/// Where a file's bytes go, in order.
protocol ByteOutput: AnyObject {
  func append(_ bytes: UnsafeRawBufferPointer) throws(SafetensorsError)
}

/// A file in memory.
final class MemoryOutput: ByteOutput {
  private(set) var bytes: [UInt8] = []

  func append(_ more: UnsafeRawBufferPointer) { bytes.append(contentsOf: more) }
}
