/// Keys of metadata whose values are secrets by name: `password`, `apiKey`, `http.authorization`.
public enum SecretLikeKey {
  private static let words: Set<String> = [
    "password", "passwords", "passwd", "passphrase", "passcode", "pwd", "secret", "secrets", "token",
    "credential", "credentials",
    "authorization", "cookie", "cookies", "apikey", "privatekey", "secretkey", "accesskey", "bearer", "otp",
    "cvv", "mnemonic",
    "passwort", "kennwort", "clientsecret", "accesstoken", "refreshtoken",
  ]
  /// Words that name a secret together.
  private static let pairs: Set<[String]> = [
    ["api", "key"], ["access", "key"], ["private", "key"], ["secret", "key"], ["encryption", "key"],
    ["signing", "key"],
    ["auth", "key"], ["account", "key"], ["shared", "key"], ["master", "key"], ["connection", "string"],
    ["set", "cookie"],
    ["recovery", "code"], ["backup", "code"], ["session", "key"], ["ssh", "key"], ["pass", "word"],
    ["pass", "phrase"],
  ]
  /// Last words that make it something about a secret.
  private static let about: Set<String> = [
    "count", "id", "ids", "name", "names", "type", "length", "size", "policy", "expiry", "expires",
    "expiration", "at", "ttl",
    "used", "limit", "total", "url", "path", "file", "version", "status", "age", "kind", "source", "present",
    "valid", "index",
    "endpoint", "issuer", "scope", "scopes", "rotation", "date", "time",
  ]

  /// Whether what stands under a key is hidden whole. Case, underscores, hyphens, dots and camel case do not matter.
  public static func matches(_ key: String) -> Bool {
    let words = words(of: key)
    guard let last = words.last, !about.contains(last) else { return false }
    if words.contains(where: { Self.words.contains($0) }) { return true }
    return zip(words, words.dropFirst()).contains { pairs.contains([$0, $1]) }
  }

  /// The words of a key, in small letters.
  private static func words(of key: String) -> [String] {
    var words: [String] = []
    var word = ""
    var wasSmall = false
    for scalar in key.unicodeScalars {
      let isUpper = scalar.properties.isUppercase
      let isWord = scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
      if !isWord || isUpper && wasSmall {
        if !word.isEmpty { words.append(word) }
        word = ""
      }
      if isWord { word += scalar.properties.lowercaseMapping }
      wasSmall = isWord && !isUpper
    }
    if !word.isEmpty { words.append(word) }
    return words
  }
}
