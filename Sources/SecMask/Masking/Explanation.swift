package import SecretPatterns

/// Everything that was decided about a text: what was read and why, what rules matched, what became of it.
package struct Explanation: Sendable {
  /// A rule's match and what became of it.
  package struct Match: Sendable {
    package let finding: Finding
    package let verdict: Verdict
    /// Mean probability of its pieces, by the expert that read it; nil where none did.
    package let agreement: Double?
  }

  /// What became of a rule's match.
  package enum Verdict: Sendable, Hashable {
    /// It stands, or is part of a finding.
    case counts
    /// Its confidence is below the policy's least.
    case unsure
    /// Its type or value is allowed, or a rule file leaves it out.
    case allowed
    /// It needs an expert's agreement and did not get it.
    case withoutAgreement
    /// A comment on its line excuses it.
    case excused
    /// Nothing in its file counts.
    case inAllowedFile
  }

  /// What experts read, in order. Everything else was skipped.
  package let segments: [ReadSegment]
  /// All rules' matches, sorted.
  package let matches: [Match]
  /// What counts.
  package let findings: [SecretFinding]
  /// Findings dropped, because the policy allows the file.
  package let allowedCount: Int
  /// Length of the text.
  package let byteCount: Int

  /// Bytes that an expert read; context counts once.
  package var bytesRead: Int {
    var end = 0
    var sum = 0
    for segment in segments {
      let start = max(end, segment.segment.text.lowerBound)
      end = max(end, segment.segment.text.upperBound)
      sum += max(0, end - start)
    }
    return sum
  }
}

extension SecretMasker {
  /// Masks nothing, and tells everything that was decided about a text. Costs what finding costs.
  package func explain(_ bytes: [UInt8], path: String? = nil) -> Explanation {
    let all = detector.scan(bytes, path: path)
    let kept = bytes.withUnsafeBufferPointer { counted(all, in: $0) }
    let text = TextDetector(self)
    let segments = text.add(bytes, kept, ends: true)
    let read = segments.isEmpty ? [] : reader?.read(segments) ?? []
    text.take(read)
    var detections: [Detection] = []
    text.settle { detections += $0.findings }
    let isAllowed = policy.allows(path: path)
    let keptSet = Set(kept)
    let matches = all.map { finding in
      let judge = read.first { $0.segment.judged.contains(finding.range.lowerBound) }
      let agreement = judge?.agreement(in: finding.range)
      var verdict = Explanation.Verdict.counts
      if finding.confidence < policy.minConfidence {
        verdict = .unsure
      } else if !keptSet.contains(finding) {
        verdict = .allowed
      } else if !detections.contains(where: { $0.range.overlaps(finding.range) }) {
        let excused = bytes.withUnsafeBufferPointer { InlineMarkers.allow(finding.range, in: $0) }
        verdict = policy.honoursMarkers && excused ? .excused : .withoutAgreement
      } else if isAllowed {
        verdict = .inAllowedFile
      }
      return Explanation.Match(finding: finding, verdict: verdict, agreement: agreement)
    }
    return Explanation(
      segments: read, matches: matches, findings: isAllowed ? [] : located(detections, in: bytes),
      allowedCount: isAllowed ? detections.count : 0, byteCount: bytes.count)
  }
}

extension Explanation.Verdict: CustomStringConvertible {
  package var description: String {
    switch self {
    case .counts: "counts"
    case .unsure: "below the least confidence"
    case .allowed: "allowed"
    case .withoutAgreement: "no agreement of an expert"
    case .excused: "excused by a comment"
    case .inAllowedFile: "allowed by the file's path"
    }
  }
}
