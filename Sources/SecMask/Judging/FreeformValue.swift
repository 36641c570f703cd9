internal import SecretPatterns

/// Tells a password from the other things that stand behind `password =`: code, prose, paths.
enum FreeformValue {
  /// How much a value looks like a secret.
  enum Verdict {
    /// Not one: code, a reference, prose, a path, a type.
    case code
    /// Digits alone.
    case number
    /// A word with a number: an identifier, or a poor password.
    case numberedWord
    /// Words between hyphens, dots, underscores: an identifier, or a pass phrase.
    case joinedWords
    /// A plain word: might be a poor password.
    case word
    /// Several kinds of characters, or no word at all.
    case likely
  }

  /// - Parameters:
  ///   - quoted: Whether quotes stand round the value; code outside quotes is code.
  static func judge(_ value: [UInt8], quoted: Bool, before: [UInt8], after: [UInt8]) -> Verdict {
    if isCode(value, quoted: quoted, before: before, after: after) { return .code }
    if isPathOrLink(value) || isProse(value) { return .code }
    // Letters of other scripts are letters too; the pair model knows nothing of them.
    let letters = value.count { $0.isASCIILetter || $0 >= 0x80 }
    let digits = value.count(where: \.isASCIIDigit)
    let others = value.count - letters - digits
    if digits == value.count { return .number }
    if isNumeric(value) { return .code }
    if letters + digits == 0 { return .code }
    if digits == 0, others == 0 {
      return LetterModel.isRandom(value) ? .likely : .word
    }
    if digits == 0 {
      // Words joined by separators: identifiers, slugs, translations keys.
      let joined = value.allSatisfy {
        $0.isASCIILetter || $0 >= 0x80 || [45, 46, 47, 58, 95, 32].contains($0)
      }
      guard joined else { return .likely }
      if value.contains(32) { return .code }
      return LetterModel.isRandom(value.filter(\.isASCIILetter)) ? .likely : .joinedWords
    }
    // An identifier with a number in it (`password2`, `sha256_hash`, `utf8`), outside quotes or in.
    if isNumberedWord(value) { return .numberedWord }
    return .likely
  }

  /// Calls, member access, subscripts, operators, keywords, types.
  private static func isCode(
    _ value: [UInt8], quoted: Bool, before: [UInt8], after: [UInt8]
  ) -> Bool {
    let lower = value.asciiLowercased
    let literals: Set<String> = [
      "none", "null", "nil", "true", "false", "undefined", "string", "str", "bytes", "varchar", "text",
      "integer", "boolean", "optional", "function", "required", "readonly", "private", "public", "static",
    ]
    if literals.contains(String(decoding: lower, as: UTF8.self)) { return true }
    if lower.containsAny([
      "process.env", "os.environ", "getenv", "environ[", "config.", "settings.", "self.", "this.", "args.",
    ]) {
      return true
    }
    if isAssignment(value) || lower.hasPrefix("dword:") { return true }
    guard !quoted else { return false }
    if isOptionalType(value) { return true }
    if value.contains(where: { [40, 41, 91, 93, 123, 125, 59].contains($0) }) { return true }  // ()[]{};
    if let next = after.first, [40, 91].contains(next) { return true }
    // a.b.c, a->b, a::b, Type<T>
    if withoutPadding(lower).containsAny(["->", "::", "=>", "==", "&&", "||"]) { return true }
    let parts = value.split(separator: UInt8(ascii: "."))
    return parts.count >= 2 && parts.dropFirst().allSatisfy(isIdentifier)
      && !LetterModel.isRandom(value.filter(\.isASCIILetter))
      && (isIdentifier(parts[0]) || parts[0].allSatisfy(\.isASCIIDigit) && parts.count > 2)
  }

