/// Figma.
enum FigmaRules {
  static let all: [Rule] = [
    .token(
      "figma_token", "Figma personal or plan access token, or OAuth token",
      prefixes: ["figd_", "figp_", "figr_", "figu_", "figo_"], body: "[0-9A-Za-z_-]{38,56}={0,2}",
      end: "(?![0-9A-Za-z_=-])", confidence: 0.98, entropyFloor: 3.2,
      hit: "{figd|figp|figu}_{alnum:40}", miss: "figd_{alnum:30}"),
    .named(
      "figma_legacy_token", "Figma personal access token of the old kind", names: ["figma"],
      rest: #"[\w.\- \t]{0,20}?"#, value: "[0-9]{4,7}-" + PatternPieces.uuid, confidence: 0.9,
      sampleName: "FIGMA_TOKEN", hit: "{digit:5}-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}",
      miss: "{digit:5}-{hex:8}-{hex:4}-{hex:4}-{hex:12}"),
  ]
}
