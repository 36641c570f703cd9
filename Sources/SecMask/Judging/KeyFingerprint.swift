internal import SecretPatterns

/// Numbers in hex that are called a key and open nothing: fingerprints of public keys, entries of caches, keys of a table of
/// public keys.
enum KeyFingerprint {
  private static let signing = [
    "sign", "gpg", "pgp", "fingerprint", "key id", "keyid", "short id", "recv-keys",
  ]
  private static let caches = ["cache", "restore"]

  /// Looks at the 80 bytes before the value on its line, and at what follows it.
  static func matches(_ place: Surroundings) -> Bool {
    let hex = place.value.reversed().prefix(while: \.isASCIIHexDigit)
    let before = Array(place.lineBefore(80)).asciiLowercased
    if hex.count == place.value.count {
      // OpenPGP: 40 digits, or the last 16, in capitals (RFC 4880 section 12.2).
      let isCapital = !place.value.contains(where: \.isASCIILower)
      if isCapital, [16, 40].contains(hex.count), before.containsAny(signing) { return true }
      // TUF and in-toto: `"keys": {"<id>": {"keytype": …`.
      if hex.count == 64, Array(place.after.prefix(20)).containsAny([#"":{"keytype"#, #"": {"keytype"#]) {
        return true
      }
    }
    // Caches of builds: a digest, or words and a digest.
    return hex.count >= 32 && before.containsAny(caches)
      && Array(before.suffix(6)).containsAny(["key", "hash"])
  }
}
