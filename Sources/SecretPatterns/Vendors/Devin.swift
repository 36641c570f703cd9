/// Devin (Cognition): keys of people, of services, and of service users.
enum DevinRules {
  static let all: [Rule] = [
    .token(
      "devin_key", "Devin API key", prefixes: ["apk_", "apk_user_"],
      body: PatternPieces.everyKind(80, of: "0-9A-Za-z+/_-") + "[0-9A-Za-z+/_-]{80,260}={0,2}",
      end: "(?![0-9A-Za-z_+/=-])", confidence: 0.97, entropyFloor: 4, hit: "apk_{|user_}{base64:120}==",
      miss: "apk_{base64:60}"),
    .token(
      "devin_service_key", "Devin key of a service user", prefixes: ["cog_"],
      body: "(?:[a-z2-7]{52}|[A-Z2-7]{52})", confidence: 0.97, entropyFloor: 3.6, hit: "cog_{base32:52}",
      miss: "cog_{base32:50}"),
  ]
}
