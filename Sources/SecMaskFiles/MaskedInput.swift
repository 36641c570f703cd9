internal import SecMaskArchives
internal import SecMaskSystem
internal import SystemPackage

/// A file that is to be masked, read once, as UTF-8, and the way back for what is written.
///
/// Files of UTF-16 are known by their byte order mark. Archives are refused: what is compressed in them would come out as it is.
final class MaskedInput {
  private let path: String
  private let stream: ByteStream
  private var isBegun = false
  private var decoder: UTF16Decoder?
  private var encoder: UTF16Encoder?

  init(_ descriptor: FileDescriptor, _ path: String) {
    self.path = path
    stream = ByteStream { try descriptor.read(into: $0, path: path) }
  }

  /// Reads the next bytes; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    if !isBegun { try begin() }
    return try decoder?.read(into: buffer) ?? stream.read(into: buffer)
  }

  private func begin() throws {
    isBegun = true
    // Four bytes tell of all but tar; more may be long in coming.
    _ = try stream.peek(4)
    if let kind = ArchiveKind(stream.atHand) { throw ArchiveRefused(path: path, kind: kind) }
    guard let order = UTF16Decoder.Order(stream.atHand) else { return }
    let stream = stream
    decoder = UTF16Decoder(order) { try stream.read(into: $0) }
    encoder = UTF16Encoder(order)
  }

  /// Masked text as the file has it.
  func encoded(_ text: [UInt8], isLast: Bool = false) -> [UInt8] {
    guard let bytes = encoder?.encoded(text) else { return text }
    return isLast ? bytes + (decoder?.oddByte.map { [$0] } ?? []) : bytes
  }
}

/// An archive that was to be masked.
package struct ArchiveRefused: Error, CustomStringConvertible {
  let path: String
  let kind: ArchiveKind

  package var description: String {
    let name = path == "-" ? "standard input" : path.printable
    return
      "\(name): is a \(kind.name) archive, of which no masked copies are written; secmask scan looks into it"
  }
}
