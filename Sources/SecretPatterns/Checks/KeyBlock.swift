/// What the text of a private key block tells about it.
package enum KeyBlock {
  private static let beginLine = 27
  /// Cipher names of OpenSSH's format stand right behind its magic and a length of 32 bits; this is `none`
  /// (PROTOCOL.key of OpenSSH).
  private static let openSSHMagic = "b3BlbnNzaC1rZXktdjEA"
  private static let openSSHPlain = "b3BlbnNzaC1rZXktdjEAAAAABG5vbmU"

  /// Tells a key from code and documentation that only mention the BEGIN and END lines, and from samples: at least 60
  /// characters of the body, and half of it, stand in base64 runs of 16 or more, of more than a dozen characters; and a
  /// whole block holds at least a quarter of the bytes that its first ones speak of.
  static func judge(_ block: [UInt8], _ confidence: Double) -> Double {
    var inRuns = 0
    var visible = 0
    var run = 0
    var seen = Set<UInt8>()
    var body = block.endIndex
    for (index, byte) in zip(block.indices, block).dropFirst(beginLine) {
      let isBase64 = byte.isASCIILetter || byte.isASCIIDigit || byte == 43 || byte == 47 || byte == 61
      run = isBase64 ? run + 1 : 0
      if byte > 32 { visible += 1 }
      if run >= 16 { seen.insert(byte) }
      if run == 16 {
        inRuns += 16
        body = min(body, index - 15)
      } else if run > 16 {
        inRuns += 1
      }
    }
    guard inRuns >= 60, inRuns * 2 >= visible - 40, seen.count > 12 else { return Plausibility.placeholder }
    guard block.hasSuffix("-----") else { return 0.8 }
    return isSample(block[body...], characters: inRuns) ? Plausibility.placeholder : confidence
  }

  /// Whether the DER that a body begins with is longer by far than what is there. The letter
  /// of an escaped line feed may stand before it; what is encrypted as a whole begins with something else.
  private static func isSample(_ body: ArraySlice<UInt8>, characters: Int) -> Bool {
    let data = body.first == UInt8(ascii: "n") ? body.dropFirst() : body
    return data.starts(with: "MI".utf8)
      && DERSequence.byteCount(data).map { DERSequence.isCutShort($0, of: characters) } ?? false
  }

  /// Whether a private key can be used by nobody who does not know its pass phrase: PKCS#8 `ENCRYPTED`, the `Proc-Type`
  /// of RFC 1421, PuTTY's `Encryption`, the cipher of OpenSSH's format. What OpenPGP blocks hold their armour does not
  /// say. Says nothing about text that is no such block.
  package static func isEncrypted(_ block: some Collection<UInt8>) -> Bool {
    let head = Array(block.prefix(400))
    if head.hasPrefix("-----BEGIN ") {
      if Array(head.prefix(64)).contains(bytes: "ENCRYPTED ".utf8) || head.contains(bytes: "4,ENCRYPTED".utf8)
      {
        return true
      }
      return head.contains(bytes: openSSHMagic.utf8) && !head.contains(bytes: openSSHPlain.utf8)
    }
    guard head.hasPrefix("PuTTY-User-Key-File-") else { return false }
    return head.contains(bytes: "Encryption: ".utf8) && !head.contains(bytes: "Encryption: none".utf8)
  }
}
