internal import ArgumentParser
internal import SecMask
internal import SecretPatterns

/// Which findings count.
struct PolicyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Drop findings that are less sure, 0 to 1. 0.5 when not given.", valueName: "number"))
  var minConfidence: Double?

  @Option(help: ArgumentHelp("Drop findings of a type. Repeatable.", valueName: "type"))
  var ignoreType: [String] = []

  func validate() throws {
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence must be between 0 and 1")
    }
  }

  /// The policy, with types checked against the rules in use.
  func policy(for detector: SecretsDetector, everything: Bool = false) throws -> Policy {
    let known = Set(detector.rules.map(\.id))
    for type in ignoreType where !known.contains(type) {
      throw CommandFailure("--ignore-type \(type): there is no such rule; see `secmask rules`")
    }
    var policy = everything ? Policy.everything : Policy()
    if let minConfidence { policy.minConfidence = minConfidence }
    policy.ignoredTypes = Set(ignoreType)
    return policy
  }
}
