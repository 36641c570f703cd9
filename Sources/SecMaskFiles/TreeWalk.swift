package import SecMask
internal import SecMaskSystem
internal import SystemPackage

/// Walks files and folders in a fixed order: the paths as given, folders depth first, names sorted by
/// their bytes.
///
/// Symbolic links are followed where the user names one; inside folders only on demand, and each
/// folder once. `.git` folders are left out unless asked for. Not thread safe.
package final class TreeWalk: TextSource {
  /// What to leave out and what to follow.
  package struct Options: Sendable {
    package var excludes: [PathGlob] = []
    package var includesHidden = true
    package var includesGit = false
    package var followsLinks = false

    package init() {}
  }

  package typealias Item = SourceItem<TreeFile>

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
    if root == "-" { return .text(TreeFile(root)) }
    do throws(Errno) {
      guard try Stat(root).type == .directory else { return .text(TreeFile(root)) }
    } catch {
      return .skipped(path: root, reason: .failed(FileError("open", root, error)), named: true)
    }
    visited.removeAll()
    return enter(Array(root.utf8), of: .currentFolder, path: root, inner: [], named: true, byLink: true)
  }

  private func visit(_ name: [UInt8], kind: EntryKind, in folder: TreeFolder) -> Item? {
    if !options.includesHidden, name.first == UInt8(ascii: ".") { return nil }
    let path = folder.path(of: name)
    do throws(Errno) {
      return try visit(name, try kindOf(name, kind, in: folder, follow: false), in: folder, path: path)
    } catch {
      return excluded(name, folder, isFolder: false)
        ? nil : .skipped(path: path, reason: .failed(FileError("open", path, error)), named: false)
    }
  }

  private func visit(
    _ name: [UInt8], _ kind: EntryKind, in folder: TreeFolder, path: String
  ) throws(Errno) -> Item? {
    var kind = kind
    var byLink = false
    if kind == .link {
      guard options.followsLinks else {
        return excluded(name, folder, isFolder: false)
          ? nil : .skipped(path: path, reason: .link, named: false)
      }
      byLink = true
      kind = try kindOf(name, .unknown, in: folder, follow: true)
    }
    if excluded(name, folder, isFolder: kind == .folder) { return nil }
    switch kind {
    case .file:
      return .text(TreeFile(folder: folder, name: name, path: path, followsLink: byLink))
    case .folder:
      if name.elementsEqual(".git".utf8), !options.includesGit {
        return .skipped(path: path, reason: .gitFolder, named: false)
      }
      return enter(
        name, of: folder.descriptor, path: path, inner: folder.inner(of: name), named: false, byLink: byLink)
    case .link, .other, .unknown: return .skipped(path: path, reason: .special, named: false)
    }
  }

  private func enter(
    _ name: [UInt8], of parent: FileDescriptor, path: String, inner: [UInt8], named: Bool, byLink: Bool
  ) -> Item? {
    do throws(FileError) {
      let descriptor = try FileError.naming("open", path) {
        try parent.open(
          terminated(name), .readOnly,
          options: byLink ? [.directory, .closeOnExec] : [.directory, .closeOnExec, .noFollow])
      }
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

  /// What an entry is, from the listing where that tells.
  private func kindOf(
    _ name: [UInt8], _ kind: EntryKind, in folder: TreeFolder, follow: Bool
  ) throws(Errno) -> EntryKind {
    guard kind == .unknown else { return kind }
    let flags: Stat.Flags = follow ? [] : .symlinkNoFollow
    return switch try Stat(terminated(name), relativeTo: folder.descriptor, flags: flags).type {
    case .regular: .file
    case .directory: .folder
    case .symbolicLink: .link
    default: .other
    }
  }
}
