/// A value as notations of text write it. Programs differ in what they escape, so each notation has several forms.
enum TextEscapes {
  private static let unreserved = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
  /// What `encodeURIComponent` leaves besides.
  private static let component = unreserved.union("!'()*".utf8)
  /// What paths and queries may have besides (RFC 3986, `pchar`, `/` and `?`).
  private static let path = component.union("$&+,;=:@/?".utf8)
  /// What forms leave; a blank becomes `+`.
  private static let form = unreserved.subtracting("~".utf8).union("*".utf8)

  /// Percent-encoded, with large and small digits.
  static func percent(_ value: [UInt8]) -> [[UInt8]] {
    [false, true].flatMap { small in
      [
        percent(value, keeping: unreserved, small: small), percent(value, keeping: component, small: small),
        percent(value, keeping: path, small: small),
        percent(value, keeping: form.union([0x20]), small: small).map { $0 == 0x20 ? UInt8(ascii: "+") : $0 },
        percent(value, keeping: unreserved.union("/".utf8), small: small),
      ]
    }
  }

  private static func percent(_ value: [UInt8], keeping kept: Set<UInt8>, small: Bool) -> [UInt8] {
    value.flatMap {
      kept.contains($0) ? [$0] : [UInt8(ascii: "%")] + HexBytes.digits(CollectionOfOne($0), small: small)
    }
  }

  /// As between the quotes of JSON and of most programming languages: as little as can be, with `\/`, in ASCII alone, without
  /// what HTML minds; and each of these in a string inside a string.
  static func json(_ value: [UInt8]) -> [[UInt8]] {
    var forms = [escaped(value, [:]), escaped(value, ["/": "\\/"])]
    for small in [true, false] {
      let html = unicodeEscapes("<>&", small: small)
      forms.append(escaped(value, html))
      let all = unicodeEscapes("<>&'+", small: small)
      forms.append(escaped(value, all))
      let inASCII = { (text: [UInt8]) in Self.inASCII(text, small: small) }
      forms += [
        inASCII(escaped(value, [:])), inASCII(escaped(value, ["/": "\\/"])), inASCII(escaped(value, all)),
      ]
    }
    // A quote of the other kind.
    forms.append(escaped(value, ["'": "\\'"]))
    return forms + forms.flatMap { [escaped($0, [:]), escaped($0, ["/": "\\/"])] }
  }

  private static let short: [UInt8: Character] = [
    0x22: "\"", 0x5C: "\\", 0x0A: "n", 0x0D: "r", 0x09: "t", 0x08: "b", 0x0C: "f",
  ]

  private static func escaped(_ value: [UInt8], _ more: [Unicode.Scalar: String]) -> [UInt8] {
    value.flatMap { byte -> [UInt8] in
      if let other = more[Unicode.Scalar(byte)], byte < 0x80 { return Array(other.utf8) }
      if let letter = short[byte] { return Array("\\\(letter)".utf8) }
      return byte < 0x20 ? Array(unicodeEscape(UInt16(byte), small: true).utf8) : [byte]
    }
  }

  private static func inASCII(_ text: [UInt8], small: Bool) -> [UInt8] {
    guard text.contains(where: { $0 >= 0x80 }), let string = String(validating: text, as: UTF8.self) else {
      return text
    }
    return string.utf16.flatMap { $0 < 0x80 ? [UInt8($0)] : Array(unicodeEscape($0, small: small).utf8) }
  }

  private static func unicodeEscapes(_ characters: String, small: Bool) -> [Unicode.Scalar: String] {
    var escapes: [Unicode.Scalar: String] = [:]
    for scalar in characters.unicodeScalars {
      escapes[scalar] = unicodeEscape(UInt16(truncatingIfNeeded: scalar.value), small: small)
    }
    return escapes
  }

  private static func unicodeEscape(_ unit: UInt16, small: Bool) -> String {
    let digits = HexBytes.digits([UInt8(unit >> 8), UInt8(unit & 0xFF)], small: small)
    return "\\u" + String(decoding: digits, as: UTF8.self)
  }

  /// As in the text and in the attributes of XML and HTML.
  static func entities(_ value: [UInt8]) -> [[UInt8]] {
    let quotes = [
      ("&quot;", "&apos;"), ("&quot;", "&#39;"), ("&#34;", "&#39;"), ("&quot;", "&#x27;"), ("\"", "'"),
    ]
    return quotes.map { double, single in
      value.flatMap { byte -> [UInt8] in
        switch byte {
        case UInt8(ascii: "&"): Array("&amp;".utf8)
        case UInt8(ascii: "<"): Array("&lt;".utf8)
        case UInt8(ascii: ">"): Array("&gt;".utf8)
        case UInt8(ascii: "\""): Array(double.utf8)
        case UInt8(ascii: "'"): Array(single.utf8)
        default: [byte]
        }
      }
    }
  }
}
