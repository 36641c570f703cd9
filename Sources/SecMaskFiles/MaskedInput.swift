internal import SecMaskArchives
internal import SecMaskSystem
internal import SystemPackage

/// A file that is to be masked, read once. Archives are refused: what is compressed in them would come out as it is.
final class MaskedInput {
  private let descriptor: FileDescriptor
  private let path: String
  private var isBegun = false

  init(_ descriptor: FileDescriptor, _ path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  /// Reads the next bytes; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let got = try descriptor.read(into: buffer, path: path)
    if !isBegun, let kind = ArchiveKind(buffer[..<got]) { throw ArchiveRefused(path: path, kind: kind) }
    isBegun = true
    return got
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
