/// Packagist.
enum PackagistRules {
  static let all: [Rule] = [
    .token(
      "packagist_token", "Private Packagist token",
      prefixes: ["packagist_ort_", "packagist_out_", "packagist_uut_", "packagist_cut_"],
      body: PatternPieces.hex(68), confidence: 0.98, hit: "packagist_{ort|out|uut|cut}_{hex:68}",
      miss: "packagist_uut_{hex:60}")
  ]
}
