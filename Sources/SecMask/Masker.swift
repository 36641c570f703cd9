public import SecretPatterns

/// Finds and masks secrets in text: the library's front door.
///
/// ```swift
/// let masker = Masker()
/// let safe = masker.mask("export STRIPE_KEY=…")   // export STRIPE_KEY=[SECRET]
/// ```
///
/// What it does not do: it does not tell whether a secret is live, and it cannot find a secret that
/// neither its shape nor the words beside it give away.
public struct Masker: Sendable {
  /// Finds candidates.
  public let detector: SecretsDetector
  /// Decides which count.
  public let policy: Policy
  /// What they are replaced by.
  public let style: RedactionStyle
  /// What rule files have to say about findings; nil without such files.
  package var review: FindingReview?
  /// Types of the built-in rules that go by a name beside the value alone.
  let genericTypes: Set<String>

  public init(
    detector: SecretsDetector = .shared, policy: Policy = Policy(),
    style: RedactionStyle = .text("[SECRET]")
  ) {
    self.detector = detector
    self.policy = policy
    self.style = style
    genericTypes = Set(detector.rules.filter(\.isGeneric).map(\.id))
  }

  /// Findings that count, sorted by start; offsets are UTF-8 bytes into the text.
  public func findings(in text: String, path: String? = nil) -> [Finding] {
    findings(in: Array(text.utf8), path: path)
  }

  /// Findings that count in bytes, which need not be valid UTF-8.
  public func findings(in bytes: [UInt8], path: String? = nil) -> [Finding] {
    let found = detector.scan(bytes, path: path)
    return bytes.withUnsafeBufferPointer { accepted(found, in: $0) }
  }

  /// The text with its secrets replaced. Everything else stays byte for byte.
  public func mask(_ text: String, path: String? = nil) -> String {
    String(decoding: mask(Array(text.utf8), path: path), as: UTF8.self)
  }

  /// The bytes with their secrets replaced; invalid UTF-8 outside the secrets stays as it is.
  public func mask(_ bytes: [UInt8], path: String? = nil) -> [UInt8] {
    SecretCensor(style: style).censor(bytes, findings(in: bytes, path: path))
  }
}
