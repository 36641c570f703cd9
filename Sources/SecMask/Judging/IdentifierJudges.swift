internal import SecretPatterns

/// What names something and opens nothing.
enum IdentifierJudges {
  static let all = [identifier, digest, shortNumber]

  private static let identifier = Judging.Judge(
    name: "identifier", looksAt: { $0.isExpert || $0.isGeneric },
    opinion: { _, place in
      if NamedIdentifier.isHarmless(place) { return (.identifier, "an identifier under its name") }
      if ObjectIdentifier.matches(place.value) { return (.identifier, "an object's id, by its prefix") }
      if place.value.allSatisfy(\.isASCIIHexDigit), Array(place.lineBefore(80)).containsAny(["AWS::"]) {
        return (.identifier, "a number behind a resource's type")
      }
      if NATSKey.isPublic(place.value) { return (.identifier, "a public NATS key") }
      if place.value.hasPrefix("LS0tLS1CRUdJTiBDRVJU") { return (.identifier, "a certificate in base64") }
      if ObjectName.matches(place) { return (.identifier, "the name of an object, a path or a parcel") }
      if KeyFingerprint.matches(place) {
        return (.identifier, "the fingerprint of a public key, or the key of a cache")
      }
      if ObjectIdentifier.isTrace(place) { return (.identifier, "a trace or span between brackets") }
      if let name = place.name, IdentifierName.matches(name), IdentifierName.fits(place.value) {
        return (.identifier, "the name is one of identifiers, digests or pages")
      }
      if SurroundingSyntax.isCodeOrIdentifier(place) {
        return (.identifier, "a one-time code, a constant, or a token's own identifier")
      }
      return TestVector.isKey(place) ? (.identifier, "a key of a published test vector") : nil
    })

  /// `#define NO_PASSWORD 178`: experts fall for the number of a constant.
  private static let shortNumber = Judging.Judge(
    name: "short number", looksAt: { $0.isExpert },
    opinion: { _, place in
      place.value.count <= 3 && place.value.allSatisfy(\.isASCIIDigit)
        ? (.identifier, "a number of up to three digits") : nil
    })

  private static let digestWords = [
    "sha1", "sha256", "sha512", "md5", "checksum", "digest", "integrity", "commit", "revision", "hash",
    "fingerprint", "etag", "uuid", "guid", "cert '", "x.509",
  ]

  private static let digest = Judging.Judge(
    name: "digest", looksAt: { $0.isExpert || $0.isGeneric },
    opinion: { candidate, place in
      if !candidate.isExpert, UUIDText.matches(place.value) {
        return (.example, "a UUID, which may be a key or name something")
      }
      guard place.value.count >= 32, place.value.allSatisfy(\.isASCIIHexDigit),
        isCalledDigest(place)
      else { return nil }
      return (.identifier, "a digest, by the word before it")
    })

  /// A word for digests stands before the value: on its line, or on the line above a value that has its line for itself.
  private static func isCalledDigest(_ place: Surroundings) -> Bool {
    let line = place.lineBefore(48)
    let isAlone = !line.contains { $0.isASCIILetter || $0.isASCIIDigit }
    return Array(isAlone ? place.before.suffix(48) : line).asciiLowercased.containsAny(digestWords)
  }
}
