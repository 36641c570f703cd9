internal import ArgumentParser
internal import SecMask
internal import SecMaskBaselines
internal import SecMaskFiles
internal import SecMaskSettings
internal import SecMaskSystem

/// `secmask baseline`.
struct BaselineCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "baseline",
    abstract: "Keep a list of the findings that are known, so that only new ones count.",
    discussion: """
      A baseline holds a keyed hash of each finding's value, type and path, and no value. A line that moves stays known; the \
      same value in another file, or once more in the same one, is new. Paths are kept relative to the folder of the \
      baseline, so that it means the same wherever it is used from.

      EXAMPLES:
        secmask baseline create .
        secmask scan --baseline .secmask-baseline.json .
        secmask baseline diff .
        secmask baseline audit .
        secmask baseline update .
      """,
    subcommands: [BaselineCreate.self, BaselineUpdate.self, BaselineDiff.self, BaselineAudit.self])
}

/// The file of a baseline.
struct BaselineFileOption: ParsableArguments {
  @Option(
    name: .customLong("baseline"),
    help: ArgumentHelp(
      "The baseline; \(BaselineStore.defaultName) when neither this nor the configuration names one.",
      valueName: "file"), completion: .file())
  private var named: String?

  /// Its path.
  func path(_ settings: ResolvedSettings) -> String {
    named ?? settings["baseline"]?.text ?? BaselineStore.defaultName
  }
}

/// A scan for a baseline: all that is found, under names below the baseline's folder.
struct BaselineScan {
  let findings: [NamedFinding]
  let records: [FindingRecord]
  let summary: ScanSummary
  private let roots: [[UInt8]]

  /// - Parameter path: The file of the baseline.
  init(_ options: ScanOptions, _ settings: ResolvedSettings, beside path: String) throws {
    let prepared = try options.prepare(settings)
    let names = FolderRelativePaths(besideFile: path)
    let collected = Collector()
    if prepared.paths == ["-"] { Console.explainWaiting() }
    summary = try prepared.run(prepared.files(), unit: "files") { collected.records += $0 }
    records = collected.records
    findings = records.map { NamedFinding($0, path: names.name(of: $0.path)) }
    roots = prepared.paths.map { names.name(of: Array($0.utf8)) }
  }

  private final class Collector { var records: [FindingRecord] = [] }

  /// Whether the scan has looked at a file, if it is there.
  func covers(_ path: [UInt8]) -> Bool {
    roots.contains { $0.isEmpty || path == $0 || path.starts(with: $0 + [UInt8(ascii: "/")]) }
  }

  /// What could not be read is not known to be clean, so nothing may be taken out of a baseline.
  func requireComplete() throws {
    if summary.failures > 0 {
      throw CommandFailure("something could not be read (see above), so the baseline stays as it is")
    }
  }
}

/// `secmask baseline create`.
struct BaselineCreate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "create", abstract: "Write a baseline of all that is found.",
    discussion: "EXIT STATUS: 0 written; 2 an error, or the file is there already.")

  @OptionGroup var file: BaselineFileOption
  @Flag(help: "Replace a baseline that is there, with its decisions.")
  var force = false
  @OptionGroup var options: ScanOptions

  func run() throws {
    let settings = try options.config.settings(for: options.paths)
    let path = file.path(settings)
    guard force || !Paths.isReadable(path) else {
      throw CommandFailure(
        "\(path.printable) is there already; `secmask baseline update` keeps its decisions, --force replaces it"
      )
    }
    let scan = try BaselineScan(options, settings, beside: path)
    try scan.requireComplete()
    let baseline = Baseline().updated(scan.findings) { _ in true }
    try FileReplacement.write(baseline.text, to: path)
    Console.say("secmask: \(path.printable): \(scan.findings.count) known findings")
  }
}

/// `secmask baseline update`.
struct BaselineUpdate: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "update", abstract: "Take in what is new, and take out what is gone.",
    discussion: """
      Decisions of an audit stay. Findings in files outside of the paths that are scanned stay, too.
      EXIT STATUS: 0 written; 2 an error.
      """)

  @OptionGroup var file: BaselineFileOption
  @OptionGroup var options: ScanOptions

  func run() throws {
    let settings = try options.config.settings(for: options.paths)
    let path = file.path(settings)
    let old = try BaselineStore.read(path)
    let scan = try BaselineScan(options, settings, beside: path)
    try scan.requireComplete()
    let new = old.updated(scan.findings, covers: scan.covers)
    let change = BaselineChange(from: old, to: new)
    try FileReplacement.write(new.text, to: path)
    Console.say("secmask: \(path.printable): \(change.line)")
  }
}

/// `secmask baseline diff`.
struct BaselineDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Show what is new and what is gone.",
    discussion: """
      A line each: + path:line type, - path:line type.
      EXIT STATUS: 0 nothing is new; 1 something is new; 2 an error.
      """)

  @OptionGroup var file: BaselineFileOption
  @OptionGroup var options: ScanOptions

  func run() throws {
    let settings = try options.config.settings(for: options.paths)
    let path = file.path(settings)
    let old = try BaselineStore.read(path)
    let scan = try BaselineScan(options, settings, beside: path)
    let change = BaselineChange(from: old, to: old.updated(scan.findings, covers: scan.covers))
    try Console.write(Array(change.text.utf8))
    Console.say("secmask: \(path.printable): \(change.line)")
    if change.added > 0 { throw ExitCode(1) }
    if scan.summary.namedFailures > 0 { throw ExitCode(2) }
  }
}
