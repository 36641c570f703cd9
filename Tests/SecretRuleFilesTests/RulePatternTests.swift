import SecretPatterns
import SecretRuleFiles
import Testing

/// What the analysis proves of a pattern decides where it is tried.
@Suite struct RulePatternTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var pattern: String
    var keywords: [String] = []
    var anchor: Rule.Anchor
    var found: [String]
    var testDescription: String { pattern }
  }

  static let name = #"[\w.-]{0,50}?(?:NAME)(?:[ \t\w.-]{0,20})[\s'"]{0,3}(?:=|:)([a-z]{16})(?:;|$)"#

  static let cases: [Case] = [
    Case(pattern: "abcd[0-9]{8,}", anchor: .keyword(lead: 0), found: ["=abcd"]),
    Case(pattern: #"\b(abcd-(?i)[a-z0-9]{32})\b"#, anchor: .keyword(lead: 0), found: ["=abcd-"]),
    Case(pattern: "(?i)abcd_[a-z]{9}", keywords: ["abcd"], anchor: .keyword(lead: 0), found: ["~abcd_"]),
    Case(pattern: "(?:ab|cd)_(?:test|live)[a-z]{9}", anchor: .keyword(lead: 2), found: ["=_live", "=_test"]),
    Case(pattern: #"["']zqjx["'][a-z]+"#, anchor: .keyword(lead: 1), found: ["=zqjx\"", "=zqjx'"]),
    Case(pattern: "[a-z0-9]{14}\\.abcdef\\.[a-z]{9}", anchor: .keyword(lead: 14), found: ["=.abcdef."]),
    Case(pattern: "[a-z]{1,14}\\.ABCDEF\\.", anchor: .near(before: 14 + 8), found: ["=.ABCDEF."]),
    Case(
      pattern: "(?:https?://)?hooks.[a-z]{3}.com", anchor: .near(before: 12),
      found: ["=hooks", "=http://hooks", "=https://hook"]),
    // A lazy prefix is put aside.
    Case(
      pattern: "(?i)" + name.replacing("NAME", with: "abcdef"), keywords: ["abcdef"],
      anchor: .keyword(lead: 0), found: ["~abcdef"]),
    Case(
      pattern: "(?i)" + name.replacing("NAME", with: "link[_-]?in"), anchor: .keyword(lead: 0),
      found: ["~link-in", "~link_in", "~linkin"]),
    Case(
      pattern: #"[a-z]{0,9}(?:xyzw|qkvj)=1"#, anchor: .near(before: 9 + 6), found: ["=qkvj=1", "=xyzw=1"]),
    // Keywords that a match need not contain are looked for by themselves.
    Case(pattern: "[a-f0-9]{40}", keywords: ["vendor"], anchor: .text, found: ["~vendor"]),
    Case(pattern: "abcd.efgh[0-9]+", keywords: ["abcd.efgh"], anchor: .text, found: ["~abcd.efgh"]),
    Case(pattern: "(?:abcd|[0-9]{9})x", keywords: ["abcd"], anchor: .text, found: ["~abcd"]),
    Case(
      pattern: "(?:abcd|qrst)x", keywords: ["abcd", "qrst"], anchor: .keyword(lead: 0),
      found: ["=abcdx", "=qrstx"]),
    Case(pattern: "xyz-[a-z]+q1w2e3r4", keywords: ["Q1W2E3R4"], anchor: .keyword(lead: 0), found: ["=xyz-"]),
    // Nothing to hold on to.
    Case(pattern: "[a-f0-9]{40}", anchor: .text, found: []),
    Case(pattern: "a?b?c?", anchor: .text, found: []),
    Case(pattern: "x[a-z]{1,3}|abcd", anchor: .text, found: []),
    Case(pattern: "[0-9]*-abcdef", anchor: .text, found: []),
    Case(pattern: "é+ü", anchor: .text, found: []),
  ]

  @Test(arguments: cases)
  func anchors(_ item: Case) throws {
    let made = RulePattern(try GoPattern(item.pattern), keywords: item.keywords)
    #expect(made.anchor == item.anchor)
    #expect(Self.describe(made) == item.found)
  }

  @Test(arguments: [
    Case(pattern: "(?<!x)abcd(?=[0-9])[0-9]++", anchor: .keyword(lead: 0), found: ["=abcd"]),
    Case(pattern: "(?>zqjx)(?i)[a-z]{4}", anchor: .keyword(lead: 0), found: ["=zqjx"]),
    Case(pattern: #"(abcd)\1"#, anchor: .text, found: []),
    Case(pattern: #"\Kabcd"#, anchor: .text, found: []),
    Case(pattern: "(?x) a b c d", anchor: .text, found: []),
    Case(pattern: "(?|abcd|efgh)", anchor: .text, found: []),
    Case(pattern: #"[\w.-]{0,50}?abcd="#, anchor: .near(before: 50 + 5), found: ["=abcd="]),
  ])
  func anchorsOfOtherPatterns(_ item: Case) {
    let made = RulePattern(pcre2: item.pattern, keywords: item.keywords)
    #expect(made.anchor == item.anchor)
    #expect(Self.describe(made) == item.found)
    #expect(made.pattern == item.pattern)
  }

  static func describe(_ made: RulePattern) -> [String] {
    made.keywords.map { ($0.exactCase ? "=" : "~") + $0.text }.sorted()
  }

  @Test func reachCoversTheLongestMatch() throws {
    #expect(RulePattern(try GoPattern("abcd[a-z]{40}"), keywords: []).reach >= 44)
    #expect(RulePattern(try GoPattern("abcd[a-z]{40,}"), keywords: []).reach == 65_536)
  }
}
