package import SecMask
package import SecretPatterns

/// A form of report on what a scan has found.
///
/// A report is its beginning, the findings with ``separator`` between them, and its end. Threads write findings side by
/// side, so a reporter keeps nothing in mind; ``ReportWriter`` puts the pieces together.
package protocol Reporter: Sendable {
  /// What stands between two findings.
  var separator: [UInt8] { get }

  /// Adds what stands before the first finding.
  /// - Parameter rules: What the types of the findings mean.
  func begin(_ rules: [Rule], to output: inout [UInt8])

  /// Adds one finding.
  ///
  /// - Parameters:
  ///   - origin: Where the text is from, such as the path of a file.
  ///   - secret: The bytes of the secret, valid during the call.
  func append(
    _ finding: SecretFinding, from origin: String, secret: UnsafeBufferPointer<UInt8>,
    to output: inout [UInt8])

  /// Adds what stands behind the last finding.
  func end(_ summary: ScanSummary, to output: inout [UInt8])
}

/// A report of nothing but findings.
extension Reporter {
  package var separator: [UInt8] { [] }
  package func begin(_ rules: [Rule], to output: inout [UInt8]) {}
  package func end(_ summary: ScanSummary, to output: inout [UInt8]) {}
}
