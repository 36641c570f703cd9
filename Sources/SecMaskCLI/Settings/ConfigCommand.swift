internal import ArgumentParser
internal import SecMask
internal import SecMaskSettings
internal import SecMaskSystem
internal import SecretPatterns

/// `secmask config`.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config", abstract: "Check configuration files, and show what is set where.",
    discussion: """
      Options of the command line come before environment variables, these before .secmask.toml, and a file before those \
      that it extends.

      EXAMPLES:
        secmask config check
        secmask config check shared/.secmask.toml
        secmask config show src/
      """,
    subcommands: [ConfigCheck.self, ConfigShow.self])
}

/// `secmask config check`.
struct ConfigCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Say everything that is wrong, with line and column.",
    discussion: """
      Without a file, the one that a scan of the current folder uses, and the environment variables.
      EXIT STATUS: 0 nothing is wrong; 2 something is, or there is no file.
      """)

  @Argument(
    help: ArgumentHelp("Configuration files.", valueName: "file"), completion: .file(extensions: ["toml"]))
  var files: [String] = []

  @OptionGroup var config: ConfigOptions

  func run() throws {
    let files = files.isEmpty ? config.file(for: ["."]).map { [$0] } ?? [] : files
    guard !files.isEmpty else {
      throw CommandFailure("there is no \(SettingsSearch.fileName) in the current folder or above it")
    }
    var problems: [SettingProblem] = []
    for file in files {
      do {
        let settings = try ConfigOptions.resolve(file)
        var options = try ScanOptions.parse([])
        options.fill(from: settings)
        let rules = try options.rules.load().detector?.rules ?? Rule.builtIn
        var policy = Policy()
        try ScanOptions.add(settings, to: &policy, rules: rules)
        Console.say("secmask: \(file.printable): nothing is wrong")
      } catch let error as SettingsError {
        problems += error.problems
      }
    }
    if !problems.isEmpty { throw SettingsError(problems) }
  }
}

/// `secmask config show`.
struct ConfigShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show every setting of a scan, and where it comes from.",
    discussion: "A line each: key = value, and behind # the file, line and column, the variable, or default.")

  @Argument(help: ArgumentHelp("What would be scanned.", valueName: "path"), completion: .file())
  var paths: [String] = []

  @OptionGroup var config: ConfigOptions

  func run() throws {
    let settings = try config.settings(for: paths.isEmpty ? ["."] : paths)
    var text = settings.files.map { "# \($0.printable)\n" }.joined()
    for key in ConfigOptions.keys {
      let setting = settings[key.name]
      text += "\(key.name) = \(setting.map { Self.text($0.value) } ?? Self.standard(key.name))"
      text += "  # \(setting.map { $0.origin.description } ?? "default")\n"
    }
    for rule in settings.allowRules { text += "[[allow]]  # \(rule.origin)\n" }
    try Console.write(Array(text.utf8))
  }

  private static func text(_ value: Setting.Value) -> String {
    switch value {
    case .text(let text): quoted(text)
    case .number(let number): "\(number)"
    case .count(let count): "\(count)"
    case .flag(let flag): "\(flag)"
    case .list(let list): "[" + list.map { quoted($0.text) }.joined(separator: ", ") + "]"
    }
  }

  private static func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").printable + "\""
  }

  /// What holds where nothing is set.
  private static func standard(_ name: String) -> String {
    switch name {
    case "preset": "\"default\""
    case "min-confidence": "0.5"
    case "tau", "examples", "protected", "markers": "by preset"
    case "jobs": "\(WorkThreads.available)"
    case "baseline": "none"
    case "rules.add", "rules.only", "rules.off", "files.exclude": "[]"
    case "files.hidden": "true"
    case "report.format": "\"text\""
    case "report.color": "\"auto\""
    default: "false"
    }
  }
}
