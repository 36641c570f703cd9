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
      result += "\\x" + HexText.of([rest[invalid]])
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
      default: result += "%" + HexText.of([byte]).uppercased()
      }
    }
    return encoded.isEmpty ? "." : encoded
  }

  static func isUTF8(_ path: [UInt8]) -> Bool { firstInvalid(path[...]) == nil }

  private static func firstInvalid(_ bytes: ArraySlice<UInt8>) -> Int? {
    bytes.withUnsafeBytes { firstInvalidUTF8Offset(in: $0) }.map { bytes.startIndex + $0 }
  }
}

/// Bytes as hexadecimal digits.
enum HexText {
  static func of(_ bytes: some Sequence<UInt8>) -> String {
    bytes.reduce(into: "") { $0 += String($1 >> 4, radix: 16) + String($1 & 15, radix: 16) }
  }
}

/// Bytes as Base64 (RFC 4648, section 4).
enum Base64Text {
  private static let alphabet = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".unicodeScalars)

  static func of(_ bytes: [UInt8]) -> String {
    var result = String.UnicodeScalarView()
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = Array(bytes[start..<min(start + 3, bytes.count)])
      let bits = (0..<3).reduce(UInt32(0)) { $0 << 8 | UInt32($1 < group.count ? group[$1] : 0) }
      for digit in 0..<4 {
        result.append(digit > group.count ? "=" : alphabet[Int(bits >> UInt32(18 - 6 * digit)) & 63])
      }
    }
    return String(result)
  }
}
