package import SystemPackage

/// Reading and writing that goes on after interrupts and short writes, also where somebody else has made the
/// descriptor non-blocking.
extension FileDescriptor {
  /// How long a followed input may say nothing before its lines are handed on, in milliseconds.
  package static let pause: Int32 = 10

  /// Reads once, up to the buffer's size; 0 at the end of the file.
  package func read(
    into buffer: UnsafeMutableRawBufferPointer, path: String
  ) throws(FileError) -> Int {
    try FileError.naming("read", path) {
      while true {
        do { return try read(into: buffer) } catch Errno.resourceTemporarilyUnavailable {
          try waitUntilReady(to: .read)
        }
      }
    }
  }

  /// Writes all of it.
  package func write(_ bytes: some Collection<UInt8>, path: String) throws(FileError) {
    try FileError.naming("write", path) {
      try ContiguousArray(bytes).withUnsafeBytes { buffer in
        var rest = buffer[...]
        while !rest.isEmpty {
          do {
            rest = rest.dropFirst(try write(UnsafeRawBufferPointer(rebasing: rest)))
          } catch Errno.resourceTemporarilyUnavailable {
            try waitUntilReady(to: .write)
          }
        }
      }
    }
  }

  /// Reads to the end, but not more than `limit` bytes.
  package func content(upTo limit: Int = .max, path: String) throws(FileError) -> [UInt8] {
    var content: [UInt8] = []
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
    defer { buffer.deallocate() }
    while content.count < limit {
      let got = try read(into: buffer, path: path)
      if got == 0 { break }
      content += buffer[..<min(got, limit - content.count)]
    }
    return content
  }

  /// Reads a file piece by piece, up to `limit` bytes of it.
  package static func read(
    _ path: String, limit: Int = .max, _ take: (UnsafeRawBufferPointer) -> Void
  ) throws(FileError) {
    let file = try FileError.naming("open", path) { try open(path, .readOnly, options: .closeOnExec) }
    defer { try? file.close() }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 18, alignment: 64)
    defer { buffer.deallocate() }
    var left = limit
    while left > 0 {
      let got = try file.read(into: buffer, path: path)
      if got == 0 { return }
      take(UnsafeRawBufferPointer(rebasing: buffer[..<min(got, left)]))
      left -= got
    }
  }
}
