internal import SecMaskSystem
internal import SystemPackage

/// Reads files that are small by nature: keys, rules.
enum SmallFile {
  /// The whole content; an error with the code `EFBIG` when it is larger than `limit`.
  static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    var content: [UInt8] = []
    try FileDescriptor.read(path, limit: limit + 1) { content += $0 }
    if content.count > limit { throw FileError("read", path, .fileTooLarge) }
    return content
  }
}
