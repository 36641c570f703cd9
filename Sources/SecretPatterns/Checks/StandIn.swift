/// Words that manuals write where a password should stand, and that people choose as one all the same.
package enum StandIn {
  /// In lower case.
  private static let words: Set<String> = [
    "pass", "pwd", "psw", "passw", "pswd", "pw", "p4ss", "pass1234", "token", "xxx", "xxxx", "changeme",
    "changeit", "tiger", "user", "username", "sekrit", "foo", "bar", "baz", "spam", "eggs", "ham", "test",
    "abc", "abcd", "value", "string", "text", "empty", "hidden", "masked", "redacted", "hash", "key",
    "prompt",
    "file", "stdin", "host", "port", "email", "login", "name", "auth", "credentials", "wordpass", "passwort",
    "todo", "required", "optional", "protected", "here", "hunter2", "secret", "dbpass", "db_password",
    "p@ssw0rd",
  ]
  /// Whose password it is, before the word for one.
  private static let owners: Set<String> = [
    "", "my", "your", "the", "some", "any", "a", "test", "random", "user", "proxy", "sample", "example",
    "demo",
    "wrong", "admin", "root",
  ]
  /// Parts that only a value without a digit is judged by.
  private static let parts = [
    "passw", "pass_", "your", "secret", "passphrase", "token", "getenv", "environ",
  ]

  /// Whether a value is such a word: `tiger`, `pass123`, `test-password`, `my_secret_value`.
  package static func matches(_ value: [UInt8]) -> Bool {
    let lower = value.asciiLowercased.map(plain)
    let written = String(decoding: value.asciiLowercased, as: UTF8.self)
    if words.contains(written) || words.contains(String(decoding: lower, as: UTF8.self)) || isDescribed(lower)
    {
      return true
    }
    if value.asciiLowercased.hasPrefix("pass"), value.dropFirst(4).allSatisfy(\.isASCIIDigit) { return true }
    if lower.containsAny(["password", "passwd"]) { return true }
    return !value.contains(where: \.isASCIIDigit) && lower.containsAny(parts)
  }

  /// A letter for the digit or sign that people write in its place.
  private static func plain(_ byte: UInt8) -> UInt8 {
    switch byte {
    case UInt8(ascii: "0"): UInt8(ascii: "o")
    case UInt8(ascii: "3"): UInt8(ascii: "e")
    case UInt8(ascii: "4"), UInt8(ascii: "@"): UInt8(ascii: "a")
    case UInt8(ascii: "$"), UInt8(ascii: "5"): UInt8(ascii: "s")
    default: byte
    }
  }

  /// A word for a password behind one that says whose: `testpwd`, `db_pass`, `random-password`.
  private static func isDescribed(_ lower: [UInt8]) -> Bool {
    let letters = lower.filter(\.isASCIILetter)
    guard letters.count + 2 >= lower.count,
      let ending = ["password", "passwd", "passwort", "pass", "pwd"].first(where: letters.hasSuffix)
    else { return false }
    return owners.contains(String(decoding: letters.dropLast(ending.utf8.count), as: UTF8.self))
  }
}
