import SecretPatterns
import SecretRuleFiles
import Testing

/// filters.json: every key and every mistake.
@Suite struct FiltersFileTests {
  static func scan(_ json: String, _ text: String, path: String? = nil) throws -> [String] {
    try Scan(json, path: "filters.json")(text, path: path)
  }

  @Test func firstGroupIsTheSecret() throws {
    let json = #"[{"name": "a", "pattern": "id=([0-9]{4})", "confidence": 0.9}]"#
    #expect(try Self.scan(json, "x id=1234;") == ["a:1234"])
  }

  @Test func wholeMatchWithoutGroups() throws {
    let json = #"[{"name": "a", "pattern": "id=[0-9]{4}", "confidence": 0.9}]"#
    #expect(try Self.scan(json, "x id=1234;") == ["a:id=1234"])
  }

  @Test func wholeMatchWhereTheGroupTookNoPart() throws {
    let json = #"[{"name": "a", "pattern": "id=(?:([0-9]{4})|none)", "confidence": 0.9}]"#
    #expect(try Self.scan(json, "id=none id=1234") == ["a:id=none", "a:1234"])
  }

  @Test func confidenceIsTheOneGiven() throws {
    let json =
      #"[{"name": "a", "pattern": "XXXX-1234", "confidence": 0.25}, {"name": "b", "pattern": "zzzz"}]"#
    let file = try RuleFile.read(json, path: "filters.json")
    let found = try SecretsDetector(rules: file.rules).scan("XXXX-1234 zzzz")
    #expect(found.map(\.confidence) == [0.25, 0.8])
    #expect(!file.extendsBuiltIn && file.disabled.isEmpty && file.notes.isEmpty)
  }

  @Test func keywordsMustStandInTheText() throws {
    let json = #"[{"name": "a", "pattern": "[0-9]{6}", "keywords": ["Vendor", "acme"]}]"#
    #expect(try Self.scan(json, "123456").isEmpty)
    #expect(try Self.scan(json, "123456 VENDOR") == ["a:123456"])
    #expect(try Self.scan(json, "acme\n123456\n654321") == ["a:123456", "a:654321"])
  }

  @Test func patternsWithoutLiteralsAreSearchedEverywhere() throws {
    #expect(try Self.scan(#"[{"name": "a", "pattern": "[0-9]{6}"}]"#, "x123456y") == ["a:123456"])
  }

  @Test func allowIsTriedOnTheSecret() throws {
    let json = #"[{"name": "a", "pattern": "id=(\\w{4})", "allow": ["^test", "0000", "^(?i)demo$"]}]"#
    #expect(try Self.scan(json, "id=test id=0000 id=DEMO id=abcd test") == ["a:abcd"])
  }

  @Test func perlSyntaxIsAllowed() throws {
    let json = #"[{"name": "a", "pattern": "(?<!no)pin(?=\\d)(\\d)\\1++"}]"#
    #expect(try Self.scan(json, "pin77 nopin77 pin78") == ["a:7"])
  }

  @Test func emptyFile() throws {
    #expect(try RuleFile.read("[]", path: "x").rules.isEmpty)
  }

  /// File, what the error says.
  static let mistakes: [(String, String)] = [
    (#"{"name": "a"}"#, "filters.json: expected an array of rules"),
    ("[{]", "filters.json: "),
    (#"[{"pattern": "x"}]"#, "filters.json: rule number 1: name is missing"),
    (#"[{"name": "a"}]"#, "filters.json: rule number 1: pattern is missing"),
    (#"[{"name": 1, "pattern": "x"}]"#, "filters.json: rule number 1: name: expected a string"),
    (
      #"[{"name": "a", "pattern": "x"}, {"name": "b", "pattern": "x", "confidence": "high"}]"#,
      "filters.json: rule number 2: confidence: expected a number"
    ),
    (
      #"[{"name": "a", "pattern": "x", "keyword": []}]"#,
      "filters.json: rule number 1: keyword: unknown key; there are"
    ),
    (
      #"[{"name": "a", "pattern": "x", "keywords": "y"}]"#,
      "filters.json: rule number 1: keywords: expected an array"
    ),
    (
      #"[{"name": "a", "pattern": "x", "keywords": [""]}]"#,
      "filters.json: rule a: keywords: each must have 1 to 128 bytes"
    ),
    (
      #"[{"name": "a", "pattern": "x", "confidence": 1.5}]"#,
      "filters.json: rule a: confidence must be between 0 and 1"
    ),
    (#"[{"name": "", "pattern": "x"}]"#, "filters.json: rule number 1: name is empty"),
    (#"[{"name": "a", "pattern": ""}]"#, "filters.json: rule a: pattern is empty"),
    (
      #"[{"name": "a", "pattern": "x"}, {"name": "a", "pattern": "y"}]"#,
      "filters.json: rule a: another rule has the same name"
    ),
    (#"[{"name": "a", "pattern": "ab(c"}]"#, "filters.json: rule a: pattern: pattern error at offset 4: "),
    (
      #"[{"name": "a", "pattern": "x", "allow": ["y", "[z"]}]"#,
      "filters.json: rule a: allow[1]: pattern error at offset 2: "
    ),
    ("[3]", "filters.json: rule number 1: "),
  ]

  @Test(arguments: mistakes)
  func mistakesAreNamed(_ text: String, _ expected: String) {
    let found = problem(text, path: "filters.json")
    #expect(found?.hasPrefix(expected) == true, "\(found ?? "no error")")
  }
}
