internal import SecMask
internal import SecretPatterns

/// Findings as one array of objects.
struct JSONReporter: Reporter {
  let showsSecrets: Bool

  var separator: [UInt8] { [UInt8(ascii: ",")] }

  func begin(_ rules: [Rule], to output: inout [UInt8]) { output += "[".utf8 }

  func append(
    _ finding: SecretFinding, from origin: String, secret: UnsafeBufferPointer<UInt8>,
    to output: inout [UInt8]
  ) {
    output.append(0x0A)
    JSONFinding.append(finding, from: origin, secret: showsSecrets ? secret : nil, to: &output)
  }

  func end(_ summary: ScanSummary, to output: inout [UInt8]) {
    output += (summary.findings == 0 ? "]\n" : "\n]\n").utf8
  }
}

/// Findings as an object a line.
struct JSONLinesReporter: Reporter {
  let showsSecrets: Bool

  func append(
    _ finding: SecretFinding, from origin: String, secret: UnsafeBufferPointer<UInt8>,
    to output: inout [UInt8]
  ) {
    JSONFinding.append(finding, from: origin, secret: showsSecrets ? secret : nil, to: &output)
    output.append(0x0A)
  }
}
