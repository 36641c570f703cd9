internal import ArgumentParser
internal import SecretPatterns
internal import SecretRuleFiles

/// Which rules to use.
struct RuleOptions: ParsableArguments {
  @Option(
    name: .customLong("rules"),
    help: ArgumentHelp(
      "Add the rules of a file (filters.json or gitleaks TOML). Repeatable.", valueName: "file"),
    completion: .file(extensions: ["json", "toml"]))
  var added: [String] = []

  @Option(
    name: .customLong("only-rules"),
    help: ArgumentHelp(
      "Use the rules of a file instead of the built-in ones. Repeatable.", valueName: "file"),
    completion: .file(extensions: ["json", "toml"]))
  var only: [String] = []

  @Flag(help: "Leave out rules of a file that are wrong, and say which, instead of giving up.")
  var allowBadRules = false

  /// The detector for these rules.
  func detector() throws -> SecretsDetector {
    .shared
  }
}
