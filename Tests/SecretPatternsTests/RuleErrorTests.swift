import SecretPatterns
import Testing

/// Every way in which a rule can be wrong has an error that names it.
@Suite struct RuleErrorTests {
  private func rule(
    id: String = "r", pattern: String = "abc", group: Int = 0, keywords: [Keyword] = ["abc"],
    anchor: Rule.Anchor = .keyword(lead: 0), reach: Int = 100, confidence: Double = 0.5, entropy: Double = 0
  ) -> Rule {
    Rule(
      id: id, summary: "", pattern: pattern, group: group, keywords: keywords, anchor: anchor, reach: reach,
      confidence: confidence, entropyFloor: entropy)
  }

  private func error(_ rules: Rule...) -> String {
    do {
      _ = try SecretsDetector(rules: rules)
      return "no error"
    } catch {
      return "\(error)"
    }
  }

  @Test func badPatternNamesRulePositionAndReason() {
    #expect(
      error(rule(id: "mine", pattern: "ab(c"))
        == "rule mine: pattern error at offset 4: missing closing parenthesis")
  }

  @Test func missingGroup() {
    #expect(
      error(rule(pattern: "a(b)c", group: 2)).contains("secret group 2 does not exist, the pattern has 1"))
  }

  @Test func duplicateID() { #expect(error(rule(), rule()).contains("same id")) }

  @Test func emptyID() { #expect(error(rule(id: "")).contains("rule number 1")) }

  @Test func keywordRuleWithoutKeywords() { #expect(error(rule(keywords: [])).contains("has none")) }

  @Test func emptyKeyword() { #expect(error(rule(keywords: [""])).contains("keyword is empty")) }

  @Test func confidenceOutOfRange() { #expect(error(rule(confidence: 1.5)).contains("confidence")) }

  @Test func entropyOutOfRange() { #expect(error(rule(entropy: 9)).contains("entropy")) }

  @Test func reachOutOfRange() { #expect(error(rule(reach: 1 << 20)).contains("reach")) }

  @Test func leadOutOfRange() { #expect(error(rule(anchor: .near(before: 5_000))).contains("anchor")) }
}

/// Rules with different anchors in one scan do not disturb each other.
@Suite struct AnchorTests {
  @Test func anchorsTakeTurns() throws {
    func rule(_ id: String, _ pattern: String, _ anchor: Rule.Anchor) -> Rule {
      Rule(id: id, summary: "", pattern: pattern, keywords: ["key"], anchor: anchor, confidence: 0.5)
    }
    let detector = try SecretsDetector(rules: [
      rule("at", "key[0-9]+", .keyword(lead: 0)), rule("near", "[a-z]+key", .near(before: 8)),
      rule("text", "key[0-9]+;", .text), rule("lead", "..key", .keyword(lead: 2)),
    ])
    let found = detector.scan("aakey1; bbkey2; cckey3;")
    #expect(found.filter { $0.type == "at" }.map(\.range) == [2..<6, 10..<14, 18..<22])
    #expect(found.filter { $0.type == "near" }.map(\.range) == [0..<5, 8..<13, 16..<21])
    #expect(found.filter { $0.type == "text" }.map(\.range) == [2..<7, 10..<15, 18..<23])
    #expect(found.filter { $0.type == "lead" }.map(\.range) == [0..<5, 8..<13, 16..<21])
  }
}
