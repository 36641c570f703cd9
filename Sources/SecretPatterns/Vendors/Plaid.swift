/// Plaid.
enum PlaidRules {
  static let all: [Rule] = [
    .token(
      "plaid_access_token", "Plaid access token of a linked bank account",
      prefixes: ["access-sandbox-", "access-development-", "access-production-"],
      body: PatternPieces.uuid, confidence: 0.98,
      hit: "access-{sandbox|production}-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}",
      miss: "access-production-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:11}"),
    .named(
      "plaid_secret", "Plaid client secret", names: ["plaid"],
      rest: #"[\w.\- \t]{0,20}?(?:secret|key)\w{0,12}"#, value: PatternPieces.mixedAlnum(30),
      confidence: 0.8, entropyFloor: 2.6, sampleName: "PLAID_SECRET", hit: "{hex:28}7b",
      miss: "{hex:27}"),
  ]
}
