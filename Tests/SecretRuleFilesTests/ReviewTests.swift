import SecretPatterns
import SecretRuleFiles
import Testing

/// What depends on several findings: generic rules, required neighbours, rules that only serve others.
@Suite struct ReviewTests {
  @Test func genericRulesGiveWay() throws {
    let text = rule(regex: "tok_[a-z]{8}") + rule(id: "a-generic", regex: "key=([a-z_]{8,20})")
    #expect(try Scan(text)("key=tok_abcdefgh") == ["tok:tok_abcdefgh"])
    #expect(try Scan(text)("key=abcdefghij") == ["a-generic:abcdefghij"])
    // The same text elsewhere on the line counts as well, on another line it does not.
    #expect(try Scan(text)("key=abcdefgh tok_abcdefgh") == ["tok:tok_abcdefgh"])
    #expect(try Scan(text)("key=abcdefgh\ntok_abcdefgh").count == 2)
  }

  @Test func otherFindingsStay() throws {
    let file = try RuleFile.read(rule(id: "generic", regex: "key=([a-z]{8})"), path: "r.toml")
    let other = Finding(type: "other", range: 0..<12, confidence: 0.9)
    let own = Finding(type: "generic", range: 4..<12, confidence: 0.9)
    #expect(file.review([other, own], in: Array("key=abcdefgh".utf8)) == [other, own])
  }

  static func required(_ more: String = "") -> String {
    rule("[[rules.required]]\nid = \"user\"\n" + more) + rule(id: "user", regex: "user_([a-z]{4})")
  }

  @Test func requiredNeighbour() throws {
    let scan = try Scan(Self.required())
    #expect(scan("tok_abcdefgh") == [])
    #expect(scan("user_abcd\n\n\ntok_abcdefgh") == ["user:abcd", "tok:abcdefgh"])
  }

  @Test func withinLines() throws {
    let scan = try Scan(Self.required("withinLines = 2"))
    #expect(scan("user_abcd\n\ntok_abcdefgh").count == 2)
    #expect(scan("user_abcd\n\n\ntok_abcdefgh") == ["user:abcd"])
    #expect(scan("tok_abcdefgh\n\nuser_abcd").count == 2)
    #expect(try Scan(Self.required("withinLines = 0"))("tok_abcdefgh\nuser_abcd") == ["user:abcd"])
  }

  @Test func withinColumns() throws {
    let scan = try Scan(Self.required("withinColumns = 4"))
    #expect(scan("\nuser_abcd\n    tok_abcdefgh").count == 2)
    #expect(scan("\nuser_abcd\n     tok_abcdefgh") == ["user:abcd"])
  }

  @Test func allOfSeveral() throws {
    let text =
      rule("[[rules.required]]\nid = \"user\"\n[[rules.required]]\nid = \"host\"\n")
      + rule(id: "user", regex: "user_([a-z]{4})") + rule(id: "host", regex: "host_([a-z]{4})")
    #expect(try Scan(text)("tok_abcdefgh user_abcd") == ["user:abcd"])
    #expect(try Scan(text)("tok_abcdefgh user_abcd host_abcd").count == 3)
  }

  @Test func skipReport() throws {
    let text =
      rule("[[rules.required]]\nid = \"user\"\n")
      + rule("skipReport = true", id: "user", regex: "user_([a-z]{4})")
    #expect(try Scan(text)("tok_abcdefgh user_abcd") == ["tok:abcdefgh"])
    #expect(try Scan(text)("user_abcd") == [])
    let file = try RuleFile.read(text, path: "r.toml")
    #expect(try SecretsDetector(rules: file.rules).scan("user_abcd").map(\.confidence) == [0])
  }
}
