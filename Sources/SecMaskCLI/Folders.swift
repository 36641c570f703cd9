internal import SecMaskSystem
internal import SystemPackage

/// Making folders.
enum Folders {
  /// Makes the folders that a file's path goes through, where they are missing.
  static func make(for path: String) throws(FileError) {
    var folder = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/").dropLast() {
      folder += part + "/"
      try FileError.naming("make", folder) {
        do { try Paths.makeFolder(folder) } catch .fileExists {}
      }
    }
  }
}
