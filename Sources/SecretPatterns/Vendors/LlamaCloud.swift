/// LlamaCloud (LlamaIndex).
enum LlamaCloudRules {
  static let all: [Rule] = [
    .token(
      "llamacloud_key", "LlamaCloud (LlamaIndex) API key", prefixes: ["llx-"],
      body: PatternPieces.mixed("0-9A-Za-z_-", 40, 60, needed: ["0-9", "A-Z", "a-z"]),
      end: PatternPieces.hyphenEnd,
      confidence: 0.95,
      entropyFloor: 3.5, hit: "llx-{alnum:45}aB3", miss: "llx-{alnum:36}aB3")
  ]
}
