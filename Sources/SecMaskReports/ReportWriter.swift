package import SecMask
package import SecMaskSystem

/// Hands what a reporter writes to a sink, batch by batch.
package struct ReportWriter {
  /// Takes the next bytes of the report.
  package typealias Sink = ([UInt8]) throws(FileError) -> Void

  private var reporter: any Reporter
  private let sink: Sink
  /// What is not handed on yet.
  private var output: [UInt8] = []

  package init(_ reporter: any Reporter, to sink: @escaping Sink) {
    self.reporter = reporter
    self.sink = sink
    self.reporter.begin(to: &output)
  }

  /// Writes findings.
  package mutating func write(_ records: [FindingRecord]) throws(FileError) {
    if records.isEmpty { return }
    for record in records { reporter.append(record, to: &output) }
    try flush()
  }

  /// Writes the rest.
  package mutating func end(_ summary: ScanSummary) throws(FileError) {
    reporter.end(summary, to: &output)
    try flush()
  }

  private mutating func flush() throws(FileError) {
    if output.isEmpty { return }
    try sink(output)
    output.removeAll(keepingCapacity: true)
  }
}
