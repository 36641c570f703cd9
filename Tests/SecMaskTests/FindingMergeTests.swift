import SecretPatterns
import Testing

@testable import SecMask

/// How rules and experts become one list.
@Suite("Merge of rules and experts")
struct FindingMergeTests {
  private func match(
    _ range: Range<Int>, _ type: String = "github_token", _ confidence: Double = 0.95,
    agreement: Double? = nil
  ) -> RuleMatch {
    RuleMatch(
      finding: Finding(type: type, range: range, confidence: confidence),
      isWeak: confidence < FindingMerge.sure || type == "password", agreement: agreement)
  }

  private func span(_ range: Range<Int>, _ score: Double = 0.9, _ source: FindingSource = .fast) -> ExpertSpan
  {
    ExpertSpan(range: range, score: score, source: source)
  }

  private func merge(_ matches: [RuleMatch], _ spans: [ExpertSpan], hasExpert: Bool = true) -> [Detection] {
    FindingMerge(hasExpert: hasExpert, genericTypes: ["password"]).findings(matches, spans)
  }

  @Test func aSureRuleKeepsItsBounds() {
    let found = merge([match(10..<30)], [span(8..<24)])
    #expect(found.map(\.range) == [10..<30] && found[0].type == "github_token" && found[0].source == .pattern)
  }

  @Test func anExpertSeesMoreThanTheRule() {
    let found = merge([match(10..<14)], [span(0..<40)])
    #expect(found.map(\.range) == [0..<40] && found[0].type == "github_token" && found[0].source == .both)
    #expect(found[0].confidence == 0.95 && found[0].score == 0.9)
  }

  @Test func aWeakMatchNeedsAgreementAndGivesWay() {
    #expect(merge([match(0..<30, "password", 0.7)], []).isEmpty)
    #expect(merge([match(0..<30, "password", 0.7, agreement: 0.4)], []).isEmpty)
    let agreed = merge([match(0..<30, "password", 0.7, agreement: 0.6)], [])
    #expect(agreed.map(\.range) == [0..<30] && agreed[0].score == 0.6)
    let bounds = merge([match(0..<30, "password", 0.7, agreement: 0.6)], [span(10..<30)])
    #expect(bounds.map(\.range) == [10..<30] && bounds[0].type == "password" && bounds[0].source == .both)
  }

  @Test func withoutAnExpertWeakMatchesStand() {
    let found = merge([match(0..<30, "password", 0.7)], [], hasExpert: false)
    #expect(found.map(\.range) == [0..<30] && found[0].score == nil)
  }

  @Test func aGenericRuleYieldsToAPreciseOne() {
    let matches = [match(0..<30, "password", 0.95), match(0..<30)]
    for order in [matches, matches.reversed()] {
      #expect(merge(order, [], hasExpert: false).map(\.type) == ["github_token"])
    }
  }

  @Test func whatOverlapsIsOneAndWhatTouchesIsNot() {
    #expect(merge([match(0..<10), match(9..<20), match(20..<25)], []).map(\.range) == [0..<20, 20..<25])
    let experts = merge([], [span(0..<10), span(12..<15, 0.8, .long)])
    #expect(experts.map(\.source) == [.fast, .long] && experts.allSatisfy { $0.type == "secret" })
  }

  @Test func longValuesOfSomeNamesProveThemselves() {
    let masker = SecretMasker.patternsOnly()
    func isWeak(_ type: String, _ count: Int) -> Bool {
      masker.isWeak(Finding(type: type, range: 5..<5 + count, confidence: 0.7))
    }
    #expect(isWeak("config_secret", 63) && !isWeak("config_secret", 64))
    #expect(isWeak("google_oauth_secret", 40) && !isWeak("google_oauth_secret", 400))
    #expect(isWeak("password", 400) && isWeak("token", 400))
  }
}
