internal import SecMask
internal import SecMaskJSON

/// A finding as a SARIF result.
enum SARIFResult {
  static func value(
    _ record: FindingRecord, ruleIndex: Int, summary: String, fingerprint: (digest: String, copy: Int)
  ) -> JSONValue {
    let finding = record.finding
    let mark = "\(fingerprint.digest):\(fingerprint.copy)"
    var members: [(key: String, value: JSONValue)] = [
      ("ruleId", .string(finding.type)), ("ruleIndex", .integer(ruleIndex)),
      ("level", .string(level(finding))),
      ("message", text("\(finding.nature.noun): \(summary) (\(finding.type)).")),
      ("locations", .array([.object([("physicalLocation", location(record))])])),
      (
        "partialFingerprints",
        .object([("primaryLocationLineHash", .string(mark)), ("secmask/v1", .string(mark))])
      ),
    ]
    if let suppression = record.suppression {
      let kind = suppression == .comment ? "inSource" : "external"
      members.append(
        (
          "suppressions",
          .array([
            .object([
              ("kind", .string(kind)), ("status", .string("accepted")),
              ("justification", .string(suppression.reason)),
            ])
          ])
        ))
    }
    var properties: [(key: String, value: JSONValue)] = [
      ("nature", .string(finding.nature.rawValue)), ("confidence", .number("\(finding.confidence)")),
      ("source", .string(finding.source.rawValue)),
    ]
    if let score = finding.score { properties.append(("score", .number("\(score)"))) }
    if let layer = LayerKind.name(finding.layers) { properties.append(("layer", .string(layer))) }
    if let commit = finding.commit {
      properties += [
        ("commit", .string(commit.id)), ("author", .string(commit.author)), ("date", .string(commit.date)),
      ]
    }
    members.append(("properties", .object(properties)))
    return .object(members)
  }

  static func text(_ text: String) -> JSONValue { .object([("text", .string(text))]) }

  private static func level(_ finding: SecretFinding) -> String {
    guard finding.nature == .secret else { return "note" }
    return finding.confidence < 0.5 ? "warning" : "error"
  }

  private static func location(_ record: FindingRecord) -> JSONValue {
    let finding = record.finding
    let region: JSONValue = .object([
      ("startLine", .integer(finding.start.line)), ("startColumn", .integer(finding.start.column)),
      ("endLine", .integer(finding.end.line)), ("endColumn", .integer(finding.end.column)),
      ("byteOffset", .integer(finding.range.lowerBound)), ("byteLength", .integer(finding.range.count)),
    ])
    // The line with its secrets hidden, for people: no viewer can cut it by the region's columns.
    let context: JSONValue = .object([
      ("startLine", .integer(finding.start.line)), ("endLine", .integer(finding.end.line)),
      ("snippet", text(record.excerpt.text)),
    ])
    return .object([
      ("artifactLocation", .object([("uri", .string(ReportPath.uri(record.path)))])),
      ("region", region), ("contextRegion", context),
    ])
  }
}

extension Nature {
  /// With a capital letter, as the beginning of a message.
  var noun: String {
    switch self {
    case .secret: "Secret"
    case .example: "Example of a secret"
    case .protected: "Protected secret"
    case .reference: "Reference to a secret"
    case .identifier: "Identifier"
    }
  }
}
