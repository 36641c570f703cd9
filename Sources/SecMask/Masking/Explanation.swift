internal import SecretPatterns

/// Everything that was decided about a text, as it was decided: what was read and why, what rules and experts took for a
/// secret, what judges said of it, what became of it.
package struct Explanation: Sendable {
  /// A candidate and what became of it.
  package struct Entry: Sendable {
    package let candidate: Candidate
    package let outcome: Outcome
  }

  /// What became of a candidate.
  package enum Outcome: Sendable, Hashable {
    /// It stands, or is part of a finding.
    case counts
    /// The judges say that it is nothing that the purpose takes.
    case notTaken
    /// The user does not want it.
    case dropped(TextSession.Drop)
    /// Nothing in its file counts.
    case inAllowedFile
  }

  /// What experts read, in order. Everything else was skipped.
  package let segments: [ReadSegment]
  /// All candidates, sorted.
  package let entries: [Entry]
  /// What counts.
  package let findings: [SecretFinding]
  /// Findings that do not count, because the policy allows the file.
  package let allowedCount: Int
  /// Length of the text.
  package let byteCount: Int

  /// Bytes that an expert read; context counts once.
  package var bytesRead: Int {
    var end = 0
    var sum = 0
    for part in segments.flatMap(\.parts) {
      let start = max(end, part.lowerBound)
      end = max(end, part.upperBound)
      sum += max(0, end - start)
    }
    return sum
  }
}

extension SecretMasker {
  /// Masks nothing, and tells everything that was decided about a text. Costs what finding costs.
  package func explain(_ bytes: [UInt8], path: String? = nil) -> Explanation {
    let all = detector.scan(bytes, path: path)
    let candidates = bytes.withUnsafeBufferPointer {
      self.candidates(all, in: $0, 0..<$0.count, origin: 0, path: path)
    }
    let session = TextSession(self, path: path, isAllowed: allows(path: path))
    session.trace = TextSession.Trace()
    session.add(bytes, candidates, ends: true)
    reader?.read([session])
    var findings: [Detection] = []
    session.settle { findings += $0.findings }
    let trace = session.trace ?? TextSession.Trace()
    let isAllowed = session.tally.allowed > 0
    let entries = trace.candidates.map { candidate in
      var outcome = Explanation.Outcome.notTaken
      if findings.contains(where: { $0.range.overlaps(candidate.range) }) {
        outcome = .counts
      } else if let drop = trace.drops.first(where: { $0.key.overlaps(candidate.range) }) {
        outcome = .dropped(drop.value)
      } else if isAllowed, policy.takes.contains(candidate.nature) {
        outcome = .inAllowedFile
      }
      return Explanation.Entry(candidate: candidate, outcome: outcome)
    }
    return Explanation(
      segments: trace.segments, entries: entries, findings: located(findings, in: bytes),
      allowedCount: session.tally.allowed, byteCount: bytes.count)
  }
}

extension Explanation.Outcome: CustomStringConvertible {
  package var description: String {
    switch self {
    case .counts: "counts"
    case .notTaken: "does not count"
    case .dropped(.allowed): "allowed"
    case .dropped(.excused): "excused by a comment"
    case .inAllowedFile: "allowed by the file's path"
    }
  }
}

extension Explanation.Entry {
  /// Who found it: the rule's id, or the expert; and in what layers.
  package var finder: String {
    let finder =
      if case .expert(let source) = candidate.origin { "\(source.rawValue) expert" } else { candidate.type }
    return LayerKind.name(candidate.layers).map { "\(finder) in \($0)" } ?? finder
  }

  /// What it is and why, in one line.
  package var reason: String {
    guard let opinion = candidate.opinions.last else { return "secret: no judge has anything against it" }
    return "\(opinion.nature.rawValue): \(opinion.reason) (\(opinion.judge))"
  }
}
