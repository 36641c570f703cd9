/// Unkey.
enum UnkeyRules {
  static let all: [Rule] = [
    .token(
      "unkey_root_key", "Unkey root key", prefixes: ["unkey_"],
      body: PatternPieces.mixed("0-9A-Za-z", 20, 32, needed: ["0-9A-Z"]), confidence: 0.95, entropyFloor: 3,
      check: Rule.randomBody(after: 6), hit: "unkey_{alnum:21}aB3", miss: "unkey_{lower:24}")
  ]
}
