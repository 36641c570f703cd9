import SecMask
import SecMaskJSON
import SecMaskReports
import SecMaskSystem
import SecMaskTestSupport
import SecretPatterns

/// Reports on two made-up findings.
struct ReportSample {
  let text: String
  let tokens: [String]
  let records: [FindingRecord]
  let rules: [Rule]

  init(path: [UInt8] = Array("a\nb".utf8)) {
    var sample = SampleText(seed: 4)
    tokens = [sample.token(), sample.token()]
    text = tokens.map { "é = \($0) # <i>\n" }.joined()
    let bytes = Array(text.utf8)
    let masker = SecretMasker.patternsOnly(detector: .fewRules)
    rules = masker.detector.rules
    let findings = masker.findings(in: bytes)
    records = findings.map { finding in
      FindingRecord(
        path: path, finding: finding, secret: Array(bytes[finding.range]),
        excerpt: bytes.withUnsafeBufferPointer {
          MaskedExcerpt(of: finding.range, besides: findings.map(\.range), in: $0, limit: bytes.count)
        })
    }
  }

  /// What a form writes for the findings, or for none.
  func report(
    _ format: ScanFormat, on records: [FindingRecord]? = nil, adjust: (inout ReportContext) -> Void = { _ in }
  ) throws -> String {
    var context = ReportContext(version: "1.2.3", rules: rules, start: UniversalTime(seconds: 0))
    adjust(&context)
    return try write(format.reporter(context), records)
  }

  func write(_ reporter: any Reporter, _ records: [FindingRecord]? = nil) throws -> String {
    let records = records ?? self.records
    var output: [UInt8] = []
    var writer = ReportWriter(reporter) { output += $0 }
    for record in records { try writer.write([record]) }
    var summary = ScanSummary()
    summary.findings = records.count
    summary.files = 1
    try writer.end(summary)
    return String(decoding: output, as: UTF8.self)
  }

  static func parse(_ text: String) throws -> JSONValue {
    try JSONCursor<JSONError>.read(Array(text.utf8)) { cursor throws(JSONError) in try cursor.readValue() }
  }
}
