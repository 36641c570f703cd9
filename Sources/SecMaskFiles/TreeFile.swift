internal import SecMask
package import SecMaskArchives
internal import SecMaskSystem
package import SystemPackage

/// A file that a walk came upon, not yet open.
package struct TreeFile: Sendable {
  /// The folder it was found in; nil for a path that the user named.
  let folder: TreeFolder?
  /// Its name there, or the whole path.
  let name: [UInt8]
  /// As the user should see it.
  package let path: String
  /// True when a symbolic link may stand there.
  let followsLink: Bool

  init(folder: TreeFolder?, name: [UInt8], path: String, followsLink: Bool = false) {
    self.folder = folder
    self.name = name
    self.path = path
    self.followsLink = followsLink
  }

  /// A file that the user names; `-` is standard input.
  package init(_ path: String) {
    self.init(folder: nil, name: Array(path.utf8), path: path)
  }

  /// True when the user named it himself.
  package var isNamed: Bool { folder == nil }

  /// Path below the root of the walk; for a file that the user named, its last part.
  package var innerPath: String {
    guard let folder else {
      return String(path.split(separator: "/").last ?? "")
    }
    return String(decoding: folder.inner(of: name), as: UTF8.self)
  }

  /// The same in the bytes that the file system has for it.
  package var innerPathBytes: [UInt8] { folder?.inner(of: name) ?? Array(innerPath.utf8) }

  /// The path in the bytes that the file system has for it.
  package var pathBytes: [UInt8] { folder?.pathBytes(of: name) ?? name }

  /// Opens it for reading, hands over the descriptor, and closes it.
  package func withDescriptor<Result>(_ body: (FileDescriptor) throws -> Result) throws -> Result {
    if isNamed, path == "-" { return try body(.standardInput) }
    // Not blocking: nothing that took the file's place since can hang the walk.
    var options: FileDescriptor.OpenOptions = [.closeOnExec, .noControllingTerminal, .nonBlocking]
    if !isNamed, !followsLink { options.insert(.noFollow) }
    let descriptor = try FileError.naming("open", path) {
      try (folder?.descriptor ?? .currentFolder).open(terminated(name), .readOnly, options: options)
    }
    defer { try? descriptor.close() }
    return try body(descriptor)
  }
}

extension TreeFile: SourceText {
  package func withBytes<Result>(_ body: (Read) throws -> Result) throws -> Result {
    try withDescriptor { descriptor in try body { try descriptor.read(into: $0, path: path) } }
  }

  package func withPlaces<Result>(_ body: (Read, () -> RandomBytes?) throws -> Result) throws -> Result {
    try withDescriptor { descriptor in
      try body {
        try descriptor.read(into: $0, path: path)
      } _: {
        guard let info = try? descriptor.stat(), info.type == .regular else { return nil }
        return RandomBytes(count: Int(info.size)) { place, buffer in
          try FileError.naming("read", path) {
            try descriptor.read(fromAbsoluteOffset: Int64(place), into: buffer)
          }
        }
      }
    }
  }

  package var mayBeArchive: Bool { true }

  /// A shell's `<(command)` that prints nothing is an empty pipe too, and nothing is wrong with it.
  package var isIdlePipe: Bool {
    path != "-" && !path.hasPrefix("/dev/") && (try? Stat(path).type) == .fifo
  }
}

extension SecretMasker {
  /// Whether nothing in a text counts. Of one that a walk came upon, the path below the walk's folder may be allowed, too.
  func allows(_ text: some SourceText) -> Bool {
    guard text.path != "-" else { return false }
    return allows(path: text.path) || !text.isNamed && policy.allows(searchedPath: text.innerPath)
  }
}
