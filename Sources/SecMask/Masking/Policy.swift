public import SecretPatterns

/// Which findings count: the step between what rules match and experts suspect, and what is masked or reported.
public struct Policy: Sendable {
  /// Rules' findings below this confidence are dropped; matches of weak rules have a low one.
  public var minConfidence: Double
  /// Score (mean probability, 0–1) from which an expert's finding counts: tau.
  public var threshold: Double
  /// Types that are dropped.
  public var ignoredTypes: Set<String>
  /// Exact values that are known not to be secrets.
  public var allowedValues: Set<[UInt8]>
  /// Values that match one of these are known not to be secrets.
  public var allowedPatterns: [AllowPattern] = []
  /// Files in which nothing counts; they are read, and copied as they are.
  public var allowedPaths: [AllowPath] = []
  /// What a configuration file allows.
  package var allowRules: [AllowRule] = []
  /// Whether a comment on a line excuses it: `secmask:allow`, and the markers of gitleaks, detect-secrets,
  /// TruffleHog, ggshield and Kingfisher. Off where others write the text: they could excuse what they leak.
  public var honoursMarkers = true
  /// Whether findings are judged and those that overlap become one. Without it every match of every rule counts.
  public var mergesOverlaps = true
  /// What is taken of what is found: secrets and examples, for instance. That of the purpose, unless it is changed.
  public var takes: Set<Nature>
  /// Whether a secret that was found is found again wherever it stands in the text.
  public var findsRepeats: Bool
  /// Whether experts read lines, too, in which a word may be a password though nothing beside it says so. Costs time.
  public var readsUnnamed: Bool
  /// Whether experts look once more beside what was found, with that replaced.
  package var looksAgain: Bool

  /// - Parameters:
  ///   - minConfidence: 0–1.
  ///   - threshold: 0–1.
  ///   - purpose: What findings are wanted for: to hide them, or to tell somebody.
  public init(
    minConfidence: Double = 0.5, threshold: Double = 0.8, ignoredTypes: Set<String> = [],
    allowedValues: [String] = [], purpose: Purpose = .hiding
  ) {
    takes = purpose.natures
    findsRepeats = purpose == .hiding
    readsUnnamed = purpose == .hiding
    looksAgain = purpose == .hiding
    self.minConfidence = minConfidence
    self.threshold = threshold
    self.ignoredTypes = ignoredTypes
    self.allowedValues = Set(allowedValues.map { Array($0.utf8) })
  }

  /// Everything that a rule matches.
  public static let everything: Policy = {
    var policy = Policy(minConfidence: 0)
    policy.mergesOverlaps = false
    policy.honoursMarkers = false
    policy.findsRepeats = false
    policy.readsUnnamed = false
    policy.looksAgain = false
    return policy
  }()

  /// True when a rule's match counts.
  /// - Parameter secret: Gives the bytes of the secret; called only when values are allowed.
  public func accepts(_ finding: Finding, secret: () -> [UInt8]) -> Bool {
    finding.confidence >= minConfidence && accepts(type: finding.type, at: nil, secret: secret)
  }

  /// True when nothing in a file counts.
  /// - Parameter path: Its path, as it was given; nil for a text that has none.
  public func allows(path: String?) -> Bool {
    guard let path, !allowedPaths.isEmpty || !allowRules.isEmpty else { return false }
    return allowedPaths.contains { $0.matches(path) } || allowRules.contains { $0.allowsAll(at: path) }
  }

  /// The same for a path below the folder that is searched, which rules of a configuration file do not mean.
  package func allows(searchedPath path: String) -> Bool { allowedPaths.contains { $0.matches(path) } }
}

extension Policy: FindingFilter {
  package func accepts(type: String, at path: String?, secret: () -> [UInt8]) -> Bool {
    guard !ignoredTypes.contains(type) else { return false }
    if allowRules.contains(where: { $0.matches(type: type, at: path, secret: secret) }) { return false }
    guard !allowedValues.isEmpty || !allowedPatterns.isEmpty else { return true }
    let value = secret()
    return !allowedValues.contains(value) && !allowedPatterns.contains { $0.matches(value) }
  }
}
