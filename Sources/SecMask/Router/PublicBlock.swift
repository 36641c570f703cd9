/// Encoded blocks that anyone may see: certificates, public keys, signatures, encrypted messages (RFC 7468,
/// RFC 9580). Line by line they look like the private keys that experts are to find.
struct PublicBlock: Sendable, Hashable {
  // What their labels end in; a private key's or an OpenVPN static key's does not.
  private static let labels = [
    "CERTIFICATE", "CERTIFICATE REQUEST", "PUBLIC KEY", "PUBLIC KEY BLOCK", "CRL", "PKCS7", "CMS",
    "PARAMETERS",
    "SIGNATURE", "PGP MESSAGE",
  ].map { Array($0.utf8) }
  private static let begin = Array("-----BEGIN ".utf8)
  private static let end = Array("-----END ".utf8)
  private static let dashes = Array("-----".utf8)
  private static let longestLabel = 40

  private var isInside = false

  /// Takes the next line or part of one, without its line feed. True when it is data of such a block.
  mutating func take(_ line: ArraySlice<UInt8>, endsLine: Bool) -> Bool {
    guard let first = line.firstIndex(where: { $0 != 0x20 && $0 != 0x09 }) else {
      isInside = false
      return false
    }
    if line[first] == 0x2D {
      let rest = line[first...]
      isInside = endsLine && rest.starts(with: Self.begin) && Self.isPublic(rest.dropFirst(Self.begin.count))
      return false
    }
    if isInside { isInside = endsLine && line[first...].allSatisfy(Self.isData) }
    return isInside
  }

  /// Whether a range of a text lies in such a block that begins or ends in this text: nothing but data is between it
  /// and the block's head or foot, on lines of their own or in one string with `\n` for line feeds.
  static func holds(_ range: Range<Int>, in text: ArraySlice<UInt8>) -> Bool {
    guard text[range].allSatisfy(isData) else { return false }
    if let last = text[..<range.lowerBound].lastIndex(where: { !isData($0) }), text[last] == 0x2D {
      let head = text[...last].suffix(begin.count + longestLabel + dashes.count)
      for start in head.indices where head[start...].starts(with: begin) {
        let label = head[start...].dropFirst(begin.count)
        if isPublic(label), label.count == labelCount(label) + dashes.count { return true }
      }
    }
    let foot = text[range.upperBound...].drop(while: isData)
    return foot.starts(with: end) && isPublic(foot.dropFirst(end.count))
  }

  /// Whether what follows `BEGIN` or `END` is a public block's label and dashes.
  private static func isPublic(_ rest: ArraySlice<UInt8>) -> Bool {
    let label = rest.prefix(labelCount(rest))
    guard rest[label.endIndex...].starts(with: dashes) else { return false }
    return labels.contains { label.count >= $0.count && label.suffix($0.count).elementsEqual($0) }
  }

  private static func labelCount(_ rest: ArraySlice<UInt8>) -> Int {
    rest.prefix(longestLabel).prefix { $0 != 0x2D }.count
  }

  /// Base64, white space, and the backslash of an escaped line feed.
  private static func isData(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2F, 0x3D, 0x20, 0x09, 0x0A, 0x0D, 0x5C: true
    default: false
    }
  }
}
