internal import SecretPatterns

/// What an expert takes for a secret because of the word before it, and what the syntax round it says otherwise:
/// one-time codes, numbers in hex, identifiers of tokens, types of parameters, ports of hosts, words of a sentence, signs.
enum SurroundingSyntax {
  /// Ends of the names of numbers that open nothing a minute later. A pass code or the code of a door lasts.
  private static let codes = [
    "token", "tokens", "otp", "totp", "verificationcode", "confirmationcode", "onetimecode", "otpcode",
    "totpcode", "mfacode", "smscode", "factorcode",
  ].map { Array($0.utf8) }
  private static let longestCode = 8
  /// Claims and header parameters of RFC 7515 and RFC 7519 that name a token or key.
  private static let identifiers = ["jti", "kid"].map { Array($0.utf8) }
  private static let reach = 64

  /// Whether a value is a number of at most eight digits under such a name, a constant in hex, or a token's identifier.
  static func isCodeOrIdentifier(_ place: Surroundings) -> Bool {
    let value = place.value[...]
    let before = place.lineBefore(reach)
    return HexConstant.matches(value) || isCode(value, before) || isIdentifier(before)
  }

  /// Whether a value is the type of a parameter, the port and path behind a host, a word of a sentence, or nothing but
  /// signs.
  static func isSyntax(_ place: Surroundings) -> Bool {
    let value = place.value[...]
    let before = place.lineBefore(reach)
    let after = place.after.prefix(reach)
    return isType(value, before, after) || isPort(value, before, after) || isWord(value, before, after)
      || isSigns(value)
  }

  private static func isCode(_ value: ArraySlice<UInt8>, _ before: ArraySlice<UInt8>) -> Bool {
    guard value.count <= longestCode, value.allSatisfy(\.isASCIIDigit) else { return false }
    return before.ends(inNameOf: codes)
  }

  private static func isIdentifier(_ before: ArraySlice<UInt8>) -> Bool {
    let name = before.reversed().drop { !$0.isASCIILetter }.prefix { $0.isASCIILetter }
    return identifiers.contains { $0.reversed().elementsEqual(name) }
  }

  /// The first word of a sentence in a language with letters beyond ASCII, behind a name of several parts: what
  /// catalogues of translations hold (`current_password: zadejte své heslo`). A password in a message has no such name.
  private static func isWord(
    _ value: ArraySlice<UInt8>, _ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>
  ) -> Bool {
    let isLetter = { (byte: UInt8) in byte.isASCIILetter || byte >= 0x80 }
    guard value.allSatisfy(isLetter), isTranslated(before) else { return false }
    let rest = after.prefix { $0 != 0x0A && $0 != 0x22 && $0 != 0x27 }
    let tail = rest.drop(while: isLetter)
    let words = tail.split(separator: 0x20)
    guard tail.first == 0x20, words.count >= 2, words[0].allSatisfy(isLetter) else {
      return false
    }
    return value.contains { $0 >= 0x80 } || rest.contains { $0 >= 0x80 }
  }

  /// `  new_password: `, `"errors.password": "`, with nothing before the name.
  private static func isTranslated(_ before: ArraySlice<UInt8>) -> Bool {
    let isQuoteOrSpace = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x22 || byte == 0x27 }
    var name = before.drop(while: isQuoteOrSpace)
    while let last = name.last, isQuoteOrSpace(last) || last == 0x3A { name.removeLast() }
    return name.contains { $0 == 0x5F || $0 == 0x2E }
      && name.allSatisfy { $0.isASCIILetter || $0.isASCIIDigit || $0 == 0x5F || $0 == 0x2E || $0 == 0x2D }
  }

  /// `token: FlattenedInput,`, `password: Handler<`: two or more capitalised words, outside quotes, behind `name:` or
  /// before a type's arguments.
  private static func isType(
    _ value: ArraySlice<UInt8>, _ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>
  ) -> Bool {
    guard value.first?.isASCIIUpper ?? false, value.allSatisfy(\.isASCIILetter),
      value.last?.isASCIILower ?? false,
      let next = after.first
    else { return false }
    let isGeneric = next == 0x3C
    guard isGeneric || next == 0x29 || next == 0x2C || next == 0x3B else { return false }
    let words = value.indices.count { index in
      value[index].isASCIIUpper && index + 1 < value.endIndex && value[index + 1].isASCIILower
    }
    guard words >= 2, let last = before.last(where: { $0 != 0x20 }) else { return false }
    return isGeneric ? before.last == 0x20 : last == 0x3A && before.last == 0x20 && before.contains(0x28)
  }

  /// `http://user:name@host:` and then `9200/?query`.
  private static func isPort(
    _ value: ArraySlice<UInt8>, _ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>
  ) -> Bool {
    let digits = value.prefix(while: \.isASCIIDigit)
    guard (1...5).contains(digits.count),
      let next = value[digits.endIndex...].first ?? after.first,
      next == 0x2F || next == 0x3F || next == 0x23
    else { return false }
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
}
