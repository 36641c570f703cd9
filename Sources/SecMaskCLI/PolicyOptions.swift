public import ArgumentParser
public import SecMask
internal import SecMaskSystem
internal import SecretPatterns

/// Which findings count.
struct PolicyOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Drop findings that are less sure, 0 to 1. 0.5 when not given.", valueName: "number"))
  var minConfidence: Double?

  @Option(
    help: """
      Score from which an expert's finding counts, by use: logs 0.85, default 0.80, pre-commit 0.75, audit 0.70. With \
      logs, comments that excuse a line do not count.
      """)
  var preset: Preset?

  @Option(
    help: ArgumentHelp(
      "Score from which an expert's finding counts, 0 to 1, in place of the preset's.", valueName: "number"))
  var tau: Double?

  @Option(
    help: ArgumentHelp("A value that is no secret. Repeatable.", valueName: "text"))
  var allow: [String] = []

  @Option(
    help: ArgumentHelp(
      "Values in which a regular expression (PCRE2) matches are no secrets. Repeatable.", valueName: "regex"))
  var allowRegex: [String] = []

  @Option(
    help: ArgumentHelp(
      """
      Nothing in these files is a secret: a pattern as for --exclude, compared with the path as it is given and below \
      the folder that is searched; tests/ means all that lies in a folder of that name. The files are read and copied \
      all the same, and what is found is counted. Repeatable.
      """, valueName: "glob"))
  var allowPath: [String] = []

  @Flag(help: "Comments such as secmask:allow or gitleaks:allow do not excuse their lines.")
  var noMarkers = false

  @Option(
    help: ArgumentHelp("Drop findings of a type. Repeatable.", valueName: "type"),
    completion: .custom { _, _, _ in Rule.builtIn.map(\.id) })
  var ignoreType: [String] = []

  func validate() throws {
    if let minConfidence, !(0...1).contains(minConfidence) {
      throw ValidationError("--min-confidence must be between 0 and 1")
    }
    if let tau, !(0...1).contains(tau) { throw ValidationError("--tau must be between 0 and 1") }
  }

  /// The policy, with types checked against the rules in use (which are not made ready otherwise).
  func policy(
    for detector: @autoclosure () -> SecretsDetector, everything: Bool = false, purpose: Purpose = .hiding
  ) throws -> Policy {
    if !ignoreType.isEmpty {
      let known = Set(detector().rules.map(\.id) + ["secret", KnownSecrets.type])
      for type in ignoreType where !known.contains(type) {
        let hint = NearestName.question(type, among: known)
        throw CommandFailure(
          "--ignore-type \(type.printable): there is no such rule (see `secmask rules`)\(hint)")
      }
    }
    let preset = preset ?? .default
    var policy = everything ? Policy.everything : Policy(preset, purpose: purpose)
    policy.threshold = tau ?? preset.threshold
    policy.allowedValues = Set(allow.map { Array($0.utf8) })
    policy.allowedPatterns = try allowRegex.map { try AllowPattern($0) }
    for glob in allowPath {
      do { policy.allowedPaths.append(try AllowPath(glob)) } catch {
        throw CommandFailure("--allow-path \(glob.printable): not a file name pattern")
      }
    }
    if noMarkers { policy.honoursMarkers = false }
    if let minConfidence { policy.minConfidence = minConfidence }
    policy.ignoredTypes = Set(ignoreType)
    return policy
  }
}

extension Preset: ExpressibleByArgument {}
