/// Render.
enum RenderRules {
  static let all: [Rule] = [
    .token(
      "render_key", "Render API key", prefixes: ["rnd_"], body: "[0-9A-Za-z]{32,64}",
      confidence: 0.93, entropyFloor: 3, hit: "rnd_{alnum:32}", miss: "rnd_{alnum:31}")
  ]
}
