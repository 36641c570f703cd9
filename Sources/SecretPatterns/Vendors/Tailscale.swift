/// Tailscale.
enum TailscaleRules {
  static let all: [Rule] = [
    .token(
      "tailscale_key", "Tailscale key", prefixes: ["tskey-"],
      body: "(?:(?:auth|api|client|scim|webhook|oauth)-)?[0-9A-Za-z]{6,40}-[0-9A-Za-z]{12,64}",
      confidence: 0.97, entropyFloor: 3.2,
      hit: "tskey-{auth|api|client}-{alnum:12}CNTRL-{alnum:32}",
      miss: "tskey-auth-{alnum:12}CNTRL-{alnum:6}")
  ]
}
