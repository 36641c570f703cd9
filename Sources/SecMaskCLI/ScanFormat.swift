internal import ArgumentParser

/// How findings are printed.
enum ScanFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// A line each, for people.
  case text
  /// One array of objects.
  case json
  /// An object a line.
  case jsonl
}
