/// Persona (identity).
enum PersonaRules {
  static let all: [Rule] = [
    .token(
      "persona_key", "Persona API key", prefixes: ["persona_production_", "persona_sandbox_"],
      body: "(?=(?:[a-z_-]{0,40}[0-9]){2})[0-9a-z_-]{20,80}", end: PatternPieces.hyphenEnd, confidence: 0.95,
      entropyFloor: 3, hit: "persona_{production|sandbox}_{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-7{hex:11}",
      miss: "persona_production_{lower:24}")
  ]
}
