/// Render.
enum RenderRules {
  static let all: [Rule] = [
    .token(
      "render_key", "Render API key", prefixes: ["rnd_"],
      body: PatternPieces.mixed("0-9A-Za-z", 28, 64, needed: ["0-9", "A-Z", "a-z"]),
      confidence: 0.93, entropyFloor: 3, hit: "rnd_{alnum:25}aB3", miss: "rnd_{alnum:24}aB3")
  ]
}
