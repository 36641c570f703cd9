internal import ArgumentParser
internal import SecMask
internal import SecMaskBaselines
internal import SecMaskSystem

/// Which findings are known.
struct BaselineOptions: ParsableArguments {
  @Option(
    name: .customLong("baseline"),
    help: ArgumentHelp(
      """
      Report only what this file does not know: a baseline of `secmask baseline`, a .secrets.baseline of detect-secrets, \
      a JSON report of gitleaks or a .gitleaksignore. Repeatable.
      """, valueName: "file"), completion: .file())
  var files: [String] = []

  @Flag(help: "Use no baseline, though a configuration file names one.")
  var noBaseline = false

  func validate() throws {
    if noBaseline, !files.isEmpty { throw ValidationError("--baseline and --no-baseline exclude each other") }
  }

  /// What the files know; nil without any.
  func known() throws -> (any KnownFindings)? {
    files.isEmpty ? nil : KnownByAny(try files.map { try BaselineStore.known($0) })
  }
}

/// Baselines on the disk.
enum BaselineStore {
  /// The usual name.
  static let defaultName = ".secmask-baseline.json"
  private static let sizeLimit = 256 << 20

  static func known(_ path: String) throws -> any KnownFindings {
    try BaselineFile.known(
      try SmallFile.read(path, limit: sizeLimit), file: path, paths: FolderRelativePaths(besideFile: path))
  }

  static func read(_ path: String) throws -> Baseline {
    try BaselineFile.own(try SmallFile.read(path, limit: sizeLimit), file: path)
  }
}
