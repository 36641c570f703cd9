/// TrueNAS: the number of a key, a hyphen, 64 characters.
enum TrueNASRules {
  static let all: [Rule] = [
    .placed(
      "truenas_key", "TrueNAS API key",
      keywords: ["\"params\"", "auth.login_with_api_key", "bearer "],
      pattern:
        #"(?i:"params"\s{0,4}:\s{0,4}\[\s{0,8}"|bearer {1,4}|auth\.login_with_api_key[^\r\n]{0,80}?["'=: ])"#
        + "([1-9][0-9]{0,5}-" + PatternPieces.mixed(64) + ")" + PatternPieces.hyphenEnd,
      confidence: 0.95, entropyFloor: 4,
      hit:
        "{{\"method\": \"auth.login_with_api_key\", \"params\": [\"«{digit:1}1-{alnum:61}7qX»\"]}\ncurl -H 'Authorization: Bearer «1{digit:1}-{alnum:61}7qX»'",
      miss: "{{\"method\": \"auth.login_with_api_key\", \"params\": [\"12-{alnum:58}7qX\"]}")
  ]
}
