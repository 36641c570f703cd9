import SecretPatterns
import Testing

/// Every rule × samples × surroundings. The samples are made here and now, from the rule's own
/// generators.
@Suite struct RuleSampleTests {
  static let ids = Rule.builtIn.map(\.id)

  @Test(arguments: ids)
  func findsItsSampleEverywhere(id: String) throws {
    let rule = try #require(Rule.builtIn.first { $0.id == id })
    let samples = try #require(rule.samples, "rule \(id) has no samples")
    let detector = try SecretsDetector(rules: [rule])
    for seed in UInt64(1)...4 {
      var random = SampleRandom(seed: seed)
      for (name, placed) in samples.hit.placed(using: &random) where !samples.except.contains(name) {
        #expect(!placed.secrets.isEmpty)
        let found = detector.scan(placed.text, path: samples.path)
        for secret in placed.secrets {
          let match = found.first { $0.range == secret }
          #expect(
            match != nil, "\(id) not found in \(name): \(placed.text) – found \(found)")
          if let match {
            #expect(
              match.confidence >= min(0.5, rule.confidence),
              "\(id) too unsure in \(name): \(placed.text) \(match)")
          }
        }
      }
    }
  }

  @Test(arguments: ids)
  func leavesItsNearMissAlone(id: String) throws {
    let rule = try #require(Rule.builtIn.first { $0.id == id })
    let samples = try #require(rule.samples)
    let detector = try SecretsDetector(rules: [rule])
    for seed in UInt64(1)...4 {
      var random = SampleRandom(seed: seed)
      for (name, placed) in samples.miss.placed(using: &random) {
        let found = detector.scan(placed.text, path: samples.path)
        #expect(found.isEmpty, "\(id) found in near miss, \(name): \(placed.text)")
      }
    }
  }

  /// More groups than the one that is the secret mean that in some alternative the secret is another one's.
  @Test(arguments: ids)
  func secretIsTheLastGroup(id: String) throws {
    let rule = try #require(Rule.builtIn.first { $0.id == id })
    guard rule.items == nil, !rule.pattern.contains("(?<") || !rule.pattern.contains(#"\k<"#) else { return }
    let groups = try PatternRegex(rule.pattern, rule: id).groupCount
    #expect(groups == rule.group, "\(rule.pattern)")
  }

  @Test func idsAreUniqueAndWellFormed() {
    #expect(Set(Self.ids).count == Self.ids.count)
    for id in Self.ids {
      #expect(id.utf8.allSatisfy { $0 == 95 || (48...57).contains($0) || (97...122).contains($0) })
    }
  }
}
