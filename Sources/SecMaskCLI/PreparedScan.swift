internal import SecMask
internal import SecMaskFiles
internal import SecMaskReports
internal import SecMaskSystem

/// A scan that has all it needs.
struct PreparedScan {
  var scan: TextScan
  let paths: [String]
  let walk: WalkOptions
  let isQuiet: Bool
  /// Runs from when the scan was prepared: what a source does before its first text counts, too.
  private let stopwatch = Stopwatch()

  init(scan: TextScan, paths: [String], walk: WalkOptions, isQuiet: Bool) {
    self.scan = scan
    self.paths = paths
    self.walk = walk
    self.isQuiet = isQuiet
  }

  /// What the paths name.
  func files() throws -> TreeWalk { TreeWalk(paths, options: try walk.walkOptions(honoursGitIgnore: true)) }

  /// Scans all texts of a source, hands over what is found in order, and says on standard error what is left out and the
  /// closing line.
  ///
  /// - Parameters:
  ///   - unit: What people are told the number of: texts, or commits where there is a checkpoint or a total.
  ///   - total: How many commits there are; nil where texts are counted.
  ///   - checkpoint: Told of every commit once its findings are handed over.
  func run(
    _ source: sending some TextSource, unit: String, of total: Int? = nil, checkpoint: Checkpoint? = nil,
    _ take: @escaping ([FindingRecord]) throws(FileError) -> Void
  ) throws(FileError) -> ScanSummary {
    let progress = ScanProgress(of: total, unit: unit)
    var commits = 0
    var reports = 0
    let output = TreeOutput { done in
      progress?.update(total == nil ? done : commits, reports: reports)
    } _: { report throws(FileError) in
      if !report.records.isEmpty || !report.messages.isEmpty { progress?.clear() }
      if !report.records.isEmpty { try take(report.records) }
      if !report.messages.isEmpty { Console.put(String(decoding: report.messages, as: UTF8.self)) }
      try checkpoint?.add(report.reached)
      commits += report.reached.count
      reports += report.records.isEmpty ? 0 : 1
    }
    let summary = try scan.run(source, message: { $1.message($0) }, output: output)
    progress?.clear()
    summary.tally.tellWhatIsMissing()
    for line in SlowestTexts.lines(summary.slowest) { Console.say(line) }
    if !isQuiet { Console.say(summary.line(seconds: stopwatch.seconds)) }
    return summary
  }
}
