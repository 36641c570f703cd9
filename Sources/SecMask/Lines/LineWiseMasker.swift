#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Masks a text that arrives in pieces, some lines at a time.
package protocol LineWiseMasker: AnyObject {
  /// Takes the next piece of the text; returns masked lines.
  func append(_ bytes: some Collection<UInt8>) -> [UInt8]

  /// Returns all complete lines taken so far, masked.
  func flushLines() -> [UInt8]

  /// Ends the text; returns the rest of it, masked.
  func finish() -> [UInt8]
}

extension LineWiseMasker {
  /// Masks everything a descriptor gives, and hands over the result piece by piece until the sink returns false.
  ///
  /// - Parameter flushesLines: Hand over complete lines as soon as the input pauses.
  package func mask(
    _ descriptor: Int32, path: String, flushesLines: Bool = false, to sink: ([UInt8]) throws -> Bool
  ) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let got = try FileDescriptors.read(descriptor, into: buffer, path: path)
      if got == 0 { break }
      guard try sink(append(buffer[..<got])) else { return }
      if flushesLines, !FileDescriptors.isReady(descriptor, within: FileDescriptors.pause) {
        guard try sink(flushLines()) else { return }
      }
    }
    _ = try sink(finish())
  }
}
