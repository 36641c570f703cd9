/// Coralogix.
enum CoralogixRules {
  static let all: [Rule] = [
    .token(
      "coralogix_key", "Coralogix team or personal key", prefixes: ["cxtp_", "cxup_"],
      body: PatternPieces.mixed(30), confidence: 0.95, hit: "{cxtp|cxup}_{alnum:27}7qX",
      miss: "cxtp_{alnum:24}7qX")
  ]
}
