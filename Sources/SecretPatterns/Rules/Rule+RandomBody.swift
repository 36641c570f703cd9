/// Prefixes that ordinary words have too (`secret_`, `live_`) say little, so what follows has to look drawn by lot.
extension Rule {
  /// No match where what follows the prefix reads like words: letters of one case, or capitals at the beginnings of
  /// words only. Up to 24 characters from the end count; of random letters and digits one in some hundred is lost.
  ///
  /// - Parameter prefix: Bytes of the (shortest) prefix.
  static func randomBody(after prefix: Int) -> Check {
    { candidate, confidence in
      isDrawn(candidate.secret.dropFirst(prefix).suffix(24)) ? confidence : nil
    }
  }

  /// Half of random letters are capitals, of words glued together one in five; one random character in six is a digit.
  static func isDrawn(_ body: some Collection<UInt8>) -> Bool {
    var capitals = 0
    var letters = 0
    var digits = 0
    for byte in body {
      if byte.isASCIILetter { letters += 1 }
      if byte.isASCIIUpper { capitals += 1 }
      if byte.isASCIIDigit { digits += 1 }
    }
    if digits * 3 >= body.count { return true }
    if capitals * 4 >= letters, capitals * 5 <= letters * 4 { return true }
    return LetterModel.isRandom(Array(body))
  }
}
