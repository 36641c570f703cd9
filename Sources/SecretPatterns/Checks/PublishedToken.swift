/// Web tokens that documentation shows and everybody copies: those of the RFCs (7515, 7516, 7519, 7520, 8037) and of
/// jwt.io. Tests of every library for them are full of these.
package enum PublishedToken {
  /// Keys that RFC 7520 names in headers, besides those under the reserved domain `.example` (RFC 2606).
  private static let keys = [
    "018c0ae5-4d9b-471b-bfd6-eef314bc7037", "77c7e2b8-6e13-45cf-8672-617b5b45243a",
    "81b20965-8332-43d9-a468-82160ad91ac8", "18ec08e1-bfa9-4d95-b205-2b4dd1d4321d", "8Q1SzinasR3xchYz6ZZcHA",
    #".example""#,
  ]
  /// Beginnings of what they sign: RFC 7520 section 4, RFC 8037 appendix A.4, RFC 7515 appendix A.5.
  private static let texts = [
    "It\u{2019}s a dangerous business, Frodo", "Example of Ed25519 signing", "Payload",
  ]
  /// Signatures of the first tokens that jwt.io showed.
  private static let signatures = ["SflKxwRJ", "TJVA95Or"]

  /// Whether a token, or the beginning of one, or what one signs, is such an example.
  package static func matches(_ token: [UInt8]) -> Bool {
    // A later part may come by itself, with its dot.
    let parts = token.prefix(4_096).drop { $0 == UInt8(ascii: ".") }.split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard let head = parts.first.flatMap(decoded) else { return false }
    if texts.prefix(2).contains(where: { head.hasPrefix($0) }) { return true }
    guard head.first == UInt8(ascii: "{") else { return false }
    if head.containsAny(keys) { return true }
    guard parts.count > 1, let claims = decoded(parts[1]) else { return false }
    return isPublished(claims) || parts.count > 2 && signatures.contains { parts[2].starts(with: $0.utf8) }
  }

  private static func isPublished(_ claims: [UInt8]) -> Bool {
    if claims.containsAny(["John Doe"]) && claims.containsAny(["1234567890", "1516239022"]) { return true }
    if claims.containsAny([#""iss":"joe""#]) && claims.containsAny(["example.com/is_root"]) { return true }
    return texts.contains { claims.hasPrefix($0) } || claims.containsAny([#".example""#])
  }

  /// Decodes as much of base64 as is whole groups.
  private static func decoded(_ part: ArraySlice<UInt8>) -> [UInt8]? {
    Base64.decode(part.prefix(part.count % 4 == 1 ? part.count - 1 : part.count))
  }
}
