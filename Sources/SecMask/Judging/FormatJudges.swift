internal import SecretPatterns

/// What the format itself says: rules' own checks, published tokens, what is encrypted or hashed.
enum FormatJudges {
  static let all = [ownCheck, published, protected, encrypted]

  private static let ownCheck = Judging.Judge(
    name: "rule", looksAt: { !$0.isExpert },
    opinion: { candidate, _ in
      guard case .rule(_, let verdict?) = candidate.origin else { return nil }
      return switch verdict {
      case .unsure: nil
      case .example: (.example, "the rule knows it as an example or a stand-in")
      case .reference: (.reference, "the name beside it holds no secret, or it only names one")
      }
    })

  private static let published = Judging.Judge(
    name: "published", looksAt: { $0.range.count > 16 },
    opinion: { _, place in
      PublishedToken.matches(place.value) ? (.example, "a web token that an RFC or jwt.io shows") : nil
    })

  /// SOPS writes `ENC[AES256_GCM,data:…]`, Maven braces round base64, Sealed Secrets `encryptedData` of a cluster's public key; other tools say in the name that a value is encrypted.
  private static let encrypted = Judging.Judge(
    name: "encrypted", looksAt: { !$0.hasForm },
    opinion: { candidate, place in
      if place.value.hasPrefix("ENC[") || Array(place.before.suffix(40)).containsAny(["ENC[AES256_GCM,"]) {
        return (.protected, "encrypted by SOPS")
      }
      if candidate.type == "jenkins_encrypted_secret" {
        return (.protected, "encrypted with the key of a Jenkins server")
      }
      if isSealed(place) { return (.protected, "encrypted for a Kubernetes cluster") }
      if isOfMaven(place) { return (.protected, "encrypted by Maven's master password") }
      guard candidate.isExpert || candidate.restsOnName, place.value.count >= 16 else { return nil }
      let before = Array(place.lineBefore(80)).asciiLowercased
      guard before.containsAny([#"encrypted":{"#, #"encrypted": {"#, "credentialencrypted="]) else {
        return nil
      }
      return (.protected, "encrypted, by the name before it")
    })

  /// The session key of a sealed secret comes first, its length in two bytes: `Ag`, in base64 of 300 bytes and more.
  private static func isSealed(_ place: Surroundings) -> Bool {
    place.value.count >= 200 && place.value.hasPrefix("Ag") && place.value.prefix(200).allSatisfy(isBase64)
  }

  /// `{base64=}` as the text of an element.
  private static func isOfMaven(_ place: Surroundings) -> Bool {
    let value =
      place.value.first == 0x7B && place.value.last == 0x7D ? place.value[1..<place.value.count - 1] : []
    return value.count >= 40 && value.count % 4 == 0 && value.allSatisfy(isBase64)
      && place.before.last == 0x3E
      && place.after.first == 0x3C
  }

  private static func isBase64(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == 0x2B || byte == 0x2F || byte == 0x3D
  }

  /// The second characters of crypt(3)'s SHA-256, SHA-512, scrypt, yescrypt and gost-yescrypt (crypt(5)). Hashes that a
  /// graphics card tries by the million a second stay secrets: MD5 in crypt(3), htpasswd and phpass, NTLM, bare digests.
  private static let slowMarks = Array("567yg".utf8)

  private static let protected = Judging.Judge(
    name: "protected", looksAt: { _ in true },
    opinion: { candidate, place in
      if case .rule(let traits, _) = candidate.origin, traits.protects {
        return (.protected, "a slow, salted hash of a password")
      }
      let value = place.value
      if candidate.type == "shadow_hash", value.count > 1, slowMarks.contains(value[1]) {
        return (.protected, "a slow, salted hash of a password")
      }
      return KeyBlock.isEncrypted(value) ? (.protected, "a private key under a pass phrase") : nil
    })
}
