#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif
package import SecMask
internal import SecMaskSystem

/// Walks files and folders in a fixed order: the paths as given, folders depth first, names sorted by
/// their bytes.
///
/// Symbolic links are followed where the user names one; inside folders only on demand, and each
/// folder once. `.git` folders are left out unless asked for. Not thread safe.
package final class TreeWalk {
  /// What to leave out and what to follow.
  package struct Options: Sendable {
    package var excludes: [PathGlob] = []
    package var includesHidden = true
    package var includesGit = false
    package var followsLinks = false

    package init() {}
  }

  /// What the walk comes upon.
  package enum Item: Sendable {
    case file(TreeFile)
    /// Something that is left out, with the reason; `named` when the user named it himself.
    case skipped(path: String, reason: TreeSkip, named: Bool)
  }

  private struct Frame {
    let folder: TreeFolder
    let listing: TreeListing
    var next = 0
  }

  private var roots: ArraySlice<String>
  private let options: Options
  private var frames: [Frame] = []
  private var visited: Set<TreeIdentity> = []

  /// - Parameter paths: Files and folders; `-` is standard input.
  package init(_ paths: [String], options: Options = Options()) {
    roots = paths[...]
    self.options = options
  }

  /// The next file, or nil at the end.
  package func next() -> Item? {
    while true {
      if let last = frames.indices.last {
        let at = frames[last].next
        guard at < frames[last].listing.count else {
          frames.removeLast()
          continue
        }
        frames[last].next = at + 1
        let (name, kind) = frames[last].listing[at]
        if let item = visit(name, kind: kind, in: frames[last].folder) { return item }
      } else if let root = roots.popFirst() {
        if let item = open(root) { return item }
      } else {
        return nil
      }
    }
  }

  private func open(_ root: String) -> Item? {
    if root == "-" { return .file(TreeFile(root)) }
    var info = stat()
    guard stat(root, &info) == 0 else {
      return .skipped(path: root, reason: .failed(FileError("open", root)), named: true)
    }
    guard info.st_mode & S_IFMT == S_IFDIR else {
      return .file(TreeFile(root))
    }
    let descriptor = root.withCString { openFolder(AT_FDCWD, $0, follow: true) }
    visited.removeAll()
    return enter(descriptor, path: root, inner: [], named: true, byLink: false)
  }

  private func visit(_ name: [UInt8], kind: UInt8, in folder: TreeFolder) -> Item? {
    if !options.includesHidden, name.first == UInt8(ascii: ".") { return nil }
    var type = kindOf(name, kind, in: folder, follow: false)
    let path = folder.path(of: name)
    var byLink = false
    if type == S_IFLNK {
      guard options.followsLinks else {
        return excluded(name, folder, isFolder: false)
          ? nil : .skipped(path: path, reason: .link, named: false)
      }
      byLink = true
      type = kindOf(name, UInt8(DT_UNKNOWN), in: folder, follow: true)
    }
    if excluded(name, folder, isFolder: type == S_IFDIR) { return nil }
    switch type {
    case S_IFREG:
      return .file(TreeFile(folder: folder, name: name, path: path, followsLink: byLink))
    case S_IFDIR:
      if name.elementsEqual(".git".utf8), !options.includesGit {
        return .skipped(path: path, reason: .gitFolder, named: false)
      }
      let descriptor = (name + [0]).withUnsafeBytes { bytes in
        openFolder(folder.descriptor, bytes.bindMemory(to: CChar.self).baseAddress, follow: byLink)
      }
      return enter(
        descriptor, path: path, inner: folder.inner(of: name), named: false, byLink: byLink)
    case 0: return .skipped(path: path, reason: .failed(FileError("open", path)), named: false)
    default: return .skipped(path: path, reason: .special, named: false)
    }
  }

  private func enter(
    _ descriptor: Int32, path: String, inner: [UInt8], named: Bool, byLink: Bool
  ) -> Item? {
    do throws(FileError) {
      guard descriptor >= 0 else { throw FileError("open", path) }
      let folder = try TreeFolder(descriptor: descriptor, path: path, inner: inner)
      if frames.contains(where: { $0.folder.identity == folder.identity }) {
        return .skipped(path: path, reason: .loop, named: named)
      }
      // Seen by another way: it has been reported already.
      guard !options.followsLinks || visited.insert(folder.identity).inserted else { return nil }
      frames.append(Frame(folder: folder, listing: try folder.listing()))
      return nil
    } catch {
      return .skipped(path: path, reason: .failed(error), named: named)
    }
  }

  private func excluded(_ name: [UInt8], _ folder: TreeFolder, isFolder: Bool) -> Bool {
    if options.excludes.isEmpty { return false }
    let inner = folder.inner(of: name)
    return options.excludes.contains { $0.matches(inner, isFolder: isFolder) }
  }

  /// The file type bits of an entry, from the listing where it has them; 0 when it cannot be told.
  private func kindOf(
    _ name: [UInt8], _ kind: UInt8, in folder: TreeFolder, follow: Bool
  ) -> mode_t {
    switch Int(kind) {
    case Int(DT_REG): return S_IFREG
    case Int(DT_DIR): return S_IFDIR
    case Int(DT_LNK): return S_IFLNK
    case Int(DT_UNKNOWN):
      var info = stat()
      let failed = (name + [0]).withUnsafeBytes { bytes -> Int32 in
        guard let start = bytes.bindMemory(to: CChar.self).baseAddress else { return -1 }
        return fstatat(folder.descriptor, start, &info, follow ? 0 : AT_SYMLINK_NOFOLLOW)
      }
      return failed == 0 ? info.st_mode & S_IFMT : 0
    default: return S_IFIFO
    }
  }

  private func openFolder(
    _ at: Int32, _ name: UnsafePointer<CChar>?, follow: Bool
  ) -> Int32 {
    guard let name else { return -1 }
    return openat(at, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (follow ? 0 : O_NOFOLLOW))
  }
}
