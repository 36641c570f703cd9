/// What of a value counts as a value itself.
enum KnownLines {
  /// The value, what stands between its quotes, and each of its lines.
  ///
  /// Lines that frame a key block (`-----BEGIN …`) are none, and neither are short lines: they say nothing.
  static func values(of value: [UInt8]) -> Set<[UInt8]> {
    var all: Set<[UInt8]> = [value]
    if let inner = unquoted(value) { all.insert(inner) }
    guard value.contains(0x0A) else { return all }
    for line in value.split(separator: 0x0A) {
      let line = KnownSecrets.trimmed(line)
      guard line.count >= KnownSecrets.wholeWordLength, !line.starts(with: Array("-----".utf8)) else {
        continue
      }
      all.insert(line)
    }
    return all
  }

  /// What stands between two quotes round a value: a shell takes them away. Nil where there are none.
  private static func unquoted(_ value: [UInt8]) -> [UInt8]? {
    guard let first = value.first, first == value.last, first == 0x22 || first == 0x27,
      value.count >= KnownSecrets.shortest + 2
    else { return nil }
    return KnownSecrets.trimmed(value[1..<value.count - 1])
  }
}
