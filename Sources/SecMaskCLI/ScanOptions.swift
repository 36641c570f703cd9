internal import ArgumentParser
internal import SecMask
internal import SecMaskBaselines
internal import SecMaskFiles
internal import SecMaskSettings
internal import SecMaskSystem
internal import SecMaskTensor
internal import SecretPatterns

/// What to scan and how: the options that `scan` and `baseline` have in common.
struct ScanOptions: ParsableArguments {
  @Argument(
    help: ArgumentHelp("Files and folders; - is standard input.", valueName: "path"),
    completion: .file())
  var paths: [String] = []

  @Flag(help: "Every match of every rule, unjudged: examples, placeholders and unsure ones too.")
  var raw = false

  @Flag(
    inversion: .prefixedNo,
    help: """
      Report what is made up, too: published samples, counted characters, weak words in tests and manuals. Without it they \
      are counted in the closing line. The preset audit implies it. mask always masks them.
      """)
  var examples: Bool?

  @Flag(
    inversion: .prefixedNo,
    help: """
      Report what opens nothing by itself, too: private keys under a pass phrase; slow hashes of passwords (bcrypt, \
      Argon2, scrypt, PBKDF2, SHA-crypt, yescrypt). Without it they are counted in the closing line. The presets pre-commit and audit \
      and --raw imply it. mask always masks them.
      """)
  var protected: Bool?

  @Flag(name: [.customShort("a"), .customLong("text")], help: "Scan binary files too.")
  var scansBinary = false

  @Flag(
    inversion: .prefixedNo,
    help: """
      Look into archives and compressed files (zip, jar, docx, tar, deb, gz, bz2, xz, zst). So it is without this option.
      """)
  var archives: Bool?

  @OptionGroup var known: KnownOptions
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var experts: ExpertOptions
  @OptionGroup var decoding: DecodingOptions
  @OptionGroup var walk: WalkOptions

  @Option(
    name: [.short, .customLong("jobs"), .customLong("threads")],
    help: ArgumentHelp("Threads; as many as there are processors when not given.", valueName: "n"))
  var jobs: Int?

  @Flag(name: .shortAndLong, help: "No closing line on standard error.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say on standard error which files took longest, and why.")
  var verbose = false

  @OptionGroup var config: ConfigOptions

  func validate() throws {
    if let jobs, !(1...256).contains(jobs) {
      throw ValidationError("--jobs must be between 1 and 256")
    }
  }

  /// A scan with these options, ready to run.
  /// - Parameter settings: What is set outside of the command line.
  func prepare(_ settings: ResolvedSettings) throws -> PreparedScan {
    var filled = self
    filled.fill(from: settings)
    return try filled.prepared(settings)
  }

  private func prepared(_ settings: ResolvedSettings) throws -> PreparedScan {
    let (detector, review) = try rules.load()
    // A file has one core, and as many files are scanned at a time as there are threads.
    var configuration = experts.configuration(threads: jobs, mode: .throughput)
    configuration.decodes = !decoding.leavesEncoded
    configuration.known = try known.secrets()
    if raw { configuration.experts = .none }
    if let detector { configuration.detector = detector }
    configuration.policy = try policy.policy(for: configuration.detector, everything: raw, purpose: .alarming)
    try Self.add(settings, to: &configuration.policy, rules: configuration.detector.rules)
    Self.choose(.example, examples, &configuration.policy)
    Self.choose(.protected, protected, &configuration.policy)
    var masker = try SecretMasker(configuration: configuration)
    if !raw { masker.review = review }
    var scan = TextScan(masker: masker, jobs: jobs ?? WorkThreads.available, scansBinary: scansBinary)
    scan.readsArchives = archives ?? true
    scan.timesTexts = verbose
    return PreparedScan(
      scan: scan, paths: paths.isEmpty ? ["-"] : paths, walk: walk, isQuiet: quiet)
  }
}

extension ScanOptions {
  private static func choose(_ nature: Nature, _ choice: Bool?, _ policy: inout Policy) {
    switch choice {
    case true?: policy.takes.insert(nature)
    case false?: policy.takes.remove(nature)
    case nil: break
    }
  }
}
