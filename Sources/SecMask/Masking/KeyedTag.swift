internal import Crypto
internal import SecMaskSystem
public import SecretPatterns

extension RedactionStyle {
  /// Replaces a secret by a short tag of a keyed hash: the same secret gets the same tag, so masked
  /// logs can still be joined, and nobody without the key can test guesses against the tags.
  ///
  /// `[SECRET:stripe_key:3f9a1c20be44]`: the first 48 bits of HMAC-SHA-256 (RFC 2104, FIPS 198-1) of
  /// the secret's bytes, in hex. Two different secrets share a tag with a probability of 2⁻⁴⁸ a pair.
  ///
  /// - Parameters:
  ///   - key: The HMAC key; keep it as secret as what it protects. At least 16 bytes are sensible.
  ///   - word: The first word of the tag.
  public static func keyedTag(key: [UInt8], word: String = "SECRET") -> RedactionStyle {
    .custom { type, secret in
      let code = HMAC<SHA256>.authenticationCode(for: secret, using: SymmetricKey(data: key))
      return "[\(word):\(type):\(HexDigits.text(code.prefix(6)))]"
    }
  }
}
