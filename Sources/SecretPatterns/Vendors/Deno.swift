/// Deno Deploy.
enum DenoRules {
  static let all: [Rule] = [
    .token(
      "deno_deploy_token", "Deno Deploy personal or organization token",
      prefixes: ["ddp_", "ddo_"],
      body: "[0-9A-Za-z]{36,40}", confidence: 0.97, entropyFloor: 3.4, hit: "{ddp|ddo}_{alnum:36}",
      miss: "ddp_{alnum:30}")
  ]
}
