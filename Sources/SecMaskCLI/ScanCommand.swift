internal import ArgumentParser
internal import SecMask
internal import SecMaskFiles
internal import SecMaskReports
internal import SecMaskSystem
internal import SecMaskTensor
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
      looks into them) and symbolic links inside folders (--follow-links follows them). Files whose name \
      begins with a dot are scanned. What cannot be read is reported and does not stop the scan.

      EXIT STATUS: 0 nothing found; 1 secrets found; 2 an error, or nothing found and a path given \
      here could not be read.

      EXAMPLES:
        secmask scan .
        git diff --cached | secmask scan
        secmask scan --format json src/ | jq '.[].type'
        secmask scan --report text --report sarif=out.sarif --report html=out.html .
        secmask scan --exclude '*.min.js' --exclude node_modules/ --jobs 4 .
        secmask scan --allow-path tests/fixtures/ .
        secmask scan --preset audit .
      """)

  @Argument(
    help: ArgumentHelp("Files and folders; - is standard input.", valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @OptionGroup var reports: ReportOptions

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
    if raw { configuration.experts = .none }
    if let detector { configuration.detector = detector }
    configuration.policy = try policy.policy(for: configuration.detector, everything: raw, purpose: .alarming)
    if examples { configuration.policy.takes.insert(.example) }
    if protected { configuration.policy.takes.insert(.protected) }
    var masker = try SecretMasker(configuration: configuration)
    if !raw { masker.review = review }
    var scan = TextScan(
      masker: masker, jobs: jobs ?? WorkThreads.available, scansBinary: scansBinary)
    scan.tellsSuppressed = reports.showSuppressed
    let options = try walk.walkOptions()
    if paths.isEmpty { Console.explainWaiting() }
    let stopwatch = Stopwatch()
    var context = ReportContext(version: SecMaskCommand.version, rules: masker.detector.rules)
    context.showsSecrets = reports.showSecrets
    context.usesColour = (reports.color ?? .auto).usesColour
    UnfinishedFile.removeOnSignals()
    let outputs = try ReportOutputs(reports.targets, context)
    let output = TreeOutput { report throws(FileError) in
      try outputs.write(report.records)
      if !report.messages.isEmpty { Console.put(String(decoding: report.messages, as: UTF8.self)) }
    }
    let summary = try scan.run(
      TreeWalk(paths.isEmpty ? ["-"] : paths, options: options), message: { $1.message($0) }, output: output)
    try outputs.end(summary)
    summary.tally.tellWhatIsMissing()
    if !quiet { Console.say(summary.line(seconds: stopwatch.seconds)) }
    if summary.findings > 0 { throw ExitCode(1) }
    if summary.namedFailures > 0 { throw ExitCode(2) }
  }
}
