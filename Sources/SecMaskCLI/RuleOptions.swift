internal import ArgumentParser
internal import SecMask
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

  /// The detector for these rules, nil for that of the built-in ones, and what the files say beyond single rules.
  func load() throws -> (detector: SecretsDetector?, review: FindingReview?) {
    if added.isEmpty, only.isEmpty { return (nil, nil) }
    let replacing = try only.map(read)
    let adding = try added.map(read)
    let files = replacing + adding
    let wantsBuiltIn = replacing.isEmpty || replacing.contains(where: \.extendsBuiltIn)
    let rules = files.reduce(wantsBuiltIn ? Rule.builtIn : []) { $1.combined(with: $0) }
    let review = FindingReview(
      skipsPath: { path in
        files.allSatisfy { (!wantsBuiltIn || $0.extendsBuiltIn) && $0.skipsPath(path) }
      },
      pathFindings: { path in files.flatMap { $0.findings(forPath: path) } },
      settle: { findings, text in files.reduce(findings) { $1.review($0, in: text) } })
    return (try SecretsDetector(rules: rules), review)
  }

  private func read(_ path: String) throws -> RuleFile {
    var options = RuleFile.Options()
    if allowBadRules {
      options.onBadRule = .skip { Console.say("secmask: left out: \($0)") }
    }
    let file = try RuleFile.load(path: path, options: options)
    for note in file.notes { Console.say("secmask: \(path): \(note)") }
    return file
  }
}
