/// Recognises values that stand for a secret without being one.
package enum Placeholder {
  /// Words that no generated secret contains by chance, and every documentation writer uses.
  private static let strongWords = [
    "example", "sample", "placeholder", "changeme", "change_me", "change-me", "dummy", "redacted",
    "yourtoken", "your_", "your-", "yourkey", "yourapi", "yourpass", "yoursecret", "notreal", "not_real",
    "not-a-real", "notareal", "insert_", "insert-", "replace_", "replace-", "replaceme", "xxxxx", "*****",
    ".....", "00000000", "11111111", "12345678", "87654321", "abcdefgh", "0123456789", "asdfasd", "asdfghjk",
    "qwertyui", "deadbeef",
    "deadc0de", "a1b2c3d4", "foobar", "lorem", "my_secret", "mysecret", "my-secret", "my_token",
    "fake_", "fake-", "fakekey", "faketoken", "_here", "-here", "keyhere", "tokenhere", "secrethere",
    "somesecret", "some_", "some-", "testtoken", "test_token", "test-token", "testkey", "test_key",
    "test-key",
  ]
  /// Words that give away a free-form value only.
  private static let weakWords = [
    "changeit", "password", "passwd", "passw0rd", "p@ssw0rd", "passphrase", "secret", "token", "apikey",
    "api_key", "api-key", "username", "hunter2", "letmein", "qwerty", "todo", "fixme", "undefined",
    "default", "unknown", "required", "optional", "invalid", "correct", "wrong", "masked", "hidden",
    "encrypted",
    "fake", "mock", "foo", "test", "demo", "temp", "admin", "none", "null", "your", "user", "empty",
    "string", "value", "xxx", "***", "...", "abc123", "123456",
  ]

  /// True for values that are evidently made up, whatever rule matched them: counted or repeated characters,
  /// documentation words. A random value that happens to hold such a word or run is none: what is left of it
  /// without them says so.
  package static func isEvident(_ secret: [UInt8]) -> Bool {
    // Zero bytes in base64 begin some real tokens.
    let secret = secret.count > 40 ? Array(secret.drop { $0 == UInt8(ascii: "A") }) : secret
    guard !secret.isEmpty else { return true }
    if isMonotonous(secret) { return true }
    // How documentation marks its own, in values of any length.
    if secret.containsAny(["EXAMPLE"]) { return true }
    // In long values (key blocks, web tokens) words and runs do turn up by chance.
    guard secret.count <= 256 else { return false }
    let lower = secret.asciiLowercased
    var covered = [Bool](repeating: false, count: lower.count)
    var hasWord = false
    for word in strongWords where cover(&covered, with: Array(word.utf8), in: lower) { hasWord = true }
    let runs = CountedRun.ranges(in: lower)
    for range in runs { for index in range { covered[index] = true } }
    guard hasWord || !runs.isEmpty else { return false }
    let rest = lower.indices.filter { !covered[$0] && (lower[$0].isASCIILetter || lower[$0].isASCIIDigit) }
      .map { secret[$0] }
    if rest.count < leastRest { return hasWord || 2 * rest.count <= lower.count }
    return hasWord && !isRandom(rest)
  }

  /// A value without its documentation words and runs is judged by what is left from this many characters on.
  private static let leastRest = 12

  private static func cover(_ covered: inout [Bool], with word: [UInt8], in text: [UInt8]) -> Bool {
    guard text.count >= word.count else { return false }
    var found = false
    for start in 0...text.count - word.count
    where text[start] == word[0] && text[start..<start + word.count].elementsEqual(word) {
      for index in start..<start + word.count { covered[index] = true }
      found = true
    }
    return found
  }

  /// Letters that are no words, or letters and digits that change places too often for a word with a number.
  private static func isRandom(_ value: [UInt8]) -> Bool {
    if LetterModel.isRandom(value.filter(\.isASCIILetter)) { return true }
    let changes = zip(value, value.dropFirst()).count { $0.isASCIIDigit != $1.isASCIIDigit }
    return changes * 4 >= value.count
  }

  /// True for words that stand where a free-form value should.
  package static func isWordy(_ secret: [UInt8]) -> Bool {
    secret.count <= 64 && secret.asciiLowercased.containsAny(weakWords)
  }

  /// True for template and variable syntax: `${X}`, `{{ x }}`, `<x>`, `%s`, `$X`, `@X@`, `#{x}`.
  package static func isReference(_ secret: [UInt8]) -> Bool {
    guard let first = secret.first, let last = secret.last else { return true }
    switch (first, last) {
    case (UInt8(ascii: "<"), UInt8(ascii: ">")), (UInt8(ascii: "["), UInt8(ascii: "]")),
      (UInt8(ascii: "{"), UInt8(ascii: "}")), (UInt8(ascii: "("), UInt8(ascii: ")")),
      (UInt8(ascii: "@"), UInt8(ascii: "@")), (UInt8(ascii: "%"), UInt8(ascii: "%")),
      (UInt8(ascii: "_"), UInt8(ascii: "_")), (UInt8(ascii: "#"), UInt8(ascii: "#")):
      return true
    default: break
    }
    if TemplateHole.isIn(secret) { return true }
    if hasField(secret) || isJoined(secret) || ForeignText.holds(secret) { return true }
    // $NAME, $A$B, %NAME, %s, :name, @name, &name, *name
    let sigils = Array("$%:@&*#".utf8)
    return sigils.contains(first)
      && secret.dropFirst().allSatisfy {
        $0.isASCIILetter || $0.isASCIIDigit || [36, 45, 46, 95].contains($0)
      }
      && !secret.dropFirst().contains(where: \.isASCIIDigit)
  }

  /// What stands between two string literals that a program joins: `' + name + '`, `".$name."`.
  private static func isJoined(_ secret: [UInt8]) -> Bool {
    let quotes = Array("\"'`".utf8)
    var inner = secret[...]
    while let first = inner.first, quotes.contains(first) || first == 32 { inner.removeFirst() }
    while let last = inner.last, quotes.contains(last) || last == 32 { inner.removeLast() }
    guard let first = inner.first, let last = inner.last, inner.count > 2 else { return false }
    let operators = Array("+.&|".utf8)
    return operators.contains(first) && operators.contains(last)
      && inner.dropFirst().dropLast().allSatisfy {
        $0.isASCIILetter || $0.isASCIIDigit || [32, 36, 46, 91, 93, 95].contains($0)
      } && inner.contains(where: \.isASCIILetter)
  }

  /// A format field in the value: `{name}`, `{user.id}`, `{count:4}`.
  private static func hasField(_ secret: [UInt8]) -> Bool {
    guard let open = secret.firstIndex(of: UInt8(ascii: "{")),
      let close = secret[open...].firstIndex(of: UInt8(ascii: "}"))
    else { return false }
    let name = secret[(open + 1)..<close]
    return (name.first?.isASCIILetter ?? false) && TemplateHole.isName(name)
      && !TemplateHole.isPassword(secret, around: name)
  }

  /// Few distinct characters for the length, or one long run.
  private static func isMonotonous(_ secret: [UInt8]) -> Bool {
    let distinct = Set(secret).count
    if secret.count >= 6, distinct <= 2 { return true }
    if secret.count >= 16, distinct <= 4 { return true }
    var run = 1
    var longest = 1
    for index in secret.indices.dropFirst() {
      run = secret[index] == secret[index - 1] ? run + 1 : 1
      longest = max(longest, run)
    }
    // Keys with explicit curve parameters have runs of A and of slashes.
    return longest >= 6 && longest * 3 >= (secret.count > 256 ? secret.count : min(secret.count, 60))
  }
}
