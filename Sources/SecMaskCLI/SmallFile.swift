internal import SecMaskSystem

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Reads files that are small by nature: keys, rules.
enum SmallFile {
  /// The whole content; an error with the code `EFBIG` when it is larger than `limit`.
  static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError("open", path) }
    defer { close(descriptor) }
    var content: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let got = try FileDescriptors.read(descriptor, into: buffer, path: path)
      if got == 0 { return content }
      content += buffer[..<got]
      if content.count > limit { throw FileError("read", path, code: EFBIG) }
    }
  }
}
