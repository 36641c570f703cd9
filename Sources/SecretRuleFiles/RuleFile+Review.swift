public import SecretPatterns

extension RuleFile {
  /// Findings for a file's path alone, from rules without a pattern. Their range is empty.
  public func findings(forPath path: String) -> [Finding] {
    if skipsPath(path) { return [] }
    return pathRules.filter { $0.applies(to: path) }.map { rule in
      Finding(type: rule.id, range: 0..<0, confidence: rule.confidence)
    }
  }

  /// Settles what depends on several findings, as gitleaks does: matches whose required neighbours
  /// are missing are dropped, so are those of rules that only serve others, and those of generic
  /// rules where a specific rule found the same.
  ///
  /// - Parameters:
  ///   - findings: Findings of one text, of this file's rules or any others.
  ///   - text: The text they come from.
  public func review(_ findings: [Finding], in text: [UInt8]) -> [Finding] {
    text.withUnsafeBufferPointer { review(findings, in: $0) }
  }

  /// Settles what depends on several findings of one text or window.
  package func review(
    _ findings: [Finding], in text: UnsafeBufferPointer<UInt8>
  ) -> [Finding] {
    guard findings.contains(where: { needsReview($0.type) }) else { return findings }
    let places = MatchPlaces(findings, in: text)
    let kept = findings.indices.filter { index in
      !unreported.contains(findings[index].type) && hasRequired(index, findings, places)
    }
    // By line, the findings that a generic one gives way to.
    var specific: [Int: [Int]] = [:]
    for index in kept where own.contains(findings[index].type) {
      guard !generic.contains(findings[index].type) else { continue }
      specific[places.line(index), default: []].append(index)
    }
    return kept.filter { index in
      let finding = findings[index]
      guard generic.contains(finding.type), let others = specific[places.line(index)] else {
        return true
      }
      let secret = Array(text[finding.range])
      return !others.contains { Array(text[findings[$0].range]).containsSequence(secret) }
    }.map { findings[$0] }
  }

  private func needsReview(_ id: String) -> Bool {
    generic.contains(id) || required[id] != nil || unreported.contains(id)
  }

  private func hasRequired(_ index: Int, _ findings: [Finding], _ places: MatchPlaces) -> Bool {
    guard let wanted = required[findings[index].type] else { return true }
    return wanted.allSatisfy { wanted in
      findings.indices.contains { other in
        guard findings[other].type == wanted.id else { return false }
        let lines = abs(places.line(index) - places.line(other))
        let columns = abs(places.column(index) - places.column(other))
        return lines <= wanted.withinLines ?? .max && columns <= wanted.withinColumns ?? .max
      }
    }
  }
}

/// Lines and columns of the beginnings of matches, counted as gitleaks counts them.
struct MatchPlaces {
  private var lines: [Int]
  private var columns: [Int]

  init(_ findings: [Finding], in text: UnsafeBufferPointer<UInt8>) {
    lines = Array(repeating: 0, count: findings.count)
    columns = lines
    var line = 0
    var lineStart = 0
    var position = 0
    for index in findings.indices.sorted(by: { findings[$0].match.lowerBound < findings[$1].match.lowerBound }
    ) {
      let start = findings[index].match.lowerBound
      // A match that begins with a line feed counts for the line after it.
      while position <= start, position < text.count {
        if text[position] == UInt8(ascii: "\n") {
          line += 1
          lineStart = position
        }
        position += 1
      }
      lines[index] = line
      columns[index] = start - lineStart + 1
    }
  }

  func line(_ index: Int) -> Int { lines[index] }
  func column(_ index: Int) -> Int { columns[index] }
}

/// A rule that looks at the path alone.
struct PathRule: Sendable {
  let id: String
  let confidence: Double
  let path: DeferredRegex
  let allowlists: [Allowlist]

  func applies(to path: String) -> Bool {
    self.path.matches(Array(path.utf8)) && !allowlists.contains { $0.allows(path: path) }
  }
}
