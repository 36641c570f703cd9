internal import SecMask

/// Findings as one array of objects.
struct JSONReporter: Reporter {
  let showsSecrets: Bool
  private var isEmpty = true

  init(showsSecrets: Bool) { self.showsSecrets = showsSecrets }

  mutating func begin(to output: inout [UInt8]) { output += "[".utf8 }

  mutating func append(_ record: FindingRecord, to output: inout [UInt8]) {
    output += (isEmpty ? "\n" : ",\n").utf8
    isEmpty = false
    JSONFinding.append(record, showsSecrets: showsSecrets, to: &output)
  }

  mutating func end(_ summary: ScanSummary, to output: inout [UInt8]) {
    output += (isEmpty ? "]\n" : "\n]\n").utf8
  }
}

/// Findings as an object a line.
struct JSONLinesReporter: Reporter {
  let showsSecrets: Bool

  mutating func append(_ record: FindingRecord, to output: inout [UInt8]) {
    JSONFinding.append(record, showsSecrets: showsSecrets, to: &output)
    output.append(0x0A)
  }
}
