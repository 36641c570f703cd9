#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

extension JSONLinesMasker {
  /// Masks everything a descriptor gives, and hands over the result piece by piece.
  ///
  /// - Parameter flushesLines: Hand over complete lines as soon as the input pauses.
  package func mask(
    _ descriptor: Int32, path: String, flushesLines: Bool, to sink: ([UInt8]) throws -> Void
  ) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let got = try FileDescriptors.read(descriptor, into: buffer, path: path)
      if got == 0 { break }
      try sink(append(buffer[..<got]))
      if flushesLines, !FileDescriptors.isReady(descriptor, within: FileDescriptors.pause) {
        try sink(flushLines())
      }
    }
    try sink(finish())
  }
}
