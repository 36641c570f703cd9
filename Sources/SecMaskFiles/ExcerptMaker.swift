internal import SecMask

/// Makes the excerpts of one text, of which it knows what was found lately.
struct ExcerptMaker {
  /// Where something was found that the next excerpts may show: offsets into the whole text, sorted.
  private var found: [Range<Int>] = []
  /// Bytes round a secret in which findings are looked for: more than an excerpt shows.
  private static let reach = 512
  /// Findings that begin before this and may reach into it; what is judged does not overlap.
  private static let earlier = 8

  /// Takes in what was found in the next window, whatever becomes of it.
  mutating func take(_ settled: TextSession.Settled) {
    found.removeAll { $0.upperBound + Self.reach < settled.range.lowerBound }
    found += settled.findings.map(\.range)
    // Variables, digests and the like may be seen.
    for leftover in settled.leftovers where Purpose.hiding.natures.contains(leftover.detection.nature) {
      found.append(leftover.detection.range)
    }
    found.sort { $0.lowerBound < $1.lowerBound }
  }

  /// The line of a secret without what was found there.
  func excerpt(of secret: Range<Int>, in settled: TextSession.Settled) -> MaskedExcerpt {
    let hand = 0..<settled.text.count
    let others = near(secret).map { local($0, settled).clamped(to: hand) }.filter { !$0.isEmpty }
    // All that is found is known to the end of what is settled, and to the end of the secret.
    let limit = max(settled.range.upperBound, secret.upperBound) - settled.origin
    return MaskedExcerpt(of: local(secret, settled), besides: others, in: settled.text, limit: limit)
  }

  private func near(_ secret: Range<Int>) -> ArraySlice<Range<Int>> {
    let first = found.partitioningIndex { $0.lowerBound >= secret.lowerBound - Self.reach }
    return found[max(0, first - Self.earlier)...].prefix { $0.lowerBound < secret.upperBound + Self.reach }
  }

  private func local(_ range: Range<Int>, _ settled: TextSession.Settled) -> Range<Int> {
    range.lowerBound - settled.origin..<range.upperBound - settled.origin
  }
}
