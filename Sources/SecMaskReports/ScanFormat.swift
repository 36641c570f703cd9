/// The forms in which a scan can report.
package enum ScanFormat: String, CaseIterable, Sendable {
  /// A line each, for people.
  case text
  /// One array of objects.
  case json
  /// An object a line.
  case jsonl

  /// - Parameter showsSecrets: Whether the secrets themselves are in the report.
  package func reporter(showsSecrets: Bool) -> any Reporter {
    switch self {
    case .text: TextReporter(showsSecrets: showsSecrets)
    case .json: JSONReporter(showsSecrets: showsSecrets)
    case .jsonl: JSONLinesReporter(showsSecrets: showsSecrets)
    }
  }
}
