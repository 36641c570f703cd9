internal import SecMask
internal import SecMaskJSON
internal import SecMaskSystem

/// What gitleaks knows: a report of it in JSON, or the fingerprints of a `.gitleaksignore`.
///
/// Rules of gitleaks have other names and other edges than ours, so a finding is known when the report has its value in the
/// same file (one may hold the other), or where there is no value, because it is redacted or a fingerprint, its line.
struct GitleaksBaseline: KnownFindings {
  private struct Known {
    var values: [[UInt8]] = []
    var lines: [ClosedRange<Int>] = []
  }

  private var known: [[UInt8]: Known] = [:]
  private let paths: FolderRelativePaths

  /// Values shorter than this are known where they are equal alone.
  private static let shortestPart = 8

  init(report root: JSONValue, file: String, paths: FolderRelativePaths) throws(BaselineError) {
    self.paths = paths
    for (index, item) in (root.elements ?? []).enumerated() {
      guard let name = item["File"]?.text, let line = item["StartLine"]?.integer else {
        throw BaselineError(file, "element \(index) has no File, or no StartLine: not a report of gitleaks")
      }
      let path = paths.name(of: Array(name.utf8))
      if let secret = item["Secret"]?.text, !secret.isEmpty, !Self.isRedacted(secret) {
        known[path, default: Known()].values.append(Array(secret.utf8))
      } else {
        let end = item["EndLine"]?.integer ?? line
        known[path, default: Known()].lines.append(line...max(line, end))
      }
    }
  }

  /// - Parameter text: A fingerprint a line: `file:rule:line`, with a commit before it or without. Those of a commit are
  ///   of a history, and know nothing of a file as it is.
  init(fingerprints text: String, file: String, paths: FolderRelativePaths) throws(BaselineError) {
    self.paths = paths
    for (index, raw) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let line = raw.drop { $0 == " " || $0 == "\t" }
      if line.isEmpty || line.hasPrefix("#") { continue }
      var parts = line.split(separator: ":", omittingEmptySubsequences: false)
      guard parts.count >= 3, let number = parts.popLast().flatMap({ Int($0.prefix { $0 != " " }) }) else {
        throw BaselineError(file, "line \(index + 1): not a fingerprint of gitleaks, file:rule:line")
      }
      _ = parts.popLast()
      if parts.count > 1, let commit = parts.first, commit.count == 40, commit.allSatisfy(\.isHexDigit) {
        continue
      }
      let path = paths.name(of: Array(parts.joined(separator: ":").utf8))
      known[path, default: Known()].lines.append(number...number)
    }
  }

  func findings(at path: [UInt8]) -> any KnownText { Text(paths.value(in: known, at: path) ?? Known()) }

  private static func isRedacted(_ secret: String) -> Bool { secret == "REDACTED" || secret.hasSuffix("...") }

  private final class Text: KnownText {
    private let known: Known

    init(_ known: Known) { self.known = known }

    func take(_ finding: SecretFinding, _ secret: [UInt8]) -> Bool {
      known.lines.contains { $0.overlaps(finding.start.line...max(finding.start.line, finding.end.line)) }
        || known.values.contains { isSame($0, secret) }
    }

    private func isSame(_ one: [UInt8], _ other: [UInt8]) -> Bool {
      if one == other { return true }
      let (short, long) = one.count < other.count ? (one, other) : (other, one)
      return short.count >= GitleaksBaseline.shortestPart && long.contains(short)
    }
  }
}
