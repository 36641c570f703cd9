/// Services that read bank accounts on a customer's behalf.
enum BankDataRules {
  static let all: [Rule] = [
    .token(
      "plaid_access_token", "Plaid access token of a linked bank account",
      prefixes: ["access-sandbox-", "access-development-", "access-production-"],
      body: ValueShape.uuid, confidence: 0.98,
      hit: "access-{sandbox|production}-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}",
      miss: "access-production-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:11}"),
    .named(
      "plaid_secret", "Plaid client secret", names: ["plaid"],
      rest: #"[\w.\- \t]{0,20}?(?:secret|key)\w{0,12}"#, value: ValueShape.alnum(30),
      confidence: 0.8, entropyFloor: 2.6, sampleName: "PLAID_SECRET", hit: "{hex:28}7b",
      miss: "{hex:27}"),
    .named(
      "finicity_key", "Finicity application key or partner secret", names: ["finicity"],
      rest: ValueShape.secretName,
      value: "(?:\(ValueShape.hex(32))|\(ValueShape.alnum(20)))", confidence: 0.75,
      entropyFloor: 2.5, sampleName: "FINICITY_APP_KEY", hit: "{hex:30}4d", miss: "{hex:26}4d"),
  ]
}
