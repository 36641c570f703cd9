/// WireGuard.
enum WireGuardRules {
  static let all: [Rule] = [
    .placed(
      "wireguard_key", "WireGuard private or preshared key",
      keywords: ["PrivateKey", "PresharedKey", "private-key", "preshared-key"],
      // 32 bytes in base 64: the last digit carries four bits only.
      pattern: #"(?i:private-?key|preshared-?key)["']?[ \t]{0,8}[:= ][ \t]{0,8}["']?"#
        + "([0-9A-Za-z+/]{42}[AEIMQUYcgkosw048]=)" + PatternPieces.base64End,
      shape: .named, confidence: 0.95, entropyFloor: 3.8,
      hit: "[Interface]\nAddress = 10.0.0.2/32\nPrivateKey = «{base64:42}{A|E|w|8}=»",
      miss: "[Interface]\nAddress = 10.0.0.2/32\nPrivateKey = {base64:42}{B|F|x|9}=")
  ]
}
