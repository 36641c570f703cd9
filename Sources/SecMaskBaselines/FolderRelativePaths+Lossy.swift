internal import SecMaskSystem

extension FolderRelativePaths {
  /// What a table of another program has for a file. These write names as text, so one that is not UTF-8 is looked up with
  /// U+FFFD for what is wrong in it, too.
  func value<Value>(in table: [[UInt8]: Value], at path: [UInt8]) -> Value? {
    let name = name(of: path)
    return table[name] ?? table[Array(String(decoding: name, as: UTF8.self).utf8)]
  }
}
