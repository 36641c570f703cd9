internal import SecMask
internal import SecMaskBaselines
internal import SecMaskJSON
internal import SecMaskSystem

/// Decided findings as the training reads them: a text for each file, and where in it something is a secret or none, in
/// Unicode scalars.
struct LabelledRows {
  private(set) var text: [UInt8] = []
  private(set) var (count, spans) = (0, 0)

  /// - Throws: A ``CommandFailure`` when a file is not as it was scanned.
  init(_ decided: [(record: FindingRecord, decision: Baseline.Decision)]) throws {
    var rest = decided[...]
    while let path = rest.first?.record.path {
      let ofFile = rest.prefix { $0.record.path == path }
      rest = rest.dropFirst(ofFile.count)
      try append(path, Array(ofFile))
    }
  }

  private mutating func append(
    _ path: [UInt8], _ decided: [(record: FindingRecord, decision: Baseline.Decision)]
  ) throws {
    guard let content = FindingContext.read(path) else {
      throw CommandFailure("\(String(decoding: path, as: UTF8.self).printable): cannot be read")
    }
    var items: [JSONValue] = []
    for (record, decision) in decided where !record.finding.range.isEmpty {
      let range = record.finding.range
      guard range.upperBound <= content.count, content[range].elementsEqual(record.secret) else {
        throw CommandFailure(
          "\(String(decoding: path, as: UTF8.self).printable): has changed during the audit; run it again")
      }
      let start = String(decoding: content[..<range.lowerBound], as: UTF8.self).unicodeScalars.count
      let length = String(decoding: content[range], as: UTF8.self).unicodeScalars.count
      items.append(
        .object([
          ("start", .integer(start)), ("end", .integer(start + length)),
          ("label", .string(decision == .real ? "secret" : "not")),
          ("category", .string(record.finding.type)),
        ]))
    }
    guard !items.isEmpty else { return }
    let row: JSONValue = .object([
      ("text", .string(String(decoding: content, as: UTF8.self))), ("spans", .array(items)),
    ])
    text += row.compactText + [0x0A]
    count += 1
    spans += items.count
  }
}
