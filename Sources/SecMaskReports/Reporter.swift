package import SecMask

/// A form of report on what a scan has found.
///
/// A report is its beginning, its findings in the order in which they come, and its end. One object writes one report,
/// and is called by one thread at a time. ``ReportWriter`` hands on what it writes.
package protocol Reporter {
  /// Adds what stands before the first finding.
  mutating func begin(to output: inout [UInt8])

  /// Adds one finding.
  mutating func append(_ record: FindingRecord, to output: inout [UInt8])

  /// Adds what stands behind the last finding.
  mutating func end(_ summary: ScanSummary, to output: inout [UInt8])
}

/// A report of nothing but findings.
extension Reporter {
  package mutating func begin(to output: inout [UInt8]) {}
  package mutating func end(_ summary: ScanSummary, to output: inout [UInt8]) {}
}
