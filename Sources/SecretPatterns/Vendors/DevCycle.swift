/// DevCycle (server, client and mobile keys; the last two are shipped with apps).
enum DevCycleRules {
  static let all: [Rule] = [
    .token(
      "devcycle_key", "DevCycle SDK key", prefixes: ["dvc_server_", "dvc_client_", "dvc_mobile_"],
      body: "(?=[a-z_-]{0,60}[0-9A-Z])[0-9A-Za-z][0-9A-Za-z_-]{7,80}", end: PatternPieces.hyphenEnd,
      confidence: 0.9, entropyFloor: 2.5, hit: "dvc_{server|client|mobile}_{alnum:20}a7",
      miss: "dvc_server_{lower:20}")
  ]
}
