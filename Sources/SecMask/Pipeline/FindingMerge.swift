internal import SecretPatterns

/// A rule's match on its way to a finding.
struct RuleMatch: Sendable {
  var finding: Finding
  /// Goes by a name beside the value, or is unsure of it.
  let isWeak: Bool
  /// Mean probability of its pieces, by the expert that read it.
  var agreement: Double?
}

/// How rules and experts that speak of the same text become one list.
///
/// A rule whose match speaks for itself (confidence ≥ ``sure``, not generic) stands alone and keeps its bounds: an
/// expert's span of which it covers half is dropped. A weak match needs the expert's agreement (mean probability of
/// its pieces ≥ ``agreement``) and gives way to the expert's bounds. What then still overlaps becomes one finding.
struct FindingMerge: Sendable {
  /// Confidence from which a precise rule stands alone.
  static let sure = 0.8
  /// Mean probability from which an expert agrees with a weak match.
  static let agreement = 0.5

  /// Whether an expert has read everything that may hold a secret; without one weak matches stand, too.
  let hasExpert: Bool
  /// Types of rules that go by a name beside the value alone.
  let genericTypes: Set<String>

  /// Findings of one cluster: matches and spans that overlap each other, sorted by start.
  func findings(_ matches: [RuleMatch], _ spans: [ExpertSpan]) -> [Detection] {
    guard hasExpert else { return withoutRepeats(matches.map(\.finding)).map { Detection($0) }.union() }
    var kept: [Detection] = []
    let sure = matches.filter { !$0.isWeak }
    for match in sure { kept.append(Detection(match.finding, score: match.agreement)) }
    var free: [ExpertSpan] = []
    for span in spans {
      let covered = sure.contains { 2 * $0.finding.range.clamped(to: span.range).count >= span.range.count }
      if !covered {
        free.append(span)
        kept.append(Detection(span))
      }
    }
    for match in matches where match.isWeak {
      if kept.contains(where: { $0.range.overlaps(match.finding.range) }) {
        name(&kept, by: match)
      } else if let agreement = match.agreement, agreement >= Self.agreement {
        kept.append(Detection(match.finding, score: agreement))
      }
    }
    return kept.union()
  }

  /// A weak match gives its name to an expert's span that has none.
  private func name(_ kept: inout [Detection], by match: RuleMatch) {
    for index in kept.indices
    where kept[index].type == Detection.unnamed && kept[index].range.overlaps(match.finding.range) {
      kept[index].type = match.finding.type
      kept[index].source = .both
      kept[index].confidence = max(kept[index].confidence, match.finding.confidence)
    }
  }

  /// Drops findings of generic rules that lie inside one that is surer, or as sure and of a precise rule.
  private func withoutRepeats(_ findings: [Finding]) -> [Finding] {
    guard findings.count > 1 else { return findings }
    return findings.enumerated().filter { index, finding in
      guard genericTypes.contains(finding.type) else { return true }
      return !findings.enumerated().contains { other, candidate in
        other != index && candidate.range.lowerBound <= finding.range.lowerBound
          && candidate.range.upperBound >= finding.range.upperBound
          && rank(candidate, other) > rank(finding, index)
      }
    }.map(\.element)
  }

  /// Order of preference among findings of the same text.
  private func rank(_ finding: Finding, _ index: Int) -> (Double, Int, Int, Int) {
    (finding.confidence, genericTypes.contains(finding.type) ? 0 : 1, finding.range.count, -index)
  }
}
