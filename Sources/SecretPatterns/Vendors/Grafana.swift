/// Grafana: cloud access policies, service accounts, and the API keys before them.
enum GrafanaRules {
  static let all: [Rule] = [
    .token(
      "grafana_token", "Grafana Cloud access policy token", prefixes: ["glc_"],
      body: "[0-9A-Za-z+/]{32,400}={0,3}", end: PatternPieces.base64WordEnd, confidence: 0.97,
      entropyFloor: 3, hit: "glc_eyJv{alnum:120}", miss: "glc_{alnum:24}"),
    Rule(
      id: "grafana_service_account_token",
      summary: "Grafana service account token (secret and CRC-32 of prefix and secret)",
      pattern: PatternPieces.start + "glsa_[0-9A-Za-z]{32}_[0-9a-fA-F]{8}" + PatternPieces.end,
      keywords: [.exact("glsa_")], confidence: 0.9,
      check: { candidate, confidence in
        let token = candidate.secret
        return token.suffix(8).elementsEqual(checksum(token.prefix(37))) ? 0.99 : confidence
      },
      samples: Samples(
        hit: .generated { random in
          let body = SampleTemplate.fill("glsa_{alnum:32}", using: &random)
          return body + "_" + String(decoding: checksum(body.utf8), as: UTF8.self)
        }, miss: .token("glsa_{alnum:32}_{hex:6}"))),
    .token(
      "grafana_api_key", "Grafana API key of the old kind (base64 of a JSON object)",
      prefixes: ["eyJrIjoi"], body: "[0-9A-Za-z+/]{60,400}={0,2}", end: PatternPieces.base64WordEnd,
      confidence: 0.9, hit: "eyJrIjoi{alnum:84}==", miss: "eyJrIjoi{alnum:40}"),
  ]

  /// Eight hexadecimal digits, least significant byte first.
  private static func checksum(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    let digits = Array("0123456789abcdef".utf8)
    let value = CRC32.checksum(bytes)
    return [4, 0, 12, 8, 20, 16, 28, 24].map { digits[Int(value >> $0 & 15)] }
  }
}
