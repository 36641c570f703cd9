import SecretPatterns
import Testing

@testable import SecMask

/// How candidates of rules and experts become one list.
@Suite("Union of spans")
struct SpanUnionTests {
  private func rule(
    _ range: Range<Int>, _ type: String = "github_token", _ confidence: Double = 0.95,
    shape: Rule.Shape = .distinctive, proven: Int = .max, score: Double? = nil
  ) -> Candidate {
    var candidate = Candidate(
      Finding(
        type: type, range: range, confidence: confidence, match: range,
        traits: Rule.Traits(shape: shape, provenLength: proven)))
    candidate.score = score
    return candidate
  }

  private func expert(
    _ range: Range<Int>, _ score: Double = 0.9, _ source: FindingSource = .fast
  ) -> Candidate {
    Candidate(range: range, score: score, expert: source)
  }

  private func unite(_ candidates: [Candidate], in text: String = "", hasExpert: Bool = true) -> [Detection] {
    let bytes = Array((text.isEmpty ? String(repeating: "a", count: 60) : text).utf8)
    var judged = candidates
    for index in judged.indices { Judging.judgeByExpert(&judged[index], hasExpert: hasExpert) }
    return SpanUnion.detections(judged, in: bytes, origin: 0)
  }

  @Test func aRulesBoundsAreNeverCut() {
    let found = unite([rule(10..<30), expert(12..<24)])
    #expect(found.map(\.range) == [10..<30] && found[0].type == "github_token" && found[0].source == .pattern)
    let weak = unite([rule(10..<30, "password", 0.7, shape: .freeform, score: 0.6), expert(10..<24)])
    #expect(weak.map(\.range) == [10..<30] && weak[0].type == "password" && weak[0].source == .both)
  }

  @Test func anExpertAddsWhatBelongsToTheToken() {
    let found = unite([rule(0..<10), expert(0..<14)], in: "abcdefghij,klm xyz")
    #expect(found.map(\.range) == [0..<14] && found[0].type == "github_token" && found[0].source == .both)
    #expect(unite([rule(0..<10), expert(0..<14)], in: "abcdefghij@klm xyz").map(\.range) == [0..<10])
    #expect(unite([rule(0..<10), expert(0..<14)], in: "abcdefghij klm xyz").map(\.range) == [0..<10])
  }

  /// Passwords have brackets in them; a bracket that closes what stands before the value ends it.
  @Test func anExpertAddsBracketsWithMoreBehindThem() {
    let goesOn = { (text: String) in unite([rule(0..<10), expert(0..<14)], in: text).map(\.range) }
    #expect(goesOn("abcdefghij)<k7 xyz") == [0..<14])
    #expect(goesOn("abcdefghij)}]; xyz") == [0..<10])
    #expect(goesOn("abcdefghij&k=7 xyz") == [0..<10])
    #expect(goesOn("abcdefghij>/k7 xyz") == [0..<10])
    #expect(goesOn("abcdefghij&#39 xyz") == [0..<10])
    #expect(goesOn("abcdefghij&quo7x yz") == [0..<14])
  }

  @Test func anExpertSeesMoreThanTheRule() {
    let found = unite([rule(10..<14), expert(0..<40)])
    #expect(found.map(\.range) == [0..<40] && found[0].type == "github_token" && found[0].source == .both)
    #expect(found[0].confidence == 0.95 && found[0].score == 0.9)
  }

  @Test func anExpertOverrulesWhatRestsOnANameAlone() {
    let weak = { (score: Double?) in rule(0..<30, "password", 0.7, shape: .freeform, score: score) }
    for score in [nil, 0.4] {
      let found = unite([weak(score)])
      #expect(found.map(\.nature) == [.example], "hidden, and no alarm")
    }
    let agreed = unite([weak(0.6)])
    #expect(agreed.map(\.range) == [0..<30] && agreed[0].score == 0.6 && agreed[0].nature == .secret)
    #expect(unite([rule(0..<30, "netrc", 0.7, shape: .named, score: 0.1)]).map(\.nature) == [.secret])
    #expect(unite([weak(nil)], hasExpert: false).map(\.nature) == [.secret])
    // What an expert finds by itself in the same place is a secret, whatever the rule thinks.
    #expect(unite([weak(0.4), expert(10..<30)]).map(\.nature) == [.secret])
  }

  @Test func longValuesOfSomeNamesProveThemselves() {
    let long = rule(0..<64, "config_secret", 0.7, shape: .freeform, proven: 64)
    let short = rule(0..<63, "config_secret", 0.7, shape: .freeform, proven: 64)
    #expect(!long.needsAgreement && short.needsAgreement)
    for id in ["config_secret", "google_oauth_secret"] {
      #expect(Rule.builtIn.first { $0.id == id }?.traits.provenLength == 64)
    }
  }

  @Test func whatOverlapsIsOneAndWhatTouchesIsNot() {
    #expect(unite([rule(0..<10), rule(9..<20), rule(20..<25)]).map(\.range) == [0..<20, 20..<25])
    let experts = unite([expert(0..<10), expert(12..<15, 0.8, .long)])
    #expect(experts.map(\.source) == [.fast, .long] && experts.allSatisfy { $0.type == "secret" })
  }

  @Test func theSurerRuleGivesTheName() {
    let both = [rule(0..<30, "password", 0.95, shape: .freeform, score: 0.9), rule(0..<30)]
    for order in [both, both.reversed()] { #expect(unite(order).map(\.type) == ["github_token"]) }
  }
}
