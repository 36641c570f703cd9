internal import ArgumentParser
internal import SecMask
internal import SecMaskSystem

/// How files are replaced.
struct InPlaceOptions: ParsableArguments {
  @Flag(
    help: """
      Keep the old content of a file that --in-place replaces, with all its secrets, under its name and .orig. A file that \
      has that name already is never overwritten: the one that is to be masked stays as it is, with an error.
      """)
  var backup = false

  @Option(
    help: ArgumentHelp("The same with another ending than .orig; also --backup=ENDING.", valueName: "ending"))
  var backupSuffix: String?

  @Flag(
    help: """
      Show on standard output what --in-place would change, as a unified diff, and change nothing. Lines that would go are \
      shown with dots in place of their secrets, so the diff is for reading alone.
      """)
  var dryRun = false

  /// What is added to the names of old files; nil to keep none.
  var suffix: String? { backupSuffix ?? (backup ? ".orig" : nil) }

  /// Files that a walk leaves out, because they are old contents; nil for none.
  var backups: PathGlob? {
    get throws { try suffix.map { try PathGlob("*" + $0) } }
  }

  func check(inPlace: Bool) throws {
    if !inPlace, suffix != nil || dryRun {
      throw ValidationError("--backup and --dry-run need --in-place")
    }
    if let backupSuffix, backupSuffix.isEmpty || backupSuffix.contains(where: { "/*?[]\\".contains($0) }) {
      throw ValidationError("--backup-suffix must be the end of a file name, such as .orig")
    }
  }

  /// Arguments with `--backup=ENDING` written as an option with a value, which flags do not have.
  static func spelledOut(_ arguments: some Sequence<String>) -> [String] {
    arguments.map { $0.hasPrefix("--backup=") ? "--backup-suffix=" + $0.dropFirst(9) : $0 }
  }
}
