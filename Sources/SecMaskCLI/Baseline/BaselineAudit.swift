internal import ArgumentParser
internal import SecMask
internal import SecMaskBaselines
internal import SecMaskFiles
internal import SecMaskSystem
internal import SystemPackage

/// `secmask baseline audit`.
struct BaselineAudit: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit", abstract: "Go through the findings of a baseline, and say which are secrets.",
    discussion: """
      Shows each finding that nobody has decided on with the lines round it, the value included, and asks: r a real \
      secret, f a false alarm, s skip, u undo the last answer, q quit. Each answer is written into the baseline at \
      once; the next time the audit goes on where it was left. Answers are read a line each from standard input.

      EXIT STATUS: 0 done or quit; 2 an error.
      """)

  @OptionGroup var file: BaselineFileOption
  @Flag(help: "Ask again about findings that are decided.")
  var all = false
  @Flag(help: "Do not show the values.")
  var hideValues = false
  @Option(
    help: ArgumentHelp(
      """
      Write what is decided as JSON Lines for training, a text with its spans for each file. These texts hold the \
      secrets: the file is made readable for you alone.
      """, valueName: "file"), completion: .file(extensions: ["jsonl"]))
  var exportLabels: String?
  @OptionGroup var options: ScanOptions

  func validate() throws {
    if options.paths.contains("-") {
      throw ValidationError("audit reads answers from standard input, not a text")
    }
  }

  func run() throws {
    var options = options
    if options.paths.isEmpty { options.paths = ["."] }
    let settings = try options.config.settings(for: options.paths)
    let path = file.path(settings)
    let scan = try BaselineScan(options, settings, beside: path)
    let baseline = try BaselineStore.read(path)
    var audit = FindingAudit(baseline: baseline, scan: scan, asksAll: all)
    if audit.unknown > 0 {
      Console.say(
        "secmask: \(audit.unknown) findings are not in the baseline; `secmask baseline update` takes them in")
    }
    if exportLabels == nil || audit.left > 0 {
      try audit.run(hidesValues: hideValues) { try FileReplacement.write($0.text, to: path) }
    }
    Console.say("secmask: \(path.printable): \(audit.line)")
    if let exportLabels {
      let rows = try LabelledRows(audit.decided)
      try PrivateFile.write(rows.text, to: exportLabels)
      Console.say("secmask: \(exportLabels.printable): \(rows.count) texts, \(rows.spans) spans")
    }
  }
}
