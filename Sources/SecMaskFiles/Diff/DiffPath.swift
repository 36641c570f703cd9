/// Names of files in unified diffs.
enum DiffPath {
  /// The name in a line such as `+++ b/src/main.c`, without the letter that git puts before it; nil for a file that is not there.
  ///
  /// - Parameters:
  ///   - line: The line behind `--- ` or `+++ `.
  ///   - other: The name of the other side, as it stands there; git puts letters before both or neither.
  static func path(_ line: ArraySlice<UInt8>, other: [UInt8]?) -> [UInt8]? {
    let name = name(line)
    if name.elementsEqual("/dev/null".utf8) { return nil }
    guard hasLetter(name), let other, other.elementsEqual("/dev/null".utf8) || hasLetter(other) else {
      return name
    }
    return Array(name.dropFirst(2))
  }

  /// The name as it stands in a line: in quotes with escapes where it has odd bytes, and up to a tab.
  static func name(_ line: ArraySlice<UInt8>) -> [UInt8] {
    guard line.first == UInt8(ascii: "\"") else { return Array(line.prefix { $0 != UInt8(ascii: "\t") }) }
    var rest = line.dropFirst()
    var name: [UInt8] = []
    while let byte = rest.popFirst(), byte != UInt8(ascii: "\"") {
      guard byte == UInt8(ascii: "\\"), let escaped = rest.popFirst() else {
        name.append(byte)
        continue
      }
      switch escaped {
      case UInt8(ascii: "a"): name.append(0x07)
      case UInt8(ascii: "b"): name.append(0x08)
      case UInt8(ascii: "t"): name.append(0x09)
      case UInt8(ascii: "n"): name.append(0x0A)
      case UInt8(ascii: "v"): name.append(0x0B)
      case UInt8(ascii: "f"): name.append(0x0C)
      case UInt8(ascii: "r"): name.append(0x0D)
      case UInt8(ascii: "0")...UInt8(ascii: "7"):
        let digits = [escaped] + rest.prefix(2)
        name.append(UInt8(truncatingIfNeeded: digits.reduce(0) { $0 * 8 + Int($1) - 48 }))
        rest = rest.dropFirst(2)
      default: name.append(escaped)
      }
    }
    return name
  }

  private static func hasLetter(_ name: [UInt8]) -> Bool {
    name.count > 2 && name[1] == UInt8(ascii: "/")
      && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(name[0])
  }
}
