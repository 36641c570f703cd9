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
    self.init(
      folder: Self.folder(of: file), current: (try? Paths.resolved(".")) ?? [UInt8(ascii: "/")])
  }

  /// For the folder that a file lies in, and names as git has them: below the top of a work tree. Here symbolic
  /// links on the way to both folders are followed. Where there is no work tree, names begin at the current folder.
  /// - Parameter folder: A folder of the work tree; nil for the current one, or the one that a hook runs in.
  package init(besideFile file: String, inWorkTreeOf folder: [UInt8]?) {
    let beside = String(decoding: Self.folder(of: file), as: UTF8.self)
    guard let top = Self.workTree(of: folder), let real = try? Paths.resolved(beside.isEmpty ? "." : beside)
    else {
      self.init(besideFile: file)
      return
    }
    self.init(folder: real, current: top)
  }

  /// The path below the folder; an absolute one for what lies elsewhere. `-`, which is no file, stays, and so does
  /// what is found in an archive there. The folder itself is empty.
  package func name(of path: [UInt8]) -> [UInt8] {
    if path == Self.input || path.starts(with: Self.input + "!".utf8) { return path }
    let parts = Self.parts(path, from: current)
    let isBelow = parts.starts(with: folder)
    let rest = isBelow ? parts[folder.count...] : parts[...]
    return (isBelow ? [] : [UInt8(ascii: "/")]) + Array(rest.joined(separator: [UInt8(ascii: "/")]))
  }

  private static let input = [UInt8(ascii: "-")]

  /// The path of a file up to its last slash; empty where it has none.
  private static func folder(of file: String) -> [UInt8] {
    let bytes = Array(file.utf8)
    return bytes.lastIndex(of: UInt8(ascii: "/")).map { Array(bytes[...$0]) } ?? []
  }

  /// The top folder of a work tree of git, symbolic links resolved; nil where there is none.
  private static func workTree(of folder: [UInt8]?) -> [UInt8]? {
    if folder == nil, let named = CLibrary.environment("GIT_WORK_TREE") { return try? Paths.resolved(named) }
    let path = folder.map { String(decoding: $0, as: UTF8.self) } ?? "."
    guard var top = try? Paths.resolved(path) else { return nil }
    while !Paths.isReadable(String(decoding: top + "/.git".utf8, as: UTF8.self)) {
      guard let end = top.lastIndex(of: UInt8(ascii: "/")) else { return nil }
      top = Array(top[..<end])
    }
    return top.isEmpty ? [UInt8(ascii: "/")] : top
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
