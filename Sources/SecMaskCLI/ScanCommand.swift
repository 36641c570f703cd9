internal import ArgumentParser
internal import SecMask
internal import SecMaskBaselines
internal import SecMaskFiles
internal import SecMaskGit
internal import SecMaskReports
internal import SecMaskSystem
internal import SecretPatterns

/// `secmask scan`.
struct ScanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan", abstract: "Report secrets in files and folders.",
    discussion: """
      Prints path:line:column: type confidence nature, and the line with its secrets hidden. Without a path, or for \
      -, reads standard input. Other reports: --format and --report.
      Byte offsets in JSON count from 0, the end is the byte after the secret; lines and columns count \
      from 1, columns in Unicode scalars, and end_column is the one after the secret.

      Files with a NUL byte in their first 8 kB are left out and counted, so are .git folders (--git \
      looks into them), symbolic links inside folders (--follow-links follows them), and what .gitignore (in git work \
      trees) and .secmaskignore (everywhere) name (--no-ignore reads it). Files whose name \
      begins with a dot are scanned. What cannot be read is reported and does not stop the scan.

      Archives and compressed files are looked into, in memory; what is found there has a path such as \
      lib.jar!config/db.properties. PDF documents and pictures are not read, and counted.

      --staged, --diff and --git-history read a git repository in place of files. A unified diff on standard input, such as \
      git diff writes, is read as one. All of them tell only of lines that are added, with the path and the line of the new \
      side.

      EXIT STATUS: 0 nothing found; 1 secrets found; 2 an error, or nothing found and a path given \
      here, or a part of the history, could not be read.

      EXAMPLES:
        secmask scan .
        git diff main | secmask scan
        secmask scan --staged
        secmask scan --git-history --format jsonl
        secmask scan --git-history main..topic --checkpoint done.txt
        secmask scan --format json src/ | jq '.[].type'
        secmask scan --report text --report sarif=out.sarif --report html=out.html .
        secmask scan --baseline .secmask-baseline.json .
        secmask scan --exclude '*.min.js' --exclude node_modules/ --jobs 4 .
        secmask scan --allow-path tests/fixtures/ .
        secmask scan --preset audit .
      """)

  @OptionGroup var options: ScanOptions
  @OptionGroup var git: GitOptions

  @Flag(
    inversion: .prefixedNo,
    help: """
      Standard input is a unified diff, or is none whatever it looks like. Without either what begins like a diff is one.
      """)
  var patch: Bool?

  @OptionGroup var reports: ReportOptions
  @OptionGroup var baseline: BaselineOptions

  func run() throws {
    var (reports, baseline) = (reports, baseline)
    let settings = try options.config.settings(for: options.paths)
    reports.fill(from: settings)
    baseline.fill(from: settings)
    var prepared = try options.prepare(settings)
    prepared.scan.tellsSuppressed = reports.showSuppressed
    prepared.scan.known = try baseline.known(try names())
    var context = ReportContext(
      version: SecMaskCommand.version, rules: prepared.scan.masker.detector.rules)
    context.showsSecrets = reports.showSecrets
    context.usesColour = (reports.color ?? .auto).usesColour
    if git.checkpoint != nil, reports.targets.contains(where: { $0.path != nil }) {
      throw CommandFailure(
        "--checkpoint needs the report on standard output: a file gets its report at the end, and none when the scan is stopped"
      )
    }
    UnfinishedFile.removeOnSignals()
    let outputs = try ReportOutputs(reports.targets, context)
    let summary = try read(prepared, outputs)
    try outputs.end(summary)
    if summary.findings > 0 { throw ExitCode(1) }
    if summary.namedFailures > 0 { throw ExitCode(2) }
  }

  /// What the names of texts are relative to. A diff has those of git; other standard input has no name at all.
  private func names() throws -> BaselineNames {
    if git.isAsked { return .workTree(of: try git.folder(among: options.paths)) }
    let mayBeDiff = (options.paths.isEmpty || options.paths == ["-"]) && patch != false
    return mayBeDiff ? .workTree(of: nil) : .currentFolder
  }

  /// Has what is asked for scanned.
  private func read(_ prepared: PreparedScan, _ outputs: ReportOutputs) throws -> ScanSummary {
    if git.isAsked { return try readRepository(prepared, outputs) }
    guard prepared.paths == ["-"] else {
      return try prepared.run(prepared.files(), unit: "files", outputs.write)
    }
    Console.explainWaiting()
    let input = StandardInput()
    let isDiff = if let patch { patch } else { try input.beginsLikeDiff() }
    guard isDiff else { return try prepared.run(input.text, unit: "texts", outputs.write) }
    let paths = RepositoryPaths(try prepared.walk.walkOptions(honoursGitIgnore: false))
    return try prepared.inOrder.run(UnifiedDiff(input, paths: paths), unit: "hunks", outputs.write)
  }

  private func readRepository(_ prepared: PreparedScan, _ outputs: ReportOutputs) throws -> ScanSummary {
    let folder = try git.folder(among: options.paths)
    let repository = try GitRepository(folder)
    let walk = try prepared.walk.walkOptions(honoursGitIgnore: false)
    let chosen = RepositoryPaths(walk, folder: folder)
    let readsBinary = prepared.scan.scansBinary
    if git.readsHistory || git.diff != nil { repository.tellWhatIsMissing() }
    if git.staged {
      let staged = try GitDifference(stagedIn: repository, readsBinary: readsBinary, paths: chosen)
      return try prepared.inOrder.run(staged, unit: "texts", outputs.write)
    }
    if let range = git.diff {
      let difference = try GitDifference(range, in: repository, readsBinary: readsBinary, paths: chosen)
      return try prepared.inOrder.run(difference, unit: "texts", outputs.write)
    }
    let checkpoint = try git.checkpoint.map { try Checkpoint($0) }
    let done = checkpoint?.done ?? []
    let history = try GitHistory(
      repository, range: git.range, since: git.since, readsBinary: readsBinary, paths: chosen,
      isDone: { done.contains($0) })
    let count = history.count
    if history.passedOver > 0, !prepared.isQuiet {
      Console.say(
        "secmask: commits passed over, because \(git.checkpoint ?? "") has them: \(history.passedOver)")
    }
    return try prepared.run(history, unit: "commits", of: count, checkpoint: checkpoint, outputs.write)
  }
}

extension PreparedScan {
  /// The same on one thread where a baseline is used: it counts the copies in one part of a file after another.
  fileprivate var inOrder: PreparedScan {
    var prepared = self
    if scan.known != nil { prepared.scan.jobs = 1 }
    return prepared
  }
}
