package import SecMaskSystem
internal import SystemPackage

/// Writes a file so that anyone sees either the old content or the whole new one: a temporary file in
/// the same folder takes its place at the end.
///
/// The new file has the mode of the old one, and its owner where the system allows it. Other hard
/// links keep the old content; extended attributes are not carried over. Given up, or when the object
/// goes away without ``commit()``, the old file stays as it was.
package final class FileReplacement {
  private let folder: FileDescriptor
  private let name: [CChar]
  private let temporary: [CChar]
  private let path: String
  /// Nil once the new content is in place.
  private var descriptor: FileDescriptor?
  private let old: Stat?
  private var unfinished: Int?

  /// Begins a new content for a file, which need not exist.
  ///
  /// - Parameters:
  ///   - target: Path of the file; symbolic links are not followed.
  ///   - folder: Open folder that a relative path begins at; nil for the current one.
  ///   - path: The name for errors.
  package init(
    _ target: [UInt8], in folder: TreeFolder? = nil, path: String
  ) throws(FileError) {
    let slash = target.lastIndex(of: UInt8(ascii: "/"))
    let parent = slash.map { Array(target[...$0]) } ?? Array(".".utf8)
    name = terminated(target[(slash.map { $0 + 1 } ?? 0)...])
    temporary = terminated(".secmask-\(String(UInt64.random(in: .min ... .max), radix: 36))".utf8)
    self.path = path
    let own = try FileError.naming("open the folder of", path) {
      try (folder?.descriptor ?? .currentFolder).open(
        terminated(parent), .readOnly, options: [.directory, .closeOnExec])
    }
    self.folder = own
    let there = try? Stat(name, relativeTo: own, flags: .symlinkNoFollow)
    old = there?.type == .symbolicLink ? nil : there  // the mode of a link says nothing
    // Nobody else may read what the old file did not let them read.
    let permissions = FilePermissions(rawValue: old == nil ? 0o666 : 0o600)
    do throws(Errno) {
      descriptor = try own.open(
        temporary, .writeOnly, options: [.create, .exclusiveCreate, .closeOnExec], permissions: permissions)
    } catch {
      try? own.close()
      throw FileError("write beside", path, error)
    }
    unfinished = UnfinishedFile.remember(own, temporary)
  }

  deinit {
    if let descriptor {
      try? descriptor.close()
      try? folder.remove(temporary)
      UnfinishedFile.forget(unfinished)
    }
    try? folder.close()
  }

  /// Adds to the new content.
  package func write(_ bytes: [UInt8]) throws(FileError) {
    try descriptor?.write(bytes, path: path)
  }

  /// Puts the new content in place, on the disk too.
  package func commit() throws(FileError) { try commit(over: nil, keepingOldAs: nil) }

  /// Puts the new content in place, on the disk too.
  /// - Parameters:
  ///   - source: The file that the new content was made from, as it was then. Where the name leads to another
  ///     file by now, or to none, or somebody has written to it, that is an error, and nothing is replaced.
  ///     Nil to replace anything.
  ///   - suffix: What is added to the name for that of the old file, which then stays, with all that belongs
  ///     to it; nil to keep none. A file that has that name already is an error, and nothing is replaced.
  func commit(over source: Stat?, keepingOldAs suffix: String?) throws(FileError) {
    guard let descriptor else { return }
    if let old {
      // The owner first: changing it clears mode bits. Only root may, and it is no error not to be.
      do throws(Errno) { try descriptor.setOwner(old.userID, old.groupID) } catch {
        try? descriptor.setOwner(nil, old.groupID)
      }
      try FileError.naming("set the mode of", path) { try descriptor.setPermissions(old.permissions) }
    }
    try FileError.naming("write", path) { try descriptor.synchronize() }
    if let source, !isStill(source) { throw FileError("replace", path, .resourceBusy) }
    if let suffix, old != nil {
      let backup = terminated(name.dropLast().map { UInt8(bitPattern: $0) } + suffix.utf8)
      try FileError.naming("keep the old content as \(path)\(suffix)", path) {
        try folder.link(name, to: backup)
      }
    }
    try FileError.naming("replace", path) { try folder.rename(temporary, to: name) }
    try? descriptor.close()
    self.descriptor = nil
    UnfinishedFile.forget(unfinished)
    try? folder.synchronize()  // some file systems cannot, and the content is safe
  }

  /// Whether the name leads to that file, and nobody has written to it since.
  private func isStill(_ source: Stat) -> Bool {
    guard let now = try? Stat(name, relativeTo: folder, flags: .symlinkNoFollow) else { return false }
    return now.deviceID == source.deviceID && now.inode == source.inode && now.hasContent(of: source)
  }
}
