/// Intra of the school 42.
enum Intra42Rules {
  static let all: [Rule] = [
    .token(
      "intra42_secret", "Client secret of 42's intra", prefixes: ["s-s4t2ud-", "s-s4t2af-"],
      body: PatternPieces.hex(64),
      confidence: 0.99, hit: "s-s4t2{ud|af}-{hex:64}", miss: "s-s4t2ud-{hex:60}")
  ]
}
