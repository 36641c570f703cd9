/// Atlassian, Jira, Confluence and Bitbucket. The cloud tokens end with the CRC-32 of what stands
/// before it, as eight hexadecimal digits; the Data Center tokens are base64 of a number, a colon and
/// 20 random bytes.
enum AtlassianRules {
  static let all: [Rule] = [
    .token(
      "atlassian_api_token", "Atlassian Cloud API token", prefixes: ["ATATT3"],
      body: "[0-9A-Za-z_-]{100,260}(?:=[0-9A-Fa-f]{8})?", check: checksum,
      hit: "ATATT3xFfGF0{base64url:171}={HEX:8}", miss: "ATATT3xFfGF0{base64url:90}"),
    .token(
      "bitbucket_access_token", "Bitbucket Cloud repository, project or workspace access token",
      prefixes: ["ATCTT3"], body: "[0-9A-Za-z_-]{80,800}(?:=[0-9A-Fa-f]{8})?", check: checksum,
      hit: "ATCTT3xFfGN0{base64url:171}={HEX:8}", miss: "ATCTT3xFfGN0{base64url:70}"),
    .token(
      "bitbucket_app_password", "Bitbucket Cloud app password", prefixes: ["ATBB"],
      body: "[0-9A-Za-z]{24}[0-9A-F]{8}", check: checksum, hit: "ATBB{alnum:24}{HEX:8}",
      miss: "ATBB{alnum:23}{HEX:8}"),
    Rule(
      id: "bitbucket_server_token", summary: "Bitbucket Data Center access token",
      pattern: PatternPieces.start + "BBDC-[MNO][0-9A-Za-z+/]{43}(?![0-9A-Za-z+/=_])",
      keywords: [.exact("BBDC-")], confidence: 0.97,
      samples: .tokens("BBDC-{M|N|O}{base64:43}", miss: "BBDC-{M|N|O}{base64:42}")),
    Rule.named(
      "jira_server_token", "Jira or Confluence Data Center personal access token",
      names: ["jira", "confluence", "atlassian"], value: "[MNO][DTjz][0-9A-Za-z+/]{42}",
      end: "(?![0-9A-Za-z+/=_])", confidence: 0.9, check: decodesToNumberAndColon,
      sampleName: "JIRA_TOKEN", hit: "NDM5MzAxNTc4MzA1O{g|j|q|u}{base64:26}",
      miss: "NDM5{base64:41}"),
    Rule(
      id: "data_center_token",
      summary: "Jira, Confluence or Bitbucket Data Center personal access token, by its form",
      // Base64 of twelve digits, a colon, and 20 random bytes.
      pattern: "(?<![0-9A-Za-z+/_])[MNO][DTjz][AEIMQUYcgk][0-9A-Za-z+/]{41}(?![0-9A-Za-z+/=_-])",
      keywords: numberStarts, confidence: 0.9, check: decodesToNumberAndColon,
      samples: Samples(
        hit: .generated { random in
          let number = SampleTemplate.fill("{digit:12}:", using: &random)
          return Base64.encode(number.utf8 + (0..<20).map { _ in UInt8.random(in: 0...255, using: &random) })
        }, miss: .token("NDM5{base64:41}"))),
    .named(
      "atlassian_legacy_token", "Atlassian Cloud API token of the old format",
      names: ["atlassian", "jira", "confluence"], rest: PatternPieces.nameNear("token|key|secret|pass"),
      value: PatternPieces.mixed("0-9A-Za-z", 24, needed: ["0-9", "A-Z", "a-z"]), confidence: 0.7,
      entropyFloor: 3.3, sampleName: "JIRA_API_TOKEN", hit: "{alnum:20}aB3d", miss: "{alnum:19}aB3d"
    ),
    .named(
      "bitbucket_client_secret", "Bitbucket OAuth consumer secret", names: ["bitbucket"],
      rest: PatternPieces.nameNear("secret"),
      value: PatternPieces.mixed("0-9A-Za-z", 32, needed: ["0-9", "A-Za-z"]),
      confidence: 0.75, entropyFloor: 3, sampleName: "BITBUCKET_CLIENT_SECRET", hit: "{alnum:32}",
      miss: "{alnum:31}"),
  ]

  /// Surer where the token ends with its checksum.
  private static let checksum: Rule.Check = { candidate, confidence in
    let token = candidate.secret
    var value = CRC32.checksum(token.dropLast(8))
    for byte in token.suffix(8).reversed() {
      guard UInt8(truncatingIfNeeded: value & 15) == hexValue(byte) else { return confidence }
      value >>= 4
    }
    return 0.99
  }

  /// Four base64 characters of three digits each.
  private static let numberStarts: [Keyword] = (1_000...1_999).map {
    .exact(Base64.encode("\($0)".utf8.dropFirst()))
  }

  private static let decodesToNumberAndColon: Rule.Check = { candidate, confidence in
    guard let bytes = Base64.decode(candidate.secret) else { return nil }
    let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    return digits >= 9 && digits < bytes.count && bytes[digits] == UInt8(ascii: ":")
      ? confidence : nil
  }

  private static func hexValue(_ byte: UInt8) -> UInt8 {
    byte <= UInt8(ascii: "9") ? byte &- 48 : (byte | 32) &- 87
  }
}
