internal import SecMask
internal import SecretPatterns

/// Turns findings into bytes.
struct ScanPrinter: Sendable {
  let format: ScanFormat
  let showsSecrets: Bool

  /// Runs a scan whose output goes to standard output, with what the format needs before and after.
  func print(
    _ scan: (TreeOutput) throws(FileError) -> TreeScanSummary
  ) throws(FileError) -> TreeScanSummary {
    var isFirst = true
    let output = TreeOutput { report throws(FileError) in
      if !report.findings.isEmpty {
        // Every object of the array comes with the comma before it, but for the first.
        if format == .json, isFirst {
          try Console.write([UInt8(ascii: "[")] + report.findings.dropFirst())
        } else {
          try Console.write(report.findings)
        }
        isFirst = false
      }
      if !report.messages.isEmpty { Console.put(String(decoding: report.messages, as: UTF8.self)) }
    }
    let summary = try scan(output)
    if format == .json { try Console.write(Array((isFirst ? "[]\n" : "\n]\n").utf8)) }
    return summary
  }

  /// Adds one finding.
  @Sendable func append(
    _ path: String, _ found: SecretFinding, _ secret: UnsafeBufferPointer<UInt8>,
    _ output: inout [UInt8]
  ) {
    switch format {
    case .text: appendText(path, found, secret, &output)
    case .json:
      output += ",\n".utf8
      appendObject(path, found, secret, &output)
    case .jsonl:
      appendObject(path, found, secret, &output)
      output.append(0x0A)
    }
  }

  private func appendText(
    _ path: String, _ found: SecretFinding, _ secret: UnsafeBufferPointer<UInt8>,
    _ output: inout [UInt8]
  ) {
    output += path.printable.utf8
    output += ":\(found.start.line):\(found.start.column): \(found.type) ".utf8
    output += Self.twoDigits(found.confidence).utf8
    if found.nature != .secret { output += " \(found.nature.rawValue)".utf8 }
    if showsSecrets {
      output += " ".utf8
      JSONText.append(String(decoding: secret, as: UTF8.self), to: &output)
    }
    output.append(0x0A)
  }

  private func appendObject(
    _ path: String, _ found: SecretFinding, _ secret: UnsafeBufferPointer<UInt8>,
    _ output: inout [UInt8]
  ) {
    output += "{\"path\":".utf8
    JSONText.append(path, to: &output)
    output += ",\"type\":".utf8
    JSONText.append(found.type, to: &output)
    let range = found.range
    output += ",\"start\":\(range.lowerBound),\"end\":\(range.upperBound)".utf8
    output += ",\"line\":\(found.start.line),\"column\":\(found.start.column)".utf8
    output += ",\"end_line\":\(found.end.line),\"end_column\":\(found.end.column)".utf8
    output += ",\"confidence\":\(found.confidence),\"source\":\"\(found.source)\"".utf8
    output += ",\"nature\":\"\(found.nature.rawValue)\"".utf8
    if let score = found.score { output += ",\"score\":\(score)".utf8 }
    if showsSecrets {
      output += ",\"secret\":".utf8
      JSONText.append(String(decoding: secret, as: UTF8.self), to: &output)
    }
    output += "}".utf8
  }

  /// A confidence with two decimals.
  static func twoDigits(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    return "\(hundredths / 100).\(hundredths / 10 % 10)\(hundredths % 10)"
  }
}
