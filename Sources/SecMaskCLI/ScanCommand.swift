internal import ArgumentParser
internal import SecMask
internal import SecMaskBaselines
internal import SecMaskFiles
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
      looks into them) and symbolic links inside folders (--follow-links follows them). Files whose name \
      begins with a dot are scanned. What cannot be read is reported and does not stop the scan.

      EXIT STATUS: 0 nothing found; 1 secrets found; 2 an error, or nothing found and a path given \
      here could not be read.

      EXAMPLES:
        secmask scan .
        git diff --cached | secmask scan
        secmask scan --format json src/ | jq '.[].type'
        secmask scan --report text --report sarif=out.sarif --report html=out.html .
        secmask scan --baseline .secmask-baseline.json .
        secmask scan --exclude '*.min.js' --exclude node_modules/ --jobs 4 .
        secmask scan --allow-path tests/fixtures/ .
        secmask scan --preset audit .
      """)

  @OptionGroup var options: ScanOptions
  @OptionGroup var reports: ReportOptions
  @OptionGroup var baseline: BaselineOptions

  func run() throws {
    var (reports, baseline) = (reports, baseline)
    let settings = try options.config.settings(for: options.paths)
    reports.fill(from: settings)
    baseline.fill(from: settings)
    var prepared = try options.prepare(settings)
    prepared.scan.tellsSuppressed = reports.showSuppressed
    prepared.scan.known = try baseline.known()
    var context = ReportContext(
      version: SecMaskCommand.version, rules: prepared.scan.masker.detector.rules)
    context.showsSecrets = reports.showSecrets
    context.usesColour = (reports.color ?? .auto).usesColour
    UnfinishedFile.removeOnSignals()
    let outputs = try ReportOutputs(reports.targets, context)
    let summary = try prepared.run { records throws(FileError) in try outputs.write(records) }
    try outputs.end(summary)
    if summary.findings > 0 { throw ExitCode(1) }
    if summary.namedFailures > 0 { throw ExitCode(2) }
  }
}
