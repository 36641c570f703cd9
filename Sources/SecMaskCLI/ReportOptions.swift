internal import ArgumentParser
internal import SecMask
internal import SecMaskReports
internal import SecMaskSystem
internal import SystemPackage

/// Which reports to write, and where.
struct ReportOptions: ParsableArguments {
  @Option(
    help: "Report on standard output: \(ScanFormat.allCases.map(\.rawValue).joined(separator: ", ")).")
  var format: ScanFormat?

  @Option(
    name: .customLong("report"),
    help: ArgumentHelp(
      """
      Write a report: a form of --format, and after = the file, which is replaced at once or not at all; without a \
      file, or with -, standard output. Repeatable: --report sarif=out.sarif --report html=out.html.
      """, valueName: "form=file"),
    completion: .list(ScanFormat.allCases.map { $0.rawValue + "=" }), transform: ReportTarget.parse)
  var reports: [ReportTarget] = []

  @Option(
    help: """
      Colours in the text report: auto (on a terminal, where NO_COLOR is not set), always, never.
      """)
  var color: ColourChoice?

  @Flag(help: "Print the secrets themselves, in the forms text, json, jsonl and csv.")
  var showSecrets = false

  @Flag(
    help: """
      Tell also of findings that do not count: those that a comment, an allowlist or a baseline excuses. SARIF has \
      them as suppressed results.
      """)
  var showSuppressed = false

  func validate() throws {
    let outputs = targets.filter { $0.path == nil }.count
    if outputs > 1 {
      throw ValidationError(
        "only one report can go to standard output; give the others a file: --report json=out.json")
    }
    var seen: Set<String> = []
    for path in targets.compactMap(\.path) where !seen.insert(path).inserted {
      throw ValidationError("--report: \(path.printable) is named for two reports")
    }
  }

  /// The reports that are asked for; text on standard output when none is.
  var targets: [ReportTarget] {
    let short = format.map { [ReportTarget(format: $0, path: nil)] } ?? []
    return short.isEmpty && reports.isEmpty ? [ReportTarget(format: .text, path: nil)] : short + reports
  }
}

/// When to use colours.
enum ColourChoice: String, CaseIterable, ExpressibleByArgument {
  case auto, always, never

  /// Whether standard output gets colours.
  var usesColour: Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      FileDescriptor.standardOutput.isTerminal && CLibrary.environment("TERM") != "dumb"
        && (CLibrary.environment("NO_COLOR") ?? "").isEmpty
    }
  }
}

/// A report and where it goes: `sarif=out.sarif`, `text`.
struct ReportTarget: Hashable {
  let format: ScanFormat
  /// Nil for standard output.
  let path: String?

  init(format: ScanFormat, path: String?) {
    self.format = format
    self.path = path
  }

  static func parse(_ argument: String) throws -> ReportTarget {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let name = parts.first.map(String.init) ?? ""
    let names = ScanFormat.allCases.map(\.rawValue)
    guard let format = ScanFormat(rawValue: name) else {
      throw ValidationError(
        "there is no report \"\(name.printable)\", but \(names.joined(separator: ", "))"
          + NearestName.question(name, among: names))
    }
    let path = parts.count > 1 ? String(parts[1]) : "-"
    guard !path.isEmpty else { throw ValidationError("\(name)= names no file") }
    return ReportTarget(format: format, path: path == "-" ? nil : path)
  }
}

extension ScanFormat: ExpressibleByArgument {}
