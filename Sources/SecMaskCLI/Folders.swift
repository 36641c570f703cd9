internal import SecMaskSystem
internal import SystemPackage

/// Making folders.
enum Folders {
  /// Makes the folders that a file's path goes through, where they are missing.
  static func make(for path: [UInt8]) throws(FileError) {
    let slash = UInt8(ascii: "/")
    var folder: [UInt8] = path.first == slash ? [slash] : []
    for part in path.split(separator: slash).dropLast() {
      folder += part
      folder.append(slash)
      let name: [CChar] = folder.map { CChar(bitPattern: $0) } + [0]
      try FileError.naming("make", String(decoding: folder, as: UTF8.self)) {
        do { try Paths.makeFolder(name) } catch .fileExists {}
      }
    }
  }
}
