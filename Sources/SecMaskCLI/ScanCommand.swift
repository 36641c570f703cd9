internal import ArgumentParser
internal import SecMask
internal import SecMaskFiles
internal import SecMaskGit
internal import SecMaskReports
internal import SecMaskSystem
internal import SecMaskTensor
internal import SecretPatterns

/// `secmask scan`.
struct ScanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "scan", abstract: "Report secrets in files and folders.",
    discussion: """
      Prints path:line:column: type confidence. Without a path, or for -, reads standard input.
      Byte offsets in JSON count from 0, the end is the byte after the secret; lines and columns count \
      from 1, columns in Unicode scalars, and end_column is the one after the secret.

      Files with a NUL byte in their first 8 kB are left out and counted, so are .git folders (--git \
      looks into them), symbolic links inside folders (--follow-links follows them), and what .gitignore (in git work \
      trees) and .secmaskignore (everywhere) name (--no-ignore reads it). Files whose name \
      begins with a dot are scanned. What cannot be read is reported and does not stop the scan.

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
        secmask scan --exclude '*.min.js' --exclude node_modules/ --jobs 4 .
        secmask scan --allow-path tests/fixtures/ .
        secmask scan --preset audit .
      """)

  @Argument(
    help: ArgumentHelp("Files and folders; - is standard input.", valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @Option(help: "Output: \(ScanFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format = ScanFormat.text

  @Flag(
    inversion: .prefixedNo,
    help: """
      Standard input is a unified diff, or is none whatever it looks like. Without either what begins like a diff is one.
      """)
  var patch: Bool?

  @Flag(help: "Print the secrets themselves.")
  var showSecrets = false

  @Flag(help: "Every match of every rule, unjudged: examples, placeholders and unsure ones too.")
  var raw = false

  @Flag(
    help: """
      Report what is made up, too: published samples, counted characters, weak words in tests and manuals. Without it they \
      are counted in the closing line. The preset audit implies it. mask always masks them.
      """)
  var examples = false

  @Flag(
    help: """
      Report what opens nothing by itself, too: private keys under a pass phrase; slow hashes of passwords (bcrypt, \
      Argon2, scrypt, PBKDF2, SHA-crypt, yescrypt). Without it they are counted in the closing line. The presets pre-commit and audit \
      and --raw imply it. mask always masks them.
      """)
  var protected = false

  @Flag(name: [.customShort("a"), .customLong("text")], help: "Scan binary files too.")
  var scansBinary = false

  @OptionGroup var policy: PolicyOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var experts: ExpertOptions
  @OptionGroup var git: GitOptions
  @OptionGroup var decoding: DecodingOptions
  @OptionGroup var walk: WalkOptions

  @Option(
    name: [.short, .customLong("jobs"), .customLong("threads")],
    help: ArgumentHelp("Threads; as many as there are processors when not given.", valueName: "n"))
  var jobs: Int?

  @Flag(name: .shortAndLong, help: "No closing line on standard error.")
  var quiet = false

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs must be between 1 and 256")
    }
  }

  func run() throws {
    let (detector, review) = try rules.load()
    // A file has one core, and as many files are scanned at a time as there are threads.
    var configuration = experts.configuration(threads: jobs, mode: .throughput)
    configuration.decodes = !decoding.leavesEncoded
    if raw { configuration.experts = .none }
    if let detector { configuration.detector = detector }
    configuration.policy = try policy.policy(for: configuration.detector, everything: raw, purpose: .alarming)
    if examples { configuration.policy.takes.insert(.example) }
    if protected { configuration.policy.takes.insert(.protected) }
    var masker = try SecretMasker(configuration: configuration)
    if !raw { masker.review = review }
    let scan = TextScan(
      masker: masker, jobs: jobs ?? WorkThreads.available, scansBinary: scansBinary)
    let stopwatch = Stopwatch()
    let run = ScanRun(scan, format.reporter(showsSecrets: showSecrets), rules: masker.detector.rules)
    let summary = try read(run)
    summary.tally.tellWhatIsMissing()
    if !quiet { Console.say(summary.line(seconds: stopwatch.seconds)) }
    if summary.findings > 0 { throw ExitCode(1) }
    if summary.namedFailures > 0 { throw ExitCode(2) }
  }

  /// Has what is asked for scanned.
  private func read(_ run: ScanRun) throws -> ScanSummary {
    if git.isAsked { return try readRepository(run) }
    guard paths.isEmpty || paths == ["-"] else {
      return try run.scan(
        TreeWalk(paths, options: try walk.walkOptions(honoursGitIgnore: true)), unit: "files")
    }
    Console.explainWaiting()
    let input = StandardInput()
    let isDiff = if let patch { patch } else { try input.beginsLikeDiff() }
    guard isDiff else { return try run.scan(input.text, unit: "texts") }
    let paths = RepositoryPaths(try walk.walkOptions(honoursGitIgnore: false))
    return try run.scan(UnifiedDiff(input, paths: paths), unit: "hunks")
  }

  private func readRepository(_ run: ScanRun) throws -> ScanSummary {
    let folder = try git.folder(among: paths)
    let repository = try GitRepository(folder)
    let chosen = RepositoryPaths(try walk.walkOptions(honoursGitIgnore: false), folder: folder)
    if git.readsHistory || git.diff != nil { repository.tellWhatIsMissing() }
    if git.staged {
      return try run.scan(
        GitDifference(stagedIn: repository, readsBinary: scansBinary, paths: chosen), unit: "texts")
    }
    if let range = git.diff {
      return try run.scan(
        GitDifference(range, in: repository, readsBinary: scansBinary, paths: chosen), unit: "texts")
    }
    let checkpoint = try git.checkpoint.map { try Checkpoint($0) }
    let done = checkpoint?.done ?? []
    let history = try GitHistory(
      repository, range: git.range, since: git.since, readsBinary: scansBinary, paths: chosen,
      isDone: { done.contains($0) })
    let count = history.count
    if history.passedOver > 0, !quiet {
      Console.say(
        "secmask: commits passed over, because \(git.checkpoint ?? "") has them: \(history.passedOver)")
    }
    return try run.scan(history, unit: "commits", of: count, checkpoint: checkpoint)
  }
}

extension ScanFormat: ExpressibleByArgument {}
