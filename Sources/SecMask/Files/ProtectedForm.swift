internal import SecretPatterns

/// Findings that open nothing by themselves: private keys under a pass phrase, and passwords behind a slow, salted hash.
/// They are masked like all others; a scan counts them, and reports them where it is asked to.
///
/// Hashes that a graphics card tries by the million a second stay findings: MD5 in crypt(3), htpasswd and phpass, NTLM,
/// the bare digests of LDAP.
enum ProtectedForm {
  private static let hashes: Set<String> = ["bcrypt_hash", "argon2_hash", "framework_password_hash"]
  /// The second characters of crypt(3)'s SHA-256, SHA-512, scrypt, yescrypt and gost-yescrypt (crypt(5)).
  private static let slowMarks = Array("567yg".utf8)

  static func isOne(type: String, _ secret: UnsafeBufferPointer<UInt8>) -> Bool {
    if hashes.contains(type) || KeyBlock.isEncrypted(secret) { return true }
    return type == "shadow_hash" && secret.count > 1 && slowMarks.contains(secret[1])
  }
}
