#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif
package import SecMaskSystem

/// Writes a file so that anyone sees either the old content or the whole new one: a temporary file in
/// the same folder takes its place at the end.
///
/// The new file has the mode of the old one, and its owner where the system allows it. Other hard
/// links keep the old content; extended attributes are not carried over. Given up, or when the object
/// goes away without ``commit()``, the old file stays as it was.
package final class FileReplacement {
  private let folder: Int32
  private let name: [CChar]
  private let temporary: [CChar]
  private let path: String
  private var descriptor: Int32
  private let old: stat?

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
    name = Self.terminated(target[(slash.map { $0 + 1 } ?? 0)...])
    temporary = Self.terminated(".secmask-\(String(UInt64.random(in: .min ... .max), radix: 36))".utf8)
    self.path = path
    self.folder = openat(
      folder?.descriptor ?? AT_FDCWD, Self.terminated(parent), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard self.folder >= 0 else { throw FileError("open the folder of", path) }
    var info = stat()
    old = fstatat(self.folder, name, &info, AT_SYMLINK_NOFOLLOW) == 0 ? info : nil
    // Nobody else may read what the old file did not let them read.
    descriptor = openat(
      self.folder, temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, old == nil ? 0o666 : 0o600)
    guard descriptor >= 0 else {
      let error = FileError("write beside", path)
      close(self.folder)
      throw error
    }
    UnfinishedFile.remember(self.folder, temporary)
  }

  deinit {
    if descriptor >= 0 {
      close(descriptor)
      unlinkat(folder, temporary, 0)
      UnfinishedFile.forget()
    }
    close(folder)
  }

  /// Adds to the new content.
  package func write(_ bytes: [UInt8]) throws(FileError) {
    try FileDescriptors.write(descriptor, bytes, path: path)
  }

  /// Puts the new content in place, on the disk too.
  package func commit() throws(FileError) {
    if let old {
      // The owner first: changing it clears mode bits. Only root may, and it is no error not to be.
      if fchown(descriptor, old.st_uid, old.st_gid) != 0 { fchown(descriptor, ~0, old.st_gid) }
      guard fchmod(descriptor, old.st_mode & 0o7777) == 0 else {
        throw FileError("set the mode of", path)
      }
    }
    guard fsync(descriptor) == 0 else { throw FileError("write", path) }
    guard renameat(folder, temporary, folder, name) == 0 else { throw FileError("replace", path) }
    close(descriptor)
    descriptor = -1
    UnfinishedFile.forget()
    fsync(folder)  // some file systems cannot, and the content is safe
  }

  private static func terminated(_ bytes: some Sequence<UInt8>) -> [CChar] {
    bytes.map { CChar(bitPattern: $0) } + [0]
  }
}
