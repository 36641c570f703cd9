/// Axiom.
enum AxiomRules {
  static let all: [Rule] = [
    .token(
      "axiom_token", "Axiom API or personal token", prefixes: ["xaat-", "xapt-"],
      body: PatternPieces.uuid, confidence: 0.98,
      hit: "{xaat|xapt}-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}",
      miss: "xaat-{hex:8}-{hex:4}-{hex:4}-{hex:12}")
  ]
}
