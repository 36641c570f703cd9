/// Adyen API keys: a sealed part and a signature in base64, then 16 characters of any kind.
enum AdyenRules {
  static let all: [Rule] = [
    .token(
      "adyen_key", "Adyen API key", prefixes: ["AQEyhmf"],
      body: "[0-9A-Za-z+/]{40,150}={0,2}-[0-9A-Za-z+/]{43}=-[^\\s\"'`]{16}[0-9A-Za-z_]{0,8}",
      end: "", confidence: 0.99,
      hit: "AQEyhmf{alnum:80}==-{base64:43}=-{alnum:16}",
      miss: "AQEyhmf{alnum:80}==-{alnum:40}=-{alnum:16}")
  ]
}
