internal import SecMaskSystem
internal import SystemPackage

/// What ignore files say about the entries of one folder.
///
/// Paths begin at the top folder of the work tree that the walk begins in, or where there is none at the folder of the
/// walk itself.
struct IgnoreScope {
  /// Which ignore files count.
  struct Options {
    var honoursGit: Bool
    var honoursOwn: Bool
    var trackedFiles: (@Sendable ([UInt8]) -> TrackedFiles)?
  }

  /// What becomes of an entry.
  enum Verdict {
    case read
    case ignoredByGit
    case ignoredByOwn
  }

  private let options: Options
  /// Where paths begin, as an absolute path.
  private let top: [UInt8]
  /// Path of the folder, with a slash at its end unless it is empty.
  private var path: [UInt8] = []
  private var git: IgnoreRules?
  private var own: IgnoreRules?
  private var workTree: WorkTree?
  /// Inside of an ignored folder, where only tracked files are read.
  private var onlyTracked = false

  /// What the folder of a walk inherits from those above it; its own files are not read yet.
  ///
  /// What leaves out the folder itself counts for nothing inside it, because somebody asked for it by name.
  init(root: String, options: Options) {
    self.options = options
    let real = (try? Paths.resolved(root)) ?? Array(root.utf8)
    guard let top = WorkTree.top(of: real), top != real else {
      self.top = real
      return
    }
    self.top = top
    let inner = real.dropFirst(top.count)
    for name in inner.split(separator: UInt8(ascii: "/")) {
      let folder = top + "/".utf8 + path
      if let descriptor = try? FileDescriptor.currentFolder.open(
        terminated(folder), .readOnly, options: [.directory, .closeOnExec])
      {
        // Whatever cannot be read here is no business of the walk.
        _ = addRules(of: descriptor, path: String(decoding: folder, as: UTF8.self)) { _ in true }
        try? descriptor.close()
      }
      let verdict = verdict(on: Array(name), isFolder: true)
      if case .ignoredByOwn = verdict { own = nil }
      if case .ignoredByGit = verdict { git = nil }
      path += name + "/".utf8
    }
  }

  /// The scope of a folder in this one; its own files are not read yet.
  func inner(of name: [UInt8]) -> IgnoreScope {
    var scope = self
    scope.path += name + "/".utf8
    scope.onlyTracked = isIgnoredByGit(name, isFolder: true)
    return scope
  }

  /// Reads the ignore files of the folder. Returns the first that could not be read.
  ///
  /// - Parameters:
  ///   - path: The folder, for errors.
  ///   - mayHold: Whether an entry of a name may be there.
  mutating func addRules(
    of folder: FileDescriptor, path shown: String, mayHold: ([UInt8]) -> Bool
  ) -> FileError? {
    var failure: FileError?
    func content(
      _ name: [UInt8], in folder: FileDescriptor, path: String, followsLink: Bool = false
    ) -> [UInt8]? {
      do throws(FileError) {
        return try IgnoreFile.read(name, in: folder, path: path, followsLink: followsLink)
      } catch {
        failure = failure ?? error
        return nil
      }
    }
    if options.honoursGit, mayHold(Array(".git".utf8)), beginsWorkTree(folder) {
      let place = path.isEmpty ? top : top + "/".utf8 + path.dropLast()
      workTree = WorkTree(path: place, base: path.count, load: options.trackedFiles)
      git = nil
      onlyTracked = false
      let exclude = WorkTree.excludeFile(of: place)
      let shown = String(decoding: exclude, as: UTF8.self)
      if let content = content(exclude, in: .currentFolder, path: shown, followsLink: true) {
        git = IgnoreRules(content, base: path.count, outer: nil)
      }
    }
    if options.honoursGit, workTree != nil, mayHold(IgnoreFile.git),
      let content = content(IgnoreFile.git, in: folder, path: shown + "/.gitignore")
    {
      git = IgnoreRules(content, base: path.count, outer: git)
    }
    if options.honoursOwn, mayHold(IgnoreFile.own),
      let content = content(IgnoreFile.own, in: folder, path: shown + "/.secmaskignore")
    {
      own = IgnoreRules(content, base: path.count, outer: own)
    }
    return failure
  }

  /// What becomes of an entry of the folder.
  func verdict(on name: [UInt8], isFolder: Bool) -> Verdict {
    if own == nil, git == nil, !onlyTracked { return .read }
    let full = path + name
    if let ignores = own?.ignores(full, name: full[path.count...], isFolder: isFolder) {
      return ignores ? .ignoredByOwn : .read
    }
    guard isIgnoredByGit(name, isFolder: isFolder), workTree?.tracks(full, isFolder: isFolder) != true else {
      return .read
    }
    return .ignoredByGit
  }

  /// Whether git's files name an entry, and this program's do not ask for it all the same.
  private func isIgnoredByGit(_ name: [UInt8], isFolder: Bool) -> Bool {
    let full = path + name
    let last = full[path.count...]
    if own?.ignores(full, name: last, isFolder: isFolder) == false { return false }
    return onlyTracked || git?.ignores(full, name: last, isFolder: isFolder) == true
  }

  private func beginsWorkTree(_ folder: FileDescriptor) -> Bool {
    (try? Stat(terminated(".git".utf8), relativeTo: folder, flags: .symlinkNoFollow)) != nil
  }
}
