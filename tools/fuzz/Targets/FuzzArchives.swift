internal import SecMaskArchives

/// Goes through the bytes as a file, with all archives in it. It ends, and tells of what is wrong in words.
func fuzzArchives(_ bytes: [UInt8]) {
  var limits = ArchiveLimits()
  limits.bytes = 1 << 20
  limits.members = 1_000
  // Other programs have fuzzers of their own.
  limits.usesPrograms = false
  var rest = bytes[...]
  let stream = ByteStream { buffer in
    let piece = rest.prefix(buffer.count)
    buffer.copyBytes(from: piece)
    rest = rest.dropFirst(piece.count)
    return piece.count
  }
  var read = 0
  let walk = ArchiveWalk(limits: limits, packed: bytes.count) { visit in
    switch visit {
    case .content(let path, let content):
      precondition(path.first == UInt8(ascii: "a"), "path")
      let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4_096, alignment: 1)
      defer { buffer.deallocate() }
      while case let got = try content.read(into: buffer), got > 0 { read += got }
    case .failed(_, let error): precondition(!"\(error)".isEmpty)
    }
  }
  do { try walk.run([UInt8(ascii: "a")], stream) } catch { preconditionFailure("\(error)") }
  precondition(read <= limits.bytes + bytes.count, "limit")
}
