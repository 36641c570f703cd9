internal import SecMaskSystem
internal import SystemPackage

/// The work tree of a git repository, as far as ignore files need it.
final class WorkTree {
  /// Absolute path of its top folder.
  let path: [UInt8]
  /// Length of the path of its top folder below the folder where paths begin, with the slash.
  let base: Int
  private let load: (([UInt8]) -> TrackedFiles)?
  private lazy var tracked = load?(path) ?? TrackedFiles()

  /// - Parameter load: Finds out which files are tracked; called with the path when it first matters.
  init(path: [UInt8], base: Int, load: (([UInt8]) -> TrackedFiles)?) {
    self.path = path
    self.base = base
    self.load = load
  }

  /// Whether something that is ignored is, or holds, a tracked file.
  func tracks(_ path: [UInt8], isFolder: Bool) -> Bool {
    path.count > base && tracked.contains(Array(path[base...]), isFolder: isFolder)
  }

  /// The top folder of the work tree that a folder lies in; nil where there is none, and inside of `.git`.
  /// - Parameter real: Absolute path without symbolic links.
  static func top(of real: [UInt8]) -> [UInt8]? {
    let parts = real.split(separator: UInt8(ascii: "/"))
    if parts.contains(where: { $0.elementsEqual(".git".utf8) }) { return nil }
    for count in stride(from: parts.count, through: 0, by: -1) {
      let folder = Array("/".utf8) + parts[..<count].joined(separator: "/".utf8)
      if exists(folder + "/.git".utf8) { return folder }
    }
    return nil
  }

  /// Path of the file `info/exclude` of the repository.
  /// - Parameter top: Absolute path of the top folder.
  static func excludeFile(of top: [UInt8]) -> [UInt8] {
    let entry = top + "/.git".utf8
    // In linked work trees and submodules it is a file that names the folder.
    guard let named = line(of: entry), named.starts(with: "gitdir: ".utf8) else {
      return entry + "/info/exclude".utf8
    }
    let folder = absolute(Array(named.dropFirst("gitdir: ".utf8.count)), in: top)
    guard let common = line(of: folder + "/commondir".utf8) else { return folder + "/info/exclude".utf8 }
    return absolute(common, in: folder) + "/info/exclude".utf8
  }

  private static func absolute(_ path: [UInt8], in folder: [UInt8]) -> [UInt8] {
    path.first == UInt8(ascii: "/") ? path : folder + "/".utf8 + path
  }

  private static func exists(_ path: [UInt8]) -> Bool {
    (try? Stat(terminated(path), relativeTo: .currentFolder, flags: [])) != nil
  }

  /// The first line of a small file.
  private static func line(of path: [UInt8]) -> [UInt8]? {
    guard let content = try? IgnoreFile.read(path, in: .currentFolder, path: "", followsLink: true) else {
      return nil
    }
    return content.split(separator: UInt8(ascii: "\n")).first.map { Array($0) }
  }
}
