public import SecretPatterns

/// Which findings count: the step between what the rules match and what is masked or reported.
public struct Policy: Sendable {
  /// Findings below this confidence are dropped; examples, placeholders and matches of weak rules
  /// have a low one.
  public var minConfidence: Double
  /// Types that are dropped.
  public var ignoredTypes: Set<String>
  /// Exact values that are known not to be secrets.
  public var allowedValues: Set<[UInt8]>
  /// Whether a finding of a generic rule (`password`, `token`) is dropped where a surer or more precise
  /// one covers the same text.
  public var dropsRepeats = true

  /// - Parameters:
  ///   - minConfidence: 0–1.
  public init(
    minConfidence: Double = 0.5, ignoredTypes: Set<String> = [], allowedValues: [String] = []
  ) {
    self.minConfidence = minConfidence
    self.ignoredTypes = ignoredTypes
    self.allowedValues = Set(allowedValues.map { Array($0.utf8) })
  }

  /// Everything that a rule matches.
  public static let everything: Policy = {
    var policy = Policy(minConfidence: 0)
    policy.dropsRepeats = false
    return policy
  }()

  /// True when a finding counts.
  /// - Parameter secret: Gives the bytes of the secret; called only when values are allowed.
  public func accepts(_ finding: Finding, secret: () -> [UInt8]) -> Bool {
    finding.confidence >= minConfidence && !ignoredTypes.contains(finding.type)
      && (allowedValues.isEmpty || !allowedValues.contains(secret()))
  }
}
