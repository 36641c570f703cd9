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
  func known(_ names: BaselineNames) throws -> (any KnownFindings)? {
    files.isEmpty ? nil : KnownByAny(try files.map { try BaselineStore.known($0, names) })
  }
}

/// What the names of texts are relative to.
enum BaselineNames {
  case currentFolder
  /// The top of the work tree that a folder lies in, as in all that git writes; nil for the current folder.
  case workTree(of: [UInt8]?)
}

/// Baselines on the disk.
enum BaselineStore {
  /// The usual name.
  static let defaultName = ".secmask-baseline.json"
  private static let sizeLimit = 256 << 20

  static func known(_ path: String, _ names: BaselineNames) throws -> any KnownFindings {
    let content = try SmallFile.read(path, limit: sizeLimit)
    let paths =
      switch names {
      case .currentFolder: FolderRelativePaths(besideFile: path)
      case .workTree(let folder): FolderRelativePaths(besideFile: path, inWorkTreeOf: folder)
      }
    return try BaselineFile.known(content, file: path, paths: paths)
  }

  static func read(_ path: String) throws -> Baseline {
    try BaselineFile.own(try SmallFile.read(path, limit: sizeLimit), file: path)
  }
}
