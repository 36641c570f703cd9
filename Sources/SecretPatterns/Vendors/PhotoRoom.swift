/// PhotoRoom.
enum PhotoRoomRules {
  static let all: [Rule] = [
    .token(
      "photoroom_key", "PhotoRoom API key", prefixes: ["sk_pr_", "sandbox_sk_pr_"],
      body: "[0-9A-Za-z][0-9A-Za-z_-]{0,63}?_[0-9a-f]{40}", confidence: 0.98,
      hit: "{|sandbox_}sk_pr_{lower:7}_{hex:40}",
      miss: "sk_pr_{lower:7}_{hex:32}")
  ]
}
