internal import SecMask
internal import SecMaskSystem
internal import SystemPackage

/// Which files of a repository the user leaves out, where paths come from git and not from a walk: by patterns, and by
/// `.secmaskignore` files as they lie in the work tree now.
package struct RepositoryPaths {
  private let options: TreeWalk.Options
  private let top: [UInt8]?
  /// What counts in a folder; nil for one that is left out.
  private var scopes: [[UInt8]: IgnoreScope?] = [:]

  private static let slash = UInt8(ascii: "/")
  private static let most = 100_000
  private static let longest = 8_192

  /// - Parameters:
  ///   - folder: A folder of the work tree; nil for the current one.
  package init(_ options: TreeWalk.Options = TreeWalk.Options(), folder: [UInt8]? = nil) {
    self.options = options
    let path = folder.map { String(decoding: $0, as: UTF8.self) } ?? "."
    top = options.honoursOwnIgnore ? (try? Paths.resolved(path)).flatMap { WorkTree.top(of: $0) } : nil
  }

  /// Why a file is left out; nil when it is not.
  /// - Parameter path: Below the top of the work tree.
  package mutating func reason(toLeaveOut path: [UInt8]) -> TreeSkip? {
    if options.excludes.contains(where: { $0.covers(path) }) { return .excluded }
    if !options.includesHidden,
      path.split(separator: Self.slash).contains(where: { $0.first == UInt8(ascii: ".") })
    {
      return .hidden
    }
    // Folders as deep as nobody has are not gone into.
    guard let top, path.count <= Self.longest else { return nil }
    let end = path.lastIndex(of: Self.slash) ?? path.startIndex
    let name = path.last == nil ? [] : Array(path[end...].drop { $0 == Self.slash })
    guard let scope = scope(of: Array(path[..<end]), top) else { return .ignoredByOwn }
    if case .ignoredByOwn = scope.verdict(on: name, isFolder: false) { return .ignoredByOwn }
    return nil
  }

  private mutating func scope(of folder: [UInt8], _ top: [UInt8]) -> IgnoreScope? {
    if let known = scopes[folder] { return known }
    if scopes.count > Self.most { scopes.removeAll() }
    var scope: IgnoreScope?
    if folder.isEmpty {
      scope = IgnoreScope(
        root: String(decoding: top, as: UTF8.self),
        options: IgnoreScope.Options(honoursGit: false, honoursOwn: true))
    } else {
      let end = folder.lastIndex(of: Self.slash) ?? folder.startIndex
      let name = Array(folder[end...].drop { $0 == Self.slash })
      if let outer = self.scope(of: Array(folder[..<end]), top) {
        scope =
          if case .ignoredByOwn = outer.verdict(on: name, isFolder: true) { nil } else {
            outer.inner(of: name)
          }
      }
    }
    // The folder may be gone.
    let path = top + "/".utf8 + folder
    if scope != nil,
      let descriptor = try? FileDescriptor.currentFolder.open(
        terminated(path), .readOnly, options: [.directory, .closeOnExec])
    {
      _ = scope?.addRules(of: descriptor, path: String(decoding: path, as: UTF8.self)) { _ in true }
      try? descriptor.close()
    }
    scopes[folder] = .some(scope)
    return scope
  }
}
