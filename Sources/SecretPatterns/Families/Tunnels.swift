/// Private networks and tunnels: Tailscale, ngrok, Nebula and WireGuard.
enum TunnelRules {
  static let all: [Rule] = [
    .token(
      "tailscale_key", "Tailscale key", prefixes: ["tskey-"],
      body: "(?:(?:auth|api|client|scim|webhook|oauth)-)?[0-9A-Za-z]{6,40}-[0-9A-Za-z]{12,64}",
      confidence: 0.97, entropyFloor: 3.2,
      hit: "tskey-{auth|api|client}-{alnum:12}CNTRL-{alnum:32}",
      miss: "tskey-auth-{alnum:12}CNTRL-{alnum:6}"),
    .named(
      "ngrok_token", "ngrok auth token or API key",
      names: ["ngrok", "authtoken", "add-authtoken"],
      value: "[0-9A-Za-z]{25,30}_[0-9][0-9A-Za-z]{20}", confidence: 0.93, entropyFloor: 3.8,
      sampleName: "{NGROK_AUTHTOKEN|ngrok_api_key|authtoken}",
      hit: "2{alnum:26}_{digit:1}{alnum:20}",
      miss: "2{alnum:26}_{digit:1}{alnum:18}"),
    .placed(
      "wireguard_key", "WireGuard private or preshared key",
      keywords: ["PrivateKey", "PresharedKey", "private-key", "preshared-key"],
      // 32 bytes in base 64: the last digit carries four bits only.
      pattern: #"(?i:private-?key|preshared-?key)["']?[ \t]{0,8}[:= ][ \t]{0,8}["']?"#
        + "([0-9A-Za-z+/]{42}[AEIMQUYcgkosw048]=)" + VendorFragment.base64End,
      shape: .named, confidence: 0.95, entropyFloor: 3.8,
      hit: "[Interface]\nAddress = 10.0.0.2/32\nPrivateKey = «{base64:42}{A|E|w|8}=»",
      miss: "[Interface]\nAddress = 10.0.0.2/32\nPrivateKey = {base64:42}{B|F|x|9}="),
    .token(
      "defined_networking_token", "Defined Networking (Nebula) API token", prefixes: ["dnkey-"],
      body: "[0-9A-Za-z_=-]{26}-[0-9A-Za-z_=-]{52}", end: "(?![0-9A-Za-z_=-])", confidence: 0.97,
      entropyFloor: 3.4, hit: "dnkey-{base32:26}-{base32:52}", miss: "dnkey-{base32:26}-{base32:50}"),
  ]
}
