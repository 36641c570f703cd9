/// What a report tells of a finding: where it stands, and its line without the secret.
package struct FindingRecord: Sendable {
  /// Path of the text in the bytes that the file system has for it; `-` is standard input.
  package var path: [UInt8]
  package var finding: SecretFinding
  /// The value, for baselines and for those who ask to see it. Reports leave it out otherwise.
  package var secret: [UInt8]
  package var excerpt: MaskedExcerpt
  /// Why it does not count; nil when it counts.
  package var suppression: Suppression?

  package init(
    path: [UInt8], finding: SecretFinding, secret: [UInt8], excerpt: MaskedExcerpt,
    suppression: Suppression? = nil
  ) {
    self.path = path
    self.finding = finding
    self.secret = secret
    self.excerpt = excerpt
    self.suppression = suppression
  }

  /// Bytes that it takes, roughly.
  package var size: Int {
    160 + path.count + secret.count + excerpt.before.utf8.count + excerpt.after.utf8.count
  }
}

/// Who says that a finding does not count.
package enum Suppression: String, Sendable, Hashable {
  /// A comment in the text.
  case comment
  /// An allowlist: of values, types or files.
  case allowed
  /// A baseline, in which it stands.
  case baseline
}
