internal import SecMask
internal import SecMaskJSON
internal import SecMaskSystem

/// Findings as GitLab's secret detection report, version 15 of its schema.
struct GitLabReporter: Reporter {
  private let context: ReportContext
  private var fingerprints = FindingFingerprint()
  private var isEmpty = true

  init(context: ReportContext) { self.context = context }

  mutating func begin(to output: inout [UInt8]) {
    output += "{\"version\":\"15.0.4\",\"vulnerabilities\":[".utf8
  }

  mutating func append(_ record: FindingRecord, to output: inout [UInt8]) {
    // The report has no place for what does not count.
    guard record.suppression == nil else { return }
    output += (isEmpty ? "\n" : ",\n").utf8
    isEmpty = false
    output += vulnerability(record).compactText
  }

  mutating func end(_ summary: ScanSummary, to output: inout [UInt8]) {
    output += "\n],\"scan\":".utf8
    let program: JSONValue = .object([
      ("id", .string("secmask")), ("name", .string("SecMask")), ("version", .string(context.version)),
      ("vendor", .object([("name", .string("SecMask"))])),
    ])
    output +=
      JSONValue.object([
        ("analyzer", program), ("scanner", program), ("type", .string("secret_detection")),
        ("start_time", .string(context.start.text)), ("end_time", .string(UniversalTime.now.text)),
        ("status", .string("success")),
      ]).compactText
    output += "}\n".utf8
  }

  private mutating func vulnerability(_ record: FindingRecord) -> JSONValue {
    let finding = record.finding
    let summary = context.summary(of: finding.type)
    let path = ReportPath.printable(record.path)
    return .object([
      ("id", .string(identifier(fingerprints.next(record)))), ("category", .string("secret_detection")),
      ("name", .string(finding.type)), ("description", .string("\(finding.nature.noun): \(summary).")),
      ("severity", .string(severity(finding))),
      (
        "solution",
        .string("Revoke the secret where it was issued, and take it out of the file and its history.")
      ),
      (
        "identifiers",
        .array([
          .object([
            ("type", .string("secmask_rule_id")), ("name", .string("SecMask rule ID \(finding.type)")),
            ("value", .string(finding.type)),
          ])
        ])
      ),
      (
        "location",
        .object([
          ("file", .string(path.hasPrefix("./") ? String(path.dropFirst(2)) : path)),
          ("commit", Self.commit(finding.commit)),
          ("start_line", .integer(finding.start.line)), ("end_line", .integer(finding.end.line)),
        ])
      ),
      // Not raw_source_code_extract: GitLab takes that for the secret.
      (
        "details",
        .object([
          (
            "line",
            .object([
              ("name", .string("Line")), ("type", .string("code")), ("value", .string(record.excerpt.text)),
            ])
          )
        ])
      ),
    ])
  }

  private static func commit(_ commit: FindingCommit?) -> JSONValue {
    // What GitLab's own analyzer writes where no commit is known.
    guard let commit else { return .object([("sha", .string("0000000"))]) }
    return .object([
      ("author", .string("\(commit.author) <\(commit.email)>")), ("date", .string(commit.date)),
      ("sha", .string(commit.id)),
    ])
  }

  /// In the form of a UUID.
  private func identifier(_ fingerprint: (digest: String, copy: Int)) -> String {
    let copy = String(fingerprint.copy, radix: 16)
    // Always as many digits for the copy, so that no two come to the same.
    let tail = String(repeating: "0", count: max(0, 8 - copy.count)) + copy
    let digits = String(fingerprint.digest.dropLast(tail.count)) + tail
    var rest = digits[...]
    return [8, 4, 4, 4, 12].map { count in
      defer { rest = rest.dropFirst(count) }
      return String(rest.prefix(count))
    }.joined(separator: "-")
  }

  private func severity(_ finding: SecretFinding) -> String {
    switch finding.nature {
    case .secret: finding.confidence < 0.5 ? "Medium" : "Critical"
    case .protected: "Low"
    case .example, .reference, .identifier: "Info"
    }
  }
}
