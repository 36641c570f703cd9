/// Hugging Face.
enum HuggingFaceRules {
  static let all: [Rule] = [
    .token(
      "huggingface_token", "Hugging Face user access token", prefixes: ["hf_"],
      body: PatternPieces.mixed("0-9A-Za-z", 34, 60, needed: ["A-Z", "a-z"]), confidence: 0.97,
      entropyFloor: 3.4, check: notCamelCase, hit: "hf_{alpha:34}", miss: "hf_{alpha:33}"),
    .token(
      "huggingface_org_token", "Hugging Face organization API token", prefixes: ["api_org_"],
      body: PatternPieces.mixed("0-9A-Za-z", 34, needed: ["A-Z", "a-z"]), confidence: 0.97,
      entropyFloor: 3.4, hit: "api_org_{alpha:34}", miss: "api_org_{alpha:33}"),
  ]

  /// Half of random letters are capitals; of words glued together, one in five.
  private static let notCamelCase: Rule.Check = { candidate, confidence in
    let letters = candidate.secret.dropFirst(3)
    let capitals = letters.filter { (65...90).contains($0) }.count
    return capitals * 4 >= letters.count ? confidence : 0.4
  }
}
