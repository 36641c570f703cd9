/// Defined Networking (Nebula).
enum DefinedNetworkingRules {
  static let all: [Rule] = [
    .token(
      "defined_networking_token", "Defined Networking (Nebula) API token", prefixes: ["dnkey-"],
      body: "[0-9A-Za-z_=-]{26}-[0-9A-Za-z_=-]{52}", end: "(?![0-9A-Za-z_=-])", confidence: 0.97,
      entropyFloor: 3.4, hit: "dnkey-{base32:26}-{base32:52}", miss: "dnkey-{base32:26}-{base32:50}")
  ]
}
