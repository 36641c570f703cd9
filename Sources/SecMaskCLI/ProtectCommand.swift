internal import ArgumentParser

/// `secmask protect`.
struct ProtectCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "protect", abstract: "Report secrets in what is staged for the next commit.",
    usage: "secmask protect [<options>] [<repository>]",
    discussion: """
      The same as scan --staged, for hooks: lines that the index adds to the last commit, whatever the work tree has. A \
      path is the repository's folder; without one it is the current one's, or the one that a hook runs in.

      EXIT STATUS: 0 nothing found; 1 secrets found; 2 an error, or nothing found and something could not be read.

      EXAMPLES:
        secmask protect
        printf '#!/bin/sh\\nexec secmask protect\\n' > .git/hooks/pre-commit && chmod +x .git/hooks/pre-commit
      """)

  @OptionGroup var scan: ScanCommand

  func validate() throws {
    if scan.git.staged || scan.git.diff != nil || scan.git.readsHistory {
      throw ValidationError(
        "protect looks at what is staged; --staged, --diff, --git-history and --since are options of scan")
    }
  }

  func run() throws {
    var scan = scan
    scan.git.staged = true
    try scan.run()
  }
}
