/// HubSpot.
enum HubSpotRules {
  static let all: [Rule] = [
    .token(
      "hubspot_token", "HubSpot private app token", prefixes: ["pat-na", "pat-eu", "pat-ap"],
      body: "[0-9]-" + PatternPieces.uuid, confidence: 0.98,
      hit: "pat-{na1|eu1}-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}",
      miss: "pat-na1-{hex:8}-{hex:4}-{hex:4}-{hex:12}"),
    .named(
      "hubspot_key", "HubSpot API key", names: ["hubspot", "hapikey"],
      rest: #"(?:(?<=hapikey)|[\w.\- \t]{0,20}?(?:key|token|secret)\w{0,8})"#,
      value: PatternPieces.uuid, confidence: 0.8, sampleName: "HUBSPOT_API_KEY",
      hit: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}", miss: "{hex:8}-{hex:4}-{hex:4}-{hex:12}"),
  ]
}
