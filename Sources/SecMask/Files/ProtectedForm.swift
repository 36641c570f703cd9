internal import SecretPatterns

/// Findings that open nothing by themselves: private keys under a pass phrase, and passwords behind a slow, salted hash.
/// They are masked like all others; a scan counts them, and reports them where it is asked to.
enum ProtectedForm {
  private static let hashes: Set<String> = [
    "bcrypt_hash", "argon2_hash", "framework_password_hash", "phpass_hash",
  ]

  static func isOne(type: String, _ secret: UnsafeBufferPointer<UInt8>) -> Bool {
    hashes.contains(type) || KeyBlock.isEncrypted(secret)
  }
}
