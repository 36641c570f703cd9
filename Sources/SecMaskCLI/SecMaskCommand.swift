internal import ArgumentParser
internal import SecMask

/// `secmask`.
struct SecMaskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "secmask",
    abstract: "Finds and masks secrets in text, on this machine and nowhere else.",
    discussion: """
      EXAMPLES:
        journalctl -u shop | secmask > shop.log
        secmask scan src/ config/
        secmask protect
        secmask mask --in-place notes.md
        secmask explain settings.yml
        secmask rules

      EXIT STATUS: 0 done, nothing found; 1 secrets found (scan, protect); 2 error.

      COMPLETIONS: secmask --generate-completion-script bash|zsh|fish
      """,
    version: version,
    subcommands: [
      MaskCommand.self, RestoreCommand.self, ScanCommand.self, ProtectCommand.self, BaselineCommand.self,
      ConfigCommand.self,
      ExplainCommand.self, RulesCommand.self,
      InfoCommand.self,
    ])

  static let version = Release.version
}
