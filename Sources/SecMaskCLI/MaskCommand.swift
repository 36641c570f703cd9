internal import ArgumentParser
internal import SecMask
internal import SecMaskFiles
internal import SecMaskJSONLines
internal import SecMaskTensor

/// `secmask mask`.
struct MaskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mask", abstract: "Copy text with its secrets masked.",
    discussion: """
      Reads standard input when no file is given, and writes standard output unless told otherwise. \
      Everything outside the masked places comes out byte for byte. Text of any length passes in \
      bounded memory; output follows input by up to 320 kB.

      --in-place replaces a file at once or not at all, and leaves files without secrets untouched. \
      A symbolic link stays and the file it leads to is replaced. Other hard links keep the old text: \
      you are told of them. --backup keeps the old content beside it. --dry-run shows as a unified diff what would change, \
      with dots in place of secrets, and changes nothing. With --recursive, binary files and .git folders are left out.

      Files called *.json, *.yaml, *.toml, *.xml or .env stay readable for programs: what is masked in them stays between its \
      quotes, or gets some.

      --jsonl takes one JSON text a line and masks string values: all of them, or those at --field \
      (message.content, choices.0.text, choices.*.text). Escapes, spacing, numbers, names and the order of \
      members come out as they went in. A line that is no JSON, or has no such field, is left out, told \
      of, and makes the exit status 2, because nothing is known of what it holds; a field that is null, \
      a number, a list or an object is left as it is.

      --json takes each input as one JSON text, on however many lines, in the same way. One that is no JSON, or has no such \
      field, is not written.

      --batch takes each line for a text of its own, as if it were masked alone: for records that have nothing to do \
      with each other. Lines are shared out among all processors, and come out in order, byte for byte; some hundred \
      kB are read ahead. A secret of several lines, such as a key block, is not seen as one.

      --vault replaces each secret by a placeholder that can be undone, [SECRET_stripe_key_1]: `secmask restore` puts \
      the secrets back, into the same text or into what a language model has made of it. The same secret has the same \
      placeholder in all runs with that vault.

      EXIT STATUS: 0 done; 2 error.

      EXAMPLES:
        kubectl logs shop | secmask mask > shop.log
        tail -f app.log | secmask mask --follow
        secmask mask --style label --summary app.log > safe.log
        secmask mask --recursive --in-place --dry-run notes/
        secmask mask --recursive --in-place --backup notes/
        secmask mask --recursive --out shared/ logs/
        secmask mask --json --field 'users.*.token' < answer.json
        secmask mask --jsonl --field message < events.jsonl > safe.jsonl
        secmask mask --batch < prompts.txt > safe.txt
        secmask mask --vault talk.vault --key-file talk.key --create-key < prompt.txt > safe.txt
        secmask mask --known .env --known env:DEPLOY_KEY < build.log
        SECMASK_KEY=$(cat ~/.mask-key) secmask mask --style tag < access.log
      """)

  @Argument(help: ArgumentHelp("Files; - is standard input.", valueName: "file"), completion: .file())
  var files: [String] = []

  @Option(
    name: .customLong("in"), help: ArgumentHelp("A file, as an option.", valueName: "file"),
    completion: .file())
  var input: String?

  @Option(
    name: [.customShort("o"), .customLong("out")],
    help: ArgumentHelp(
      "Write to a file, at once or not at all; with --recursive, to a folder.", valueName: "path"),
    completion: .file())
  var output: String?

  @Flag(name: .shortAndLong, help: "Replace the files themselves.")
  var inPlace = false

  @OptionGroup var inPlaceOptions: InPlaceOptions

  @Flag(name: .shortAndLong, help: "Go through folders. Needs --in-place or --out.")
  var recursive = false

  @OptionGroup var style: StyleOptions
  @OptionGroup var known: KnownOptions
  @OptionGroup var policy: PolicyOptions
  @OptionGroup var rules: RuleOptions
  @OptionGroup var experts: ExpertOptions
  @OptionGroup var decoding: DecodingOptions
  @OptionGroup var walk: WalkOptions
  @OptionGroup var jsonLines: JSONLinesOptions

  @Flag(help: "Each line is a text of its own; lines are masked together.")
  var batch = false

  @Flag(name: .shortAndLong, help: "Say on standard error how many secrets of each type were masked.")
  var summary = false

  @Flag(
    name: .shortAndLong,
    help: "Say on standard error how long each text was, how long it took and how many secrets it had.")
  var verbose = false

  @Option(
    help: ArgumentHelp(
      "Threads of the experts, and of --batch and --jsonl; as many as there are processors when not given.",
      valueName: "n"))
  var threads: Int?

  @Flag(
    name: [.customLong("follow"), .customLong("line-buffered")],
    help: """
      Write complete lines as soon as the input pauses, for logs that are followed. A secret of several \
      lines that comes with a pause in it may be missed, key blocks excepted.
      """)
  var lineBuffered = false

  var inputs: [String] { files + (input.map { [$0] } ?? []) }

  func validate() throws {
    if let threads, !(1...256).contains(threads) {
      throw ValidationError("--threads must be between 1 and 256")
    }
    if jsonLines.json, inPlace || recursive || batch || lineBuffered {
      throw ValidationError(
        "--json goes with files, standard input and --out; .json files stay readable with --in-place without it"
      )
    }
    if jsonLines.jsonl, inPlace || recursive {
      // Lines that are left out would be lost.
      throw ValidationError("--jsonl writes standard output or --out, not --in-place or --recursive")
    }
    if batch, jsonLines.jsonl {
      throw ValidationError(
        "--batch and --jsonl exclude each other: --jsonl masks each line by itself anyway")
    }
    if batch, lineBuffered {
      throw ValidationError("--batch and --follow exclude each other: --batch waits for many lines")
    }
    if lineBuffered, inPlace || recursive {
      throw ValidationError("--follow is for an input that grows, not for --in-place or --recursive")
    }
    try inPlaceOptions.check(inPlace: inPlace)
    if inPlace, output != nil { throw ValidationError("--in-place and --out exclude each other") }
    if inPlace || recursive, inputs.isEmpty || inputs.contains("-") {
      throw ValidationError("--in-place and --recursive need files or folders, not standard input")
    }
    if recursive, !inPlace, output == nil {
      throw ValidationError("--recursive needs --in-place or --out FOLDER")
    }
    if recursive, output != nil, inputs.count > 1 {
      throw ValidationError("--recursive --out takes one folder at a time")
    }
  }

  func run() throws {
    let (detector, review) = try rules.load()
    // Many lines at a time have one core each; one text, or one line, has all of them.
    let mode: ComputeEngine.Mode = batch || jsonLines.jsonl && !lineBuffered ? .throughput : .latency
    var configuration = experts.configuration(threads: threads, mode: mode)
    configuration.decodes = !decoding.leavesEncoded
    configuration.known = try known.secrets()
    if let detector { configuration.detector = detector }
    configuration.policy = try policy.policy(for: configuration.detector)
    configuration.style = try style.redactionStyle()
    var masker = try SecretMasker(configuration: configuration)
    masker.review = review
    let vault = try style.vaultFile()
    if let vault { masker = masker.masking(into: vault.vault) }
    UnfinishedFile.removeOnSignals()
    let run = MaskRun(
      masker: masker, texts: batch ? .lines : lineBuffered ? .followed : .whole,
      jsonLines: try jsonLines.options(), isDocument: jsonLines.json, inPlace: inPlaceOptions,
      log: verbose ? { Console.say("secmask: \($0)") } : nil)
    if recursive {
      // What git ignores, such as logs, is what people want masked.
      var options = try walk.walkOptions(honoursGitIgnore: false)
      if let backups = try inPlaceOptions.backups { options.excludes.append(backups) }
      try run.tree(inputs, into: output, options: options)
    } else if inPlace {
      run.inPlace(inputs)
    } else {
      if inputs.isEmpty { Console.explainWaiting() }
      try run.concatenate(inputs.isEmpty ? ["-"] : inputs, to: output)
    }
    run.tally.tellWhatIsMissing()
    if summary { run.say() }
    try vault?.finish()
    if let lost = vault?.vault.lostCount, lost > 0 {
      throw CommandFailure("the vault was full: \(lost) secrets were masked for good")
    }
    if run.failed { throw ExitCode(2) }
  }
}
