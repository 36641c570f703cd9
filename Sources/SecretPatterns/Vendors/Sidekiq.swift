/// Sidekiq (Contributed Systems).
enum SidekiqRules {
  static let all: [Rule] = [
    .named(
      "sidekiq_secret", "Sidekiq Pro or Enterprise gem credential",
      names: ["bundle_enterprise__contribsys__com", "bundle_gems__contribsys__com"], rest: "",
      value: "[0-9a-f]{8}:[0-9a-f]{8}", confidence: 0.98,
      sampleName: "BUNDLE_{ENTERPRISE|GEMS}__CONTRIBSYS__COM", hit: "{hex:8}:{hex:8}",
      miss: "{hex:8}:{hex:6}"),
    Rule(
      id: "sidekiq_url", summary: "Sidekiq gem server address with its credential",
      pattern: #"(?<=//)([0-9a-f]{8}:[0-9a-f]{8})@(?:gems|enterprise)\.contribsys\.com"#, group: 1,
      keywords: ["@gems.contribsys.com", "@enterprise.contribsys.com"], anchor: .keyword(lead: 17),
      confidence: 0.98,
      samples: .snippets(
        "source 'https://«{hex:8}:{hex:8}»@{gems|enterprise}.contribsys.com/' do",
        miss: "source 'https://{hex:8}:{hex:6}@gems.contribsys.com/' do")),
  ]
}
