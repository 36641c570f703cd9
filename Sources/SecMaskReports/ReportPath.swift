internal import SecMaskJSON
internal import SecMaskSystem

/// How the bytes of a path are written where text is wanted.
enum ReportPath {
  /// For people: control characters as `\u{a}`, bytes that are not UTF-8 as `\xff`.
  static func printable(_ path: [UInt8]) -> String {
    var result = ""
    var rest = path[...]
    while let invalid = firstInvalid(rest) {
      result += String(decoding: rest[..<invalid], as: UTF8.self).printable
      result += "\\x" + HexDigits.text([rest[invalid]])
      rest = rest[(invalid + 1)...]
    }
    return result + String(decoding: rest, as: UTF8.self).printable
  }

  /// As a relative reference or a `file:` URI (RFC 3986), byte for byte.
  static func uri(_ path: [UInt8]) -> String {
    if path == Array("-".utf8) { return "stdin" }
    let relative = path.starts(with: "./".utf8) ? path.dropFirst(2) : path[...]
    let encoded = relative.reduce(into: path.first == UInt8(ascii: "/") ? "file://" : "") { result, byte in
      switch Unicode.Scalar(byte) {
      case "a"..."z", "A"..."Z", "0"..."9", "-", ".", "_", "~", "/": result.unicodeScalars.append(.init(byte))
      default: result += "%" + HexDigits.text([byte]).uppercased()
      }
    }
    return encoded.isEmpty ? "." : encoded
  }

  static func isUTF8(_ path: [UInt8]) -> Bool { firstInvalid(path[...]) == nil }

  private static func firstInvalid(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBytes { firstInvalidUTF8Offset(in: $0) }.map { bytes.startIndex + $0 }
  }
}
