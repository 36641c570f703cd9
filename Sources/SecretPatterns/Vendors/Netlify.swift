/// Netlify.
enum NetlifyRules {
  static let all: [Rule] = [
    .prefixedOrNamed(
      "netlify_token", "Netlify access token", prefixes: ["nfp_", "nfo_", "nfc_", "nfu_", "nfb_"],
      body: "[0-9A-Za-z_]{34,60}", names: ["netlify"],
      value: PatternPieces.everyKind(40, of: "0-9A-Za-z_-") + "[0-9A-Za-z_-]{40,46}|[0-9a-f]{64}",
      end: PatternPieces.hyphenEnd, confidence: 0.8, entropyFloor: 3,
      hit: "token: «nfp_{alnum:36}»\nNETLIFY_AUTH_TOKEN=«a1B{base64url:40}»",
      miss: "token: nfp_{alnum:20}\nNETLIFY_AUTH_TOKEN=a1B{base64url:30}")
  ]
}
