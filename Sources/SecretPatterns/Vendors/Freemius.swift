/// Freemius, whose secret keys are 29 printable characters of any kind behind `sk_`.
enum FreemiusRules {
  static let all: [Rule] = [
    Rule(
      id: "freemius_secret_key", summary: "Freemius secret key",
      // What stands before is part of the keyword, because `task_` and `mask_` end with the prefix.
      pattern: #"(?|"(sk_[!#-~]{29})(?=")|'(sk_[!-&(-~]{29})(?=')|[=>](sk_(?!["'])[!-~]{29})(?=[\s<;]|\z))"#,
      group: 1, keywords: ["\"", "'", "=", ">"].map { .exact("\($0)sk_") }, confidence: 0.85,
      entropyFloor: 3.8,
      check: { candidate, confidence in isDrawn(candidate.secret.dropFirst(3)) ? confidence : nil },
      samples: .snippets(
        "'secret_key' => '«sk_{alnum:4}7:*Q{alnum:6}]~b{alnum:8}^9>d»',",
        miss: "'secret_key' => 'sk_{alnum:4}_b{alnum:23}',"))
  ]

  /// A third of printable characters are signs: four kinds of them at least, capitals, small letters and digits tell
  /// a key from code and from the keys of others that begin alike.
  private static func isDrawn(_ body: ArraySlice<UInt8>) -> Bool {
    let signs = Set(body.filter { !$0.isASCIILetter && !$0.isASCIIDigit && $0 != UInt8(ascii: "_") })
    return signs.count >= 4 && body.contains(where: \.isASCIIDigit) && body.contains(where: \.isASCIIUpper)
      && body.contains(where: \.isASCIILower)
  }
}
