internal import SecMaskSystem

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Making folders.
enum Folders {
  /// Makes the folders that a file's path goes through, where they are missing.
  static func make(for path: String) throws(FileError) {
    var folder = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/").dropLast() {
      folder += part + "/"
      if mkdir(folder, 0o777) != 0, errno != EEXIST { throw FileError("make", folder) }
    }
  }
}
