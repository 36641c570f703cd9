import SecretRuleFiles
import Testing

/// `[[rules.allowlists]]`, `[rules.allowlist]`, `[[allowlists]]` and `[allowlist]`.
@Suite struct AllowlistTests {
  static func lists(_ body: String, key: String = "[[rules.allowlists]]") -> String { key + "\n" + body }

  /// Body of the list, text, whether the match is allowed.
  static let cases: [(String, String, Bool)] = [
    ("regexes = ['''^abc''']", "tok_abcdefgh", true), ("regexes = ['''^bcd''']", "tok_abcdefgh", false),
    ("regexes = ['''^tok''']", "tok_abcdefgh", false),
    ("regexTarget = \"secret\"\nregexes = ['''^abc''']", "tok_abcdefgh", true),
    ("regexTarget = \"match\"\nregexes = ['''^tok_''']", "tok_abcdefgh", true),
    ("regexTarget = \"line\"\nregexes = ['''sample''']", "a sample: tok_abcdefgh", true),
    ("regexTarget = \"line\"\nregexes = ['''sample''']", "a sample:\ntok_abcdefgh", false),
    ("regexTarget = \"line\"\nregexes = ['''sample''']", "tok_abcdefgh sample\nx", true),
    // The line feed before it belongs to the line.
    ("regexTarget = \"line\"\nregexes = ['''^tok''']", "x\ntok_abcdefgh\n", false),
    ("regexTarget = \"line\"\nregexes = ['''^\\ntok''']", "x\ntok_abcdefgh\n", true),
    ("stopwords = [\"CDE\"]", "tok_abcdefgh", true), ("stopwords = [\"tok\"]", "tok_abcdefgh", false),
    ("stopwords = [\"x\", \"d\"]", "tok_abcdefgh", true), ("stopwords = [\"x\"]", "tok_abcdefgh", false),
    ("paths = ['''a\\.txt$''']", "tok_abcdefgh", true), ("paths = ['''b\\.txt$''']", "tok_abcdefgh", false),
    ("commits = [\"abc\"]", "tok_abcdefgh", false),
    // OR: any of them.
    ("regexes = ['''^x''']\nstopwords = [\"cde\"]", "tok_abcdefgh", true),
    ("condition = \"or\"\npaths = ['''a\\.txt''']\nregexes = ['''^x''']", "tok_abcdefgh", true),
    ("condition = \"||\"\ncommits = [\"a\"]\nregexes = ['''^abc''']", "tok_abcdefgh", true),
    // AND: all of them.
    ("condition = \"AND\"\nregexes = ['''^abc''']\nstopwords = [\"x\"]", "tok_abcdefgh", false),
    ("condition = \"&&\"\nregexes = ['''^abc''']\nstopwords = [\"cde\"]", "tok_abcdefgh", true),
    ("condition = \"AND\"\npaths = ['''a\\.txt''']\nregexes = ['''^abc''']", "tok_abcdefgh", true),
    ("condition = \"AND\"\npaths = ['''b\\.txt''']\nregexes = ['''^abc''']", "tok_abcdefgh", false),
    ("condition = \"AND\"\npaths = ['''a\\.txt''']\nregexes = ['''^x''']", "tok_abcdefgh", false),
    ("condition = \"and\"\npaths = ['''a\\.txt''']", "tok_abcdefgh", true),
    ("condition = \"AND\"\ncommits = [\"a\"]\nregexes = ['''^abc''']", "tok_abcdefgh", false),
    // Joined as plain alternatives, so a flag goes on.
    ("regexes = ['''(?i)^x''', '''^ABC''']", "tok_abcdefgh", true),
    ("regexes = ['''^x''', '''^ABC''']", "tok_abcdefgh", false),
  ]

  @Test(arguments: cases)
  func rules(_ body: String, _ text: String, _ allowed: Bool) throws {
    #expect(try Scan(rule(Self.lists(body)))(text).isEmpty == allowed)
    #expect(try Scan(rule(Self.lists(body, key: "[rules.allowlist]")))(text).isEmpty == allowed)
  }

  @Test(arguments: cases)
  func global(_ body: String, _ text: String, _ allowed: Bool) throws {
    #expect(try Scan(Self.lists(body, key: "[[allowlists]]") + "\n" + rule())(text).isEmpty == allowed)
    #expect(try Scan(Self.lists(body, key: "[allowlist]") + "\n" + rule())(text).isEmpty == allowed)
    #expect(try Scan(Self.lists(body, key: "[allowList]") + "\n" + rule())(text).isEmpty == allowed)
  }

  @Test func severalLists() throws {
    let two = Self.lists("regexes = ['''^x''']") + "\n" + Self.lists("stopwords = [\"cde\"]")
    #expect(try Scan(rule(two))("tok_abcdefgh").isEmpty)
  }

  @Test func targetRules() throws {
    let text =
      rule() + rule(id: "key", regex: "key_([a-z]{8})")
      + Self.lists("targetRules = [\"key\"]\nregexes = ['''^abc''']", key: "[[allowlists]]")
    #expect(try Scan(text)("tok_abcdefgh key_abcdefgh") == ["tok:abcdefgh"])
  }

  @Test func skipsPath() throws {
    let file = try RuleFile.read(
      Self.lists("paths = ['''(?i)\\.(?:png|svg)$''']", key: "[allowlist]") + "\n" + rule(),
      path: "/x/rules.toml")
    #expect(file.skipsPath("a/B.PNG") && !file.skipsPath("a/b.txt") && file.skipsPath("/x/rules.toml"))
  }

  @Test func longLinesAreCutNotScannedWhole() throws {
    let list = Self.lists("regexTarget = \"line\"\nregexes = ['''sample''']")
    let far = String(repeating: "x ", count: 20_000)
    #expect(try Scan(rule(list))("sample \(far) tok_abcdefgh") == ["tok:abcdefgh"])
  }
}
