internal import SecretPatterns

/// What an expert takes for a secret because of the word before it, and what the syntax round it says otherwise:
/// one-time codes, identifiers of tokens, types of parameters, ports of hosts, words of a sentence, signs.
enum BesideValue {
  /// Names of numbers that open nothing a minute later.
  private static let codes = ["token", "code", "otp", "tokens", "codes", "totp"].map { Array($0.utf8) }
  private static let longestCode = 8
  /// Claims and header parameters of RFC 7515 and RFC 7519 that name a token or key.
  private static let identifiers = ["jti", "kid"].map { Array($0.utf8) }
  private static let reach = 64

  /// Whether a value is a number of at most eight digits under such a name, a token's identifier, the type of a
  /// parameter, the port and path behind a host, a word of a sentence, or nothing but signs.
  static func isHarmless(_ range: Range<Int>, in text: ArraySlice<UInt8>) -> Bool {
    let value = text[range]
    return isCode(value, in: text) || isIdentifier(value, in: text) || isType(value, in: text)
      || isPort(value, in: text) || isWord(value, in: text) || isSigns(value)
  }

  private static func isCode(_ value: ArraySlice<UInt8>, in text: ArraySlice<UInt8>) -> Bool {
    guard value.count <= longestCode, value.allSatisfy(\.isASCIIDigit) else { return false }
    let letters = line(before: value, in: text).filter(\.isASCIILetter).map { $0 | 0x20 }
    return codes.contains { letters.suffix($0.count).elementsEqual($0) }
  }

  private static func isIdentifier(_ value: ArraySlice<UInt8>, in text: ArraySlice<UInt8>) -> Bool {
    let name = line(before: value, in: text).reversed().drop { !$0.isASCIILetter }.prefix { $0.isASCIILetter }
    return identifiers.contains { $0.reversed().elementsEqual(name) }
  }

  /// A word of a sentence in a language with letters beyond ASCII, which catalogues of translations have behind names
  /// such as `current_password:`; pass phrases of such words are hardly ever written down.
  private static func isWord(_ value: ArraySlice<UInt8>, in text: ArraySlice<UInt8>) -> Bool {
    let isLetter = { (byte: UInt8) in byte.isASCIILetter || byte >= 0x80 }
    guard value.allSatisfy(isLetter) else { return false }
    let rest = text[value.endIndex...].prefix(reach).prefix { $0 != 0x0A && $0 != 0x22 && $0 != 0x27 }
    let tail = rest.drop(while: isLetter)
    guard tail.first == 0x20, tail.dropFirst().first.map(isLetter) ?? false else { return false }
    return value.contains { $0 >= 0x80 } || rest.contains { $0 >= 0x80 }
  }

  /// `token: FlattenedInput,`, `password: Handler<`: two or more capitalised words, outside quotes, behind `name:` or
  /// before a type's arguments.
  private static func isType(_ value: ArraySlice<UInt8>, in text: ArraySlice<UInt8>) -> Bool {
    guard value.first?.isASCIIUpper ?? false, value.allSatisfy(\.isASCIILetter),
      value.last?.isASCIILower ?? false,
      let next = text[value.endIndex...].first
    else { return false }
    let isGeneric = next == 0x3C
    guard isGeneric || next == 0x29 || next == 0x2C || next == 0x3B else { return false }
    let words = value.indices.count { index in
      value[index].isASCIIUpper && index + 1 < value.endIndex && value[index + 1].isASCIILower
    }
    let before = line(before: value, in: text)
    guard words >= 2, let last = before.last(where: { $0 != 0x20 }) else { return false }
    return isGeneric ? before.last == 0x20 : last == 0x3A && before.last == 0x20 && before.contains(0x28)
  }

  /// `http://user:name@host:` and then `9200/?query`.
  private static func isPort(_ value: ArraySlice<UInt8>, in text: ArraySlice<UInt8>) -> Bool {
    let digits = value.prefix(while: \.isASCIIDigit)
    guard (1...5).contains(digits.count),
      let after = value[digits.endIndex...].first ?? text[value.endIndex...].first,
      after == 0x2F || after == 0x3F || after == 0x23
    else { return false }
    let before = line(before: value, in: text)
    guard before.last == 0x3A else { return false }
    let host = before.dropLast().reversed().prefix {
      $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x2E || $0 == 0x2D || $0 == 0x5F
    }
    let rest = before.dropLast(host.count + 1)
    return !host.isEmpty && (rest.last == 0x40 || rest.suffix(3).elementsEqual("://".utf8))
  }

  /// One or two different ASCII signs, or pictures.
  private static func isSigns(_ value: ArraySlice<UInt8>) -> Bool {
    guard !value.contains(where: { $0.isASCIILetter || $0.isASCIIDigit }) else { return false }
    guard value.contains(where: { $0 >= 0x80 }) else { return Set(value).count <= 2 }
    return !String(decoding: value, as: UTF8.self).unicodeScalars.contains(where: \.properties.isAlphabetic)
  }

  private static func line(before value: ArraySlice<UInt8>, in text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let low = max(text.startIndex, value.startIndex - reach)
    var start = value.startIndex
    while start > low, text[start - 1] != 0x0A { start -= 1 }
    return text[start..<value.startIndex]
  }
}
