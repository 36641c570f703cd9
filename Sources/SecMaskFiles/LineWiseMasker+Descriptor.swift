package import SecMask
internal import SecMaskSystem
package import SystemPackage

extension LineWiseMasker {
  /// Masks everything a descriptor gives, and hands over the result piece by piece until the sink returns false. UTF-16 with a
  /// byte order mark goes through as such; archives are refused.
  ///
  /// - Parameter flushesLines: Hand over complete lines as soon as the input pauses.
  package func mask(
    _ descriptor: FileDescriptor, path: String, flushesLines: Bool = false, to sink: ([UInt8]) throws -> Bool
  ) throws {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 16)
    defer { buffer.deallocate() }
    let input = MaskedInput(descriptor, path)
    while true {
      let got = try input.read(into: buffer)
      if got == 0 { break }
      guard try sink(input.encoded(append(buffer[..<got]))) else { return }
      if flushesLines, !descriptor.isReady(within: FileDescriptor.pause) {
        guard try sink(input.encoded(flushLines())) else { return }
      }
    }
    _ = try sink(input.encoded(finish(), isLast: true))
  }
}
