/// Bitwarden.
enum BitwardenRules {
  static let all: [Rule] = [
    .named(
      "bitwarden_access_token", "Bitwarden Secrets Manager access token",
      names: [
        "bws_access", "bws-access", "bwsaccess", "bws_token", "bitwarden", "access_token",
        "access-token",
      ],
      value: #"0\."# + PatternPieces.lowerUUID + #"\.[0-9A-Za-z]{30}:[0-9A-Za-z+/]{22}=="#,
      end: PatternPieces.base64End, confidence: 0.98, sampleName: "BWS_ACCESS_TOKEN",
      hit: "0." + PatternPieces.uuidSample + ".{alnum:30}:{base64:22}==",
      miss: "0." + PatternPieces.uuidSample + ".{alnum:28}:{base64:22}=="),
    .placed(
      "bitwarden_client_secret", "Bitwarden personal API key in its client's data",
      keywords: ["apiKeyClientSecret"],
      pattern: #"(?i:apiKeyClientSecret)\\?["']\s{0,4}:\s{0,4}\\?["']([0-9A-Za-z]{20,50})\\?["']"#,
      confidence: 0.93, entropyFloor: 3,
      hit: "{{\"user_" + PatternPieces.uuidSample
        + "_token_apiKeyClientSecret\": \"«{alnum:30}»\"}",
      miss: "{{\"user_" + PatternPieces.uuidSample + "_token_apiKeyClientSecret\": \"{alnum:12}\"}"
    ),
  ]
}
