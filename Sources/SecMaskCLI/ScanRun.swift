internal import SecMask
internal import SecMaskFiles
internal import SecMaskReports
internal import SecMaskSystem
internal import SecretPatterns

/// The work of `secmask scan`: texts of some source, and a report of what is found in them.
struct ScanRun {
  private let texts: TextScan
  private let reporter: any Reporter
  private let rules: [Rule]

  init(_ texts: TextScan, _ reporter: any Reporter, rules: [Rule]) {
    self.texts = texts
    self.reporter = reporter
    self.rules = rules
  }

  /// Scans all texts of a source, and writes the report.
  ///
  /// - Parameters:
  ///   - unit: What people are told the number of: texts, or commits where there is a checkpoint or a total.
  ///   - total: How many commits there are; nil where texts are counted.
  ///   - checkpoint: Told of every commit once its findings are written.
  func scan(
    _ source: sending some TextSource, unit: String, of total: Int? = nil, checkpoint: Checkpoint? = nil
  ) throws -> ScanSummary {
    let progress = ScanProgress(of: total, unit: unit)
    var writer = ReportWriter(reporter, rules: rules, to: Console.write)
    let separator = reporter.separator
    let reporter = reporter
    var commits = 0
    var reports = 0
    let output = TreeOutput { done in
      progress?.update(total == nil ? done : commits, reports: reports)
    } _: { report throws(FileError) in
      if !report.findings.isEmpty || !report.messages.isEmpty { progress?.clear() }
      if !report.findings.isEmpty { try writer.write(report.findings) }
      if !report.messages.isEmpty { Console.put(String(decoding: report.messages, as: UTF8.self)) }
      try checkpoint?.add(report.reached)
      commits += report.reached.count
      reports += report.findings.isEmpty ? 0 : 1
    }
    let summary = try texts.run(
      source,
      format: { path, finding, secret, output in
        output += separator
        reporter.append(finding, from: path, secret: secret, to: &output)
      }, message: { $1.message($0) }, output: output)
    progress?.clear()
    try writer.end(summary)
    return summary
  }
}
