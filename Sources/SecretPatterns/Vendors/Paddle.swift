/// Paddle.
enum PaddleRules {
  static let all: [Rule] = [
    .token(
      "paddle_key", "Paddle API key", prefixes: ["pdl_live_apikey_", "pdl_sdbx_apikey_"],
      body: "[0-9a-z]{26}_[0-9A-Za-z]{22}_[0-9A-Za-z]{3}", confidence: 0.99,
      hit: "pdl_{live|sdbx}_apikey_{loweralnum:26}_{alnum:22}_{alnum:3}",
      miss: "pdl_live_apikey_{loweralnum:26}_{alnum:22}"),
    .token(
      "paddle_webhook_secret", "Paddle notification secret", prefixes: ["pdl_ntfset_"],
      body: "[0-9a-z]{26}_[0-9A-Za-z+/]{32}", end: PatternPieces.base64WordEnd, confidence: 0.98,
      hit: "pdl_ntfset_{loweralnum:26}_{base64:31}k",
      miss: "pdl_ntfset_{loweralnum:26}_{alnum:28}"),
  ]
}
