package import SecMask
internal import SecMaskSystem
internal import SystemPackage

/// Walks files and folders in a fixed order: the paths as given, folders depth first, names sorted by
/// their bytes.
///
/// Symbolic links are followed where the user names one; inside folders only on demand, and each
/// folder once. `.git` folders are left out unless asked for, and what ignore files name where they count. A path
/// that the user names is read in any case. Not thread safe.
package final class TreeWalk: TextSource {
  /// What to leave out and what to follow.
  package struct Options: Sendable {
    package var excludes: [PathGlob] = []
    package var includesHidden = true
    package var includesGit = false
    package var followsLinks = false
    /// Whether `.gitignore` and `.git/info/exclude` count, in work trees of git.
    package var honoursGitIgnore = false
    /// Whether `.secmaskignore` counts, everywhere.
    package var honoursOwnIgnore = false
    /// Finds out which ignored files of a work tree are tracked all the same; gets the path of its top folder.
    package var trackedFiles: (@Sendable ([UInt8]) -> TrackedFiles)?

    package init() {}

    fileprivate func scope(root: String) -> IgnoreScope? {
      guard honoursGitIgnore || honoursOwnIgnore else { return nil }
      return IgnoreScope(
        root: root,
        options: IgnoreScope.Options(
          honoursGit: honoursGitIgnore, honoursOwn: honoursOwnIgnore, trackedFiles: trackedFiles))
    }
  }

  package typealias Item = SourceItem<TreeFile>

  private struct Frame {
    let folder: TreeFolder
    let listing: TreeListing
    /// Nil where no ignore file counts.
    let scope: IgnoreScope?
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
        if let item = visit(name, kind: kind, in: frames[last]) { return item }
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
    return enter(
      Array(root.utf8), of: .currentFolder, path: root, inner: [], scope: options.scope(root: root),
      named: true,
      byLink: true)
  }

  private func visit(_ name: [UInt8], kind: EntryKind, in frame: Frame) -> Item? {
    let folder = frame.folder
    let path = folder.path(of: name)
    if !options.includesHidden, name.first == UInt8(ascii: ".") {
      return .skipped(path: path, reason: .hidden, named: false)
    }
    do throws(Errno) {
      return try visit(name, try kindOf(name, kind, in: folder, follow: false), in: frame, path: path)
    } catch {
      return leftOut(name, frame, path, isFolder: false)
        ?? .skipped(path: path, reason: .failed(FileError("open", path, error)), named: false)
    }
  }

  private func visit(
    _ name: [UInt8], _ kind: EntryKind, in frame: Frame, path: String
  ) throws(Errno) -> Item? {
    let folder = frame.folder
    var kind = kind
    var byLink = false
    if kind == .link {
      guard options.followsLinks else {
        return leftOut(name, frame, path, isFolder: false)
          ?? .skipped(path: path, reason: .link, named: false)
      }
      byLink = true
      kind = try kindOf(name, .unknown, in: folder, follow: true)
    }
    let isGit = kind == .folder && name.elementsEqual(".git".utf8)
    if let item = leftOut(name, frame, path, isFolder: kind == .folder, isGit: isGit) { return item }
    switch kind {
    case .file:
      return .text(TreeFile(folder: folder, name: name, path: path, followsLink: byLink))
    case .folder:
      if isGit, !options.includesGit { return .skipped(path: path, reason: .gitFolder, named: false) }
      let scope = isGit ? nil : frame.scope?.inner(of: name)
      return enter(
        name, of: folder.descriptor, path: path, inner: folder.inner(of: name), scope: scope, named: false,
        byLink: byLink)
    case .link, .other, .unknown: return .skipped(path: path, reason: .special, named: false)
    }
  }

  private func enter(
    _ name: [UInt8], of parent: FileDescriptor, path: String, inner: [UInt8], scope: IgnoreScope?,
    named: Bool,
    byLink: Bool
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
      let listing = try folder.listing()
      var scope = scope
      let failure = scope?.addRules(of: descriptor, path: path) { listing.contains($0) }
      frames.append(Frame(folder: folder, listing: listing, scope: scope))
      return failure.map { .skipped(path: $0.path, reason: .failed($0), named: false) }
    } catch {
      return .skipped(path: path, reason: .failed(error), named: named)
    }
  }

  /// The item that tells why an entry is left out; nil when it is not.
  private func leftOut(
    _ name: [UInt8], _ frame: Frame, _ path: String, isFolder: Bool, isGit: Bool = false
  ) -> Item? {
    if !options.excludes.isEmpty {
      let inner = frame.folder.inner(of: name)
      if options.excludes.contains(where: { $0.matches(inner, isFolder: isFolder) }) {
        return .skipped(path: path, reason: .excluded, named: false)
      }
    }
    guard !isGit, let scope = frame.scope else { return nil }
    return switch scope.verdict(on: name, isFolder: isFolder) {
    case .read: nil
    case .ignoredByGit: .skipped(path: path, reason: .ignoredByGit, named: false)
    case .ignoredByOwn: .skipped(path: path, reason: .ignoredByOwn, named: false)
    }
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
