/// Names files by their paths below a folder, however the user named them: `src/a`, `./src/a` and `/home/ada/src/a` are one.
/// Works on names alone; symbolic links are not followed.
package struct FolderRelativePaths: Sendable {
  private let folder: [ArraySlice<UInt8>]
  private let current: [ArraySlice<UInt8>]

  /// - Parameters:
  ///   - folder: The folder that names begin at; relative to `current`.
  ///   - current: An absolute path, of the current folder.
  package init(folder: [UInt8], current: [UInt8]) {
    self.current = Self.parts(current, from: [])
    self.folder = Self.parts(folder, from: self.current)
  }

  /// For the folder that a file lies in.
  package init(besideFile file: String) {
    let bytes = Array(file.utf8)
    let folder = bytes.lastIndex(of: UInt8(ascii: "/")).map { Array(bytes[...$0]) } ?? []
    self.init(folder: folder, current: (try? Paths.resolved(".")) ?? [UInt8(ascii: "/")])
  }

  /// The path below the folder; an absolute one for what lies elsewhere. `-`, which is no file, stays. The folder itself
  /// is empty.
  package func name(of path: [UInt8]) -> [UInt8] {
    if path == [UInt8(ascii: "-")] { return path }
    let parts = Self.parts(path, from: current)
    let isBelow = parts.starts(with: folder)
    let rest = isBelow ? parts[folder.count...] : parts[...]
    return (isBelow ? [] : [UInt8(ascii: "/")]) + Array(rest.joined(separator: [UInt8(ascii: "/")]))
  }

  private static func parts(_ path: [UInt8], from start: [ArraySlice<UInt8>]) -> [ArraySlice<UInt8>] {
    var parts = path.first == UInt8(ascii: "/") ? [] : start
    for part in path.split(separator: UInt8(ascii: "/")) {
      if part.elementsEqual("..".utf8) {
        _ = parts.popLast()
      } else if !part.elementsEqual(".".utf8) {
        parts.append(part)
      }
    }
    return parts
  }
}
