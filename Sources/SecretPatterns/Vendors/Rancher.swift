/// Rancher.
enum RancherRules {
  static let all: [Rule] = [
    .token(
      "rancher_token", "Rancher API token",
      prefixes: ["token-", "kubeconfig-u-", "kubeconfig-user-"],
      body: "[a-z0-9]{5,20}:[a-z0-9]{54}", confidence: 0.97, entropyFloor: 3.5,
      hit: "token-{loweralnum:5}:{loweralnum:54}", miss: "token-{loweralnum:5}:{loweralnum:50}")
  ]
}
