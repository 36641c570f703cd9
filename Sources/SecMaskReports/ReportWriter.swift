package import SecMask
package import SecMaskSystem
package import SecretPatterns

/// Puts a report together and hands it to a sink, piece by piece.
package struct ReportWriter {
  /// Takes the next bytes of the report.
  package typealias Sink = ([UInt8]) throws(FileError) -> Void

  private let reporter: any Reporter
  private let sink: Sink
  /// What stands before the first finding; nil once it is written.
  private var beginning: [UInt8]?

  /// - Parameter rules: What the types of the findings mean.
  package init(_ reporter: any Reporter, rules: [Rule], to sink: @escaping Sink) {
    self.reporter = reporter
    self.sink = sink
    var output: [UInt8] = []
    reporter.begin(rules, to: &output)
    beginning = output
  }

  /// Writes findings, each with the separator before it.
  package mutating func write(_ findings: [UInt8]) throws(FileError) {
    guard let first = beginning else { return try sink(findings) }
    beginning = nil
    try sink(first + findings.dropFirst(reporter.separator.count))
  }

  /// Writes the rest.
  package mutating func end(_ summary: ScanSummary) throws(FileError) {
    var output = beginning ?? []
    reporter.end(summary, to: &output)
    beginning = nil
    if !output.isEmpty { try sink(output) }
  }
}
