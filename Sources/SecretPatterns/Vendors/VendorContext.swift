/// A random value beside the name of a service: on one line with it, behind an assignment or a word for a secret.
///
/// One rule for some four hundred services. What has a form of its own, or a name that is an ordinary word, has a rule
/// of its own.
enum VendorContextRules {
  static let all: [Rule] = [
    Rule(
      id: "vendor_key",
      summary: "Random value beside the name of a service whose keys have no form of their own",
      // The keyword is the name; lazily on to the first run of letters and digits that may be a key.
      pattern: #"[A-Za-z][^\r\n]{3,64}?(?<![0-9A-Za-z_+/.@#-])("#
        + "(?=[A-Za-z_-]{0,40}[0-9])(?=[0-9_-]{0,40}[A-Za-z])[0-9A-Za-z_-]{20,200}={0,2})"
        + #"(?![0-9A-Za-z_+/=@-]|\.[0-9A-Za-z]|\()"#,
      group: 1, keywords: VendorNames.keywords, shape: .named, confidence: 0.75,
      entropyFloor: 2.7,
      check: { candidate, confidence in judge(candidate, confidence) },
      samples: .assigned(
        "{ACCUWEATHER_API_KEY|bombbombToken|chatfuel_secret}", "{loweralnum:29}7q3",
        miss: "{lower:16}_{lower:16}_7"))
  ]

  private static let secretWords = [
    "key", "token", "secret", "auth", "pass", "pwd", "cred", "bearer", "access", "appid", "app_id", "licen",
  ]
  private static let digestWords = [
    "sha1", "sha2", "sha5", "md5", "hash", "digest", "checksum", "integrity", "commit", "revision",
    "fingerprint",
    "etag", "h1:", "sum:", "sum\"", "uuid", "guid", "nonce", "signature",
  ]

  private static func judge(_ candidate: MatchContext, _ confidence: Double) -> Double? {
    let secret = candidate.secret
    let lead = Array(candidate.match.dropLast(secret.count)).asciiLowercased
    guard !lead.containsAny(digestWords) else { return nil }
    // What stands between is a name, an assignment, an address, and no sentence.
    let name = trimmed(lead)
    let isAssigned = name.count < lead.count && lead[name.count...].contains { "=:>(,[".utf8.contains($0) }
    let isNamed = lead.containsAny(secretWords)
    guard isAssigned || isNamed && secretWords.contains(where: { Array(name.suffix(12)).containsAny([$0]) })
    else { return nil }
    if UUIDText.matches(secret) { return isNamed && !Array(name).hasSuffix("id") ? confidence : nil }
    if secret.allSatisfy(\.isASCIIHexDigit) {
      if isNamed { return Array(name).hasSuffix("id") ? nil : confidence }
      // A file's checksum stands behind the name of a file.
      let isBare = name.count <= 20 && !name.contains { "./: ".utf8.contains($0) }
      return isBare && [32, 40, 48, 64].contains(secret.count) ? confidence - 0.2 : nil
    }
    guard looksRandom(secret) else { return nil }
    return isNamed ? confidence : confidence - 0.15
  }

  /// The text up to the quotes, signs and blanks at its end.
  private static func trimmed(_ lead: [UInt8]) -> ArraySlice<UInt8> {
    var end = lead.endIndex
    while end > 0, !lead[end - 1].isASCIILetter, !lead[end - 1].isASCIIDigit { end -= 1 }
    return lead[..<end]
  }

  /// Letters that read like no words, of both cases or with three digits among them, or a quarter of digits.
  private static func looksRandom(_ secret: [UInt8]) -> Bool {
    guard Entropy.shannon(secret) >= 3.3 else { return false }
    let digits = secret.filter(\.isASCIIDigit).count
    if digits * 4 >= secret.count { return true }
    let letters = secret.filter(\.isASCIILetter).count
    let capitals = secret.filter(\.isASCIIUpper).count
    let isMixed = capitals * 4 >= letters && capitals * 5 <= letters * 4
    return (isMixed || digits >= 3 && digits * 8 >= secret.count) && LetterModel.isRandom(secret)
  }
}
