/// The judgement of values that the syntax alone proves to be passwords.
enum PositionalValue {
  /// The lower-case words that stand for a password in manuals.
  private static let words: Set<String> = [
    "pass", "pwd", "psw", "passw", "pswd", "pw", "p4ss", "pass1234", "token", "xxx", "xxxx", "changeme",
    "changeit", "tiger", "user", "username", "sekrit", "foo", "bar", "baz", "spam", "eggs", "ham", "test",
    "abc", "abcd", "value", "string", "text", "empty", "hidden", "masked", "redacted", "hash", "key",
    "prompt",
    "file", "stdin", "host", "port", "email", "login", "name", "auth", "credentials", "wordpass", "passwort",
    "todo", "required", "optional", "protected", "here", "hunter2",
  ]

  /// A word for a password behind one that says whose: `testpwd`, `db_pass`, `random-password`.
  static func isDescribed(_ lower: [UInt8]) -> Bool {
    let letters = lower.filter(\.isASCIILetter)
    guard letters.count + 2 >= lower.count,
      let ending = ["password", "passwd", "passwort", "pass", "pwd"].first(where: letters.hasSuffix)
    else { return false }
    let owner = String(decoding: letters.dropLast(ending.utf8.count), as: UTF8.self)
    return [
      "", "my", "your", "the", "some", "any", "a", "test", "random", "user", "proxy", "sample", "example",
      "demo", "wrong",
    ].contains(owner)
  }

  /// The judgement of a value whose syntax leaves no doubt: poor passwords are passwords too, so only
  /// references and the usual stand-ins lower the confidence.
  static let certain: Rule.Check = { candidate, confidence in
    let secret = candidate.secret
    // A whole file in one value holds all kinds of words.
    guard secret.count <= 64, !secret.contains(UInt8(ascii: "\n")) else { return confidence }
    if Placeholder.isReference(secret) { return Plausibility.reference }
    let lower = secret.asciiLowercased
    if words.contains(String(decoding: lower, as: UTF8.self)) { return Plausibility.placeholder }
    if lower.hasPrefix("pass"), lower.dropFirst(4).allSatisfy(\.isASCIIDigit) {
      return Plausibility.placeholder
    }
    let digits = secret.contains(where: \.isASCIIDigit)
    if !digits,
      lower.containsAny(["passw", "pass_", "your", "secret", "passphrase", "token", "getenv", "environ"])
    {
      return Plausibility.placeholder
    }
    if isDescribed(lower) { return Plausibility.placeholder }
    return lower.containsAny(["password", "passwd"]) ? min(confidence, 0.3) : confidence
  }
}
