/// 1Password.
enum OnePasswordRules {
  static let all: [Rule] = [
    .token(
      "onepassword_secret_key", "1Password account secret key", prefixes: ["A3-"],
      body: "(?=[0-9A-Z-]{0,33}[0-9])[0-9A-Z]{6}-(?:[0-9A-Z]{11}|[0-9A-Z]{6}-[0-9A-Z]{5})"
        + "(?:-[0-9A-Z]{5}){3}",
      end: "(?![0-9A-Za-z_-])", confidence: 0.97, entropyFloor: 3,
      hit: "A3-A7{upperalnum:4}-{upperalnum:6}-{upperalnum:5}-{upperalnum:5}-{upperalnum:5}"
        + "-{upperalnum:5}",
      miss: "A3-A7{upperalnum:4}-{upperalnum:6}-{upperalnum:5}-{upperalnum:5}-{upperalnum:5}"),
    .token(
      "onepassword_service_token", "1Password service account token", prefixes: ["ops_eyJ"],
      body: "[0-9A-Za-z+/_-]{200,3000}={0,3}", end: "(?![0-9A-Za-z+/=_-])", confidence: 0.99,
      entropyFloor: 4, reach: 4096, hit: "ops_eyJ{base64:400}", miss: "ops_eyJ{base64:100}"),
  ]
}
