/// Files of a git repository that are tracked although an ignore file names them: git goes on with those, and so does a
/// walk.
package struct TrackedFiles: Sendable {
  private var files: Set<[UInt8]> = []
  private var folders: Set<[UInt8]> = []

  /// - Parameter paths: Below the top of the work tree, with slashes between their parts.
  package init(_ paths: some Sequence<[UInt8]> = []) {
    for path in paths {
      files.insert(path)
      var end = path.lastIndex(of: UInt8(ascii: "/"))
      while let slash = end, folders.insert(Array(path[..<slash])).inserted {
        end = path[..<slash].lastIndex(of: UInt8(ascii: "/"))
      }
    }
  }

  /// Whether a file is tracked, or a folder is a submodule or holds a tracked file.
  func contains(_ path: [UInt8], isFolder: Bool) -> Bool {
    files.contains(path) || isFolder && folders.contains(path)
  }
}
