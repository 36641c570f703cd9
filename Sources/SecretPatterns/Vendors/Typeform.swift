/// Typeform.
enum TypeformRules {
  static let all: [Rule] = [
    .token(
      "typeform_token", "Typeform personal token", prefixes: ["tfp_"],
      body: "[0-9A-Za-z_.=-]{40,60}", end: "(?![0-9A-Za-z_=-])", confidence: 0.95,
      entropyFloor: 3.4, hit: "tfp_{alnum:44}_{alnum:14}", miss: "tfp_{alnum:30}")
  ]
}
