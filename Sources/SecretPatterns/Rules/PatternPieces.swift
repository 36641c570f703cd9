/// Pieces of PCRE2 patterns that many rules share.
package enum PatternPieces {
  /// Left edge of a token: no word character before it, but for an escape (`\n`), a percent escape
  /// (`%3D`) or an ANSI colour sequence, whose last letter belongs to the escape.
  package static let start =
    #"(?:(?<![0-9A-Za-z_])|(?<=\\[nrtbf])|(?<=%[0-9A-Fa-f]{2})|(?<=\x1b\[[0-9]m)|(?<=\x1b\[[0-9]{2}m))"#

  /// Right edge of a token: no word character after it.
  package static let end = "(?![0-9A-Za-z_])"

  /// Right edge of a token whose alphabet has a hyphen, URL-safe base64 for one.
  package static let hyphenEnd = "(?![0-9A-Za-z_-])"

  /// What stands between the rest of a name and a value in the usual notations: `=`, `:`, `=>`,
  /// `:=`, `: String =`, `", "`, `>`, `(`, ` value=`, ` is `, or blanks, with the quotes of both
  /// sides (escaped ones too).
  package static let assign =
    #"[\\"'`\])]{0,4}"#
    + #"(?:\s{0,8}(?::\s{0,4}[A-Za-z][\w.<>?\[\]]{0,30}\s{1,4}=|\s(?:string|String|str)\s{1,4}="#
    + #"|=>|:=|\?=|\|\|=|={1,3}|:{1,2}|<-|->|,|>|\()\s{0,8}"#
    + #"|\s{1,4}value\s{0,2}=\s{0,2}|\s(?:is|was|to)\s{1,2}|\s{1,4})"#
    + #"(?:[bfruLN@]{1,2}(?=\\?["']))?[\\"'`\[({]{0,4}"#

  /// A literal as a pattern.
  package static func literal(_ text: String) -> String {
    // Thousands of keywords are made into patterns at start, and nearly all of them are as they are.
    guard text.utf8.contains(where: isSpecial) else { return text }
    var pattern: [UInt8] = []
    for byte in text.utf8 {
      if isSpecial(byte) { pattern.append(UInt8(ascii: "\\")) }
      pattern.append(byte)
    }
    return String(decoding: pattern, as: UTF8.self)
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "."), UInt8(ascii: "|"),
      UInt8(ascii: "?"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "("), UInt8(ascii: ")"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "-"),
      UInt8(ascii: "#"):
      true
    default: false
    }
  }

  /// Alternatives of literals, longest first so that no alternative hides a longer one.
  package static func anyOf(_ literals: [String]) -> String {
    let sorted = literals.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    return "(?:" + sorted.map(literal).joined(separator: "|") + ")"
  }
}
