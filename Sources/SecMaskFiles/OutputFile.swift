package import SecMaskSystem
internal import SystemPackage

/// Where a user wants output to go. A file gets its whole content at the end, or stays as it was; what is no
/// file, such as a pipe or a device, is written to as the output comes. Symbolic links are followed.
package final class OutputFile {
  private enum Place {
    case file(FileReplacement)
    case open(FileDescriptor)
  }

  private let path: String
  private let place: Place

  package init(_ path: String) throws(FileError) {
    self.path = path
    if let type = try? Stat(path).type, type != .regular {
      place = .open(
        try FileError.naming("open", path) {
          try FileDescriptor.open(path, .writeOnly, options: .closeOnExec)
        })
    } else {
      place = .file(try FileReplacement(replacing: path))
    }
  }

  deinit { if case .open(let descriptor) = place { try? descriptor.close() } }

  /// Whether nothing is written before the end.
  package var isFile: Bool { if case .file = place { true } else { false } }

  package func write(_ bytes: [UInt8]) throws(FileError) {
    switch place {
    case .file(let replacement): try replacement.write(bytes)
    case .open(let descriptor): try descriptor.write(bytes, path: path)
    }
  }

  /// Puts a file in its place.
  package func commit() throws(FileError) {
    if case .file(let replacement) = place { try replacement.commit() }
  }
}
