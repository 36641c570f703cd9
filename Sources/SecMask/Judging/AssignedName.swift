internal import SecretPatterns

/// The name that a value is assigned to, and how: `db.password = `, `"token": "`, `--pwd=`.
struct AssignedName: Sendable {
  /// In lower case, without quotes: letters, digits, and the signs of identifiers.
  let text: [UInt8]
  /// Its parts in lower case: `accessToken`, `access_token` and `access.token` have two.
  let words: [[UInt8]]
  /// Whether no blank stands between operator and value, as in shells, URLs and most settings files.
  let isTight: Bool
  /// Whether nothing but blanks, quotes and a list's dash stands before the name on its line.
  let beginsLine: Bool

  /// Whether it is an option of a command, with a blank before the value.
  let isOption: Bool

  /// The name before a value; nil where none is assigned.
  init?(_ place: Surroundings) {
    var rest = place.lineBefore(160)
    if place.quote != nil { _ = rest.popLast() }
    while rest.last == 0x5C { rest.removeLast() }
    let untrimmed = rest.count
    while let last = rest.last, last == 0x20 || last == 0x09 { rest.removeLast() }
    isTight = rest.count == untrimmed
    guard let sign = rest.last else { return nil }
    var name: ArraySlice<UInt8>
    let isArrow = sign == 0x3E && rest.dropLast().last == 0x3D
    if isArrow { rest.removeLast() }
    switch isArrow ? 0x3D : sign {
    case 0x3D, 0x3A:
      while let last = rest.last, [0x3D, 0x3A, 0x20, 0x09].contains(last) { rest.removeLast() }
      while let last = rest.last, [0x22, 0x27, 0x60, 0x5C, 0x5D].contains(last) { rest.removeLast() }
      name = rest.ending(with: Self.isName)
      isOption = false
    case 0x3E:
      // The element's name, whatever attributes stand behind it.
      guard let open = rest.lastIndex(of: 0x3C) else { return nil }
      name = rest[(open + 1)...].prefix { Self.isName($0) || $0 == 0x3A }
      if let colon = name.lastIndex(of: 0x3A) { name = name[(colon + 1)...] }
      isOption = false
    default:
      name = rest.ending { Self.isName($0) }
      guard !isTight, name.first == 0x2D else { return nil }
      isOption = true
    }
    guard !name.isEmpty else { return nil }
    text = Array(name).asciiLowercased
    words = Self.words(Array(name))
    beginsLine = rest[..<name.startIndex].allSatisfy {
      [0x20, 0x09, 0x22, 0x27, 0x2D, 0x3F, 0x3C].contains($0)
    }
  }

  private static func words(_ name: [UInt8]) -> [[UInt8]] {
    var words: [[UInt8]] = [[]]
    for (index, byte) in name.enumerated() {
      let begins = byte.isASCIIUpper && index > 0 && name[index - 1].isASCIILower
      if begins || !(byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80) { words.append([]) }
      if byte.isASCIILetter || byte.isASCIIDigit || byte >= 0x80 {
        words[words.count - 1].append(byte.isASCIIUpper ? byte | 0x20 : byte)
      }
    }
    return words.filter { !$0.isEmpty }
  }

  private static func isName(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == 0x5F || byte == 0x2D || byte == 0x2E || byte == 0x2F
      || byte >= 0x80
  }

  private static let passwordWords = ["pass", "pwd", "passwd", "psw"]

  /// Whether the name is one of passwords, which people choose, and not of keys and tokens, which machines make.
  var isPassword: Bool { text.containsAny(Self.passwordWords) }

  /// What a name ends in that tells something about a password or token, and holds none.
  private static let attributes: Set<[UInt8]> = Set(
    [
      "length", "len", "min", "max", "count", "age", "expires", "expiry", "expiration", "ttl", "timeout",
      "type",
      "field", "file", "path", "url", "uri", "policy", "format", "hint", "label", "text", "placeholder",
      "prompt",
      "message", "msg", "error", "errors", "changed", "at", "date", "time", "required", "enabled", "disabled",
      "name",
      "id", "size", "strength", "input", "column", "regex", "pattern", "attempts", "retries", "endpoint",
      "title",
      "description", "help", "class", "provider", "service", "command", "cmd", "dir", "folder", "version",
      "algorithm",
      "encoding", "mode", "index", "verified", "valid", "invalid", "needed", "set", "reset", "forgot",
      "manager", "ref", "keyref", "secretref",
    ].map { Array($0.utf8) })

  private static let credentialWords = ["pass", "pwd", "token", "secret", "key", "credential"]

  /// Whether a word for a credential is in the name.
  var isOfCredential: Bool { text.containsAny(Self.credentialWords) }

  /// Names of what a user interface says about a password that somebody does not have.
  private static let lost: Set<[UInt8]> = Set(["forgot", "forgotten", "lost"].map { Array($0.utf8) })

  /// Whether the name tells something about a secret: `password_min`, `tokenType`, `secret-name`.
  var isAttribute: Bool {
    if words.contains(where: Self.lost.contains) { return true }
    // `from_secret: name` names one that lies elsewhere.
    if words.count > 1, words[0].elementsEqual("from".utf8) || words[0].elementsEqual("existing".utf8) {
      return true
    }
    let last = text.split { [0x5F, 0x2D, 0x2E].contains($0) }.last ?? []
    if Self.attributes.contains(Array(last)) { return true }
    // One word: what stands behind the credential word.
    for word in ["password", "passwd", "passphrase", "pwd", "token", "secret"] {
      guard last.starts(with: word.utf8) else { continue }
      return Self.attributes.contains(Array(last.dropFirst(word.utf8.count)))
    }
    return false
  }
}

extension ArraySlice<UInt8> {
  /// The longest end of which every byte satisfies a condition.
  func ending(with condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
    var start = endIndex
    while start > startIndex, condition(self[start - 1]) { start -= 1 }
    return self[start...]
  }
}
