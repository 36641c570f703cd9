internal import CZlib

/// Unpacks deflate (RFC 1951), bare or in gzip (RFC 1952), with the system's zlib, piece by piece.
final class Inflater {
  private let source: ByteStream
  private let isGzip: Bool
  // zlib keeps its address.
  private let state = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
  private let input = UnsafeMutableRawBufferPointer.allocate(byteCount: 64 << 10, alignment: 16)
  private var isAtEnd = false

  init(_ source: ByteStream, isGzip: Bool) throws {
    self.source = source
    self.isGzip = isGzip
    state.initialize(to: z_stream())
    let bits: Int32 = isGzip ? 15 + 16 : -15
    guard inflateInit2_(state, bits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
      throw ArchiveError.damaged("zlib cannot begin")
    }
  }

  deinit {
    inflateEnd(state)
    state.deallocate()
    input.deallocate()
  }

  /// The next unpacked bytes; 0 at the end.
  func read(into output: UnsafeMutableRawBufferPointer) throws -> Int {
    guard !isAtEnd, output.count > 0 else { return 0 }
    let size = UInt32(clamping: output.count)
    state.pointee.next_out = output.baseAddress?.assumingMemoryBound(to: UInt8.self)
    state.pointee.avail_out = size
    while state.pointee.avail_out == size, !isAtEnd {
      guard try fill() else { throw ArchiveError.cutOff }
      switch inflate(state, Z_NO_FLUSH) {
      case Z_OK, Z_BUF_ERROR: break
      case Z_STREAM_END: try endMember()
      default: throw ArchiveError.damaged("not what deflate writes")
      }
    }
    return Int(size - state.pointee.avail_out)
  }

  /// Whether there is input.
  private func fill() throws -> Bool {
    if state.pointee.avail_in > 0 { return true }
    let got = try source.read(into: input)
    state.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
    state.pointee.avail_in = UInt32(clamping: got)
    return got > 0
  }

  /// Behind one text of gzip another may follow; anything else is padding.
  private func endMember() throws {
    guard isGzip, try fill(), state.pointee.next_in?.pointee == 0x1F else {
      isAtEnd = true
      return
    }
    guard inflateReset(state) == Z_OK else { throw ArchiveError.damaged("zlib cannot go on") }
  }
}
