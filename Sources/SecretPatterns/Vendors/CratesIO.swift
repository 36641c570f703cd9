/// crates.io.
enum CratesIORules {
  static let all: [Rule] = [
    .token(
      "crates_io_token", "crates.io API token", prefixes: ["cio"],
      body: PatternPieces.mixed("0-9A-Za-z", 32, needed: ["0-9", "A-Z", "a-z"]), confidence: 0.9,
      entropyFloor: 3.4, hit: "cio{alnum:29}aB3", miss: "cio{lower:32}")
  ]
}