  /// Base64 without the signs that fill its last group; anything else as it is.
  private static func withoutPadding(_ value: [UInt8]) -> [UInt8] {
    let body = Array(value.prefix { $0 != 0x3D })
    let isBase64 =
      value.count >= 16 && value.count % 4 == 0 && value.count - body.count <= 2
      && body.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || [0x2B, 0x2F, 0x2D, 0x5F].contains($0) }
    return isBase64 ? body : value
  }

  /// The next assignment, where the value itself is empty: `NAME=value`, `some.name=`, ` attribute=`.
  private static func isAssignment(_ value: [UInt8]) -> Bool {
    let isIndented = value.first == 32
    let text = value.drop { $0 == 32 || $0 == 35 }
    guard let equals = text.firstIndex(of: UInt8(ascii: "=")) else { return false }
    let name = text[..<equals]
    guard name.count >= 3, name.first?.isASCIILetter ?? false,
      name.allSatisfy({ $0.isASCIILetter || [45, 46, 95].contains($0) })
    else { return false }
    // Padding of base64 has no name before it.
    return equals < text.index(before: text.endIndex) && text[text.index(after: equals)] != UInt8(ascii: "=")
      || equals == text.index(before: text.endIndex)
        && (isIndented || name.contains { [45, 46, 95].contains($0) })
  }

  /// A type that may be absent, or a word at the end of a sentence: `KeyData?`, `UITextField!`, `inconsistent!`.
  private static func isOptionalType(_ value: [UInt8]) -> Bool {
    guard let last = value.last, last == UInt8(ascii: "?") || last == UInt8(ascii: "!"), value.count >= 5
    else { return false }
    return value.dropLast().allSatisfy(\.isASCIILetter) && !LetterModel.isRandom(Array(value.dropLast()))
  }

  /// Signed numbers, dates and times, host:port, versions: no letters but a few that belong to them.
  private static func isNumeric(_ value: [UInt8]) -> Bool {
    let digits = value.dropFirst(2).filter { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: ";") }
    if HexConstant.matches(value.prefix(2) + digits) { return true }
    let allowed = Set("0123456789+-.:/, TZxeEGMKk%".utf8)
    if value.allSatisfy(allowed.contains) { return true }
    let parts = value.split(separator: UInt8(ascii: ":"))
    return parts.count == 2 && parts[1].allSatisfy(\.isASCIIDigit) && parts[1].count <= 5
      && parts[0].allSatisfy { $0.isASCIILetter || $0 == 46 || $0 == 45 }
  }

  private static func isIdentifier(_ part: ArraySlice<UInt8>) -> Bool {
    guard let first = part.first, first.isASCIILetter || first == 95 else { return false }
    let digits = part.count(where: \.isASCIIDigit)
    return digits * 4 <= part.count
      && part.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == 95 }
  }

  private static func isPathOrLink(_ value: [UInt8]) -> Bool {
    if value.containsAny(["://"]) { return true }
    if value.first == UInt8(ascii: "$"), value.dropFirst().first?.isASCIILetter == true,
      value.contains(UInt8(ascii: "/"))
    {
      return true  // $HOME/…
    }
    let slashes = value.count { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "\\") }
    if value.hasPrefix("/") || value.hasPrefix("./") || value.hasPrefix("../") || value.hasPrefix("~/") {
      return slashes >= 2 && !value.contains(UInt8(ascii: "+")) && !value.contains(UInt8(ascii: "="))
    }
    let lower = value.asciiLowercased
    return [
      ".py", ".js", ".json", ".yml", ".yaml", ".txt", ".pem", ".key", ".crt", ".html", ".php", ".conf",
      ".xml", ".md", ".go", ".java", ".com", ".org", ".net",
    ]
    .contains { lower.hasSuffix($0) }
  }

  /// A sentence: words of letters between blanks.
  private static func isProse(_ value: [UInt8]) -> Bool {
    let words = value.split(separator: 32)
    guard words.count >= 2 else { return false }
    let plain = words.count { word in
      word.filter { !$0.isASCIILetter && ![39, 44, 46, 58, 59, 33, 63, 40, 41, 34].contains($0) }.isEmpty
    }
    return plain * 3 >= words.count * 2
  }

  /// A word with a few digits at its end or before a separator: `password2`, `user_123`, `sha256_sum`.
  private static func isNumberedWord(_ value: [UInt8]) -> Bool {
    var groups = 0
    var digits = 0
    for (index, byte) in value.enumerated() {
      if byte.isASCIIDigit {
        digits += 1
        let next = index + 1 < value.count ? value[index + 1] : 95
        if next.isASCIILetter { return false }
        if !next.isASCIIDigit { groups += 1 }
      } else if !byte.isASCIILetter, byte != 95, byte != 45 {
        return false
      }
    }
    return groups == 1 && digits <= 4 && !LetterModel.isRandom(value.filter(\.isASCIILetter))
  }
}
