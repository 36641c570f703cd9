internal import SecretPatterns

/// From what rules match to candidates.
extension SecretMasker {
  /// What rules take for a secret in a part of a text, and in what is encoded in it: judged candidates, sorted, with offsets
  /// into the whole text.
  ///
  /// - Parameters:
  ///   - findings: Rules' matches that begin in the part.
  ///   - text: The bytes at hand.
  ///   - range: The part, in offsets of `text`; what is encoded must begin there.
  ///   - origin: Offset of the first byte at hand in the whole text.
  ///   - path: Path of the file that the text comes from.
  func candidates(
    _ findings: [Finding], in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, origin: Int,
    path: String?
  ) -> [Candidate] {
    var all = judged(findings, in: text, path)
    if let known { all += known.candidates(in: text, range) }
    if decodes, policy.mergesOverlaps {
      let search = LayerSearch { decodedCandidates(in: $0, path) }
      all += search.search(text, range, origin: origin)
    }
    for index in all.indices { all[index].shift(by: origin) }
    return all.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// Rules' matches that the policy wants, as judged candidates.
  private func judged(
    _ findings: [Finding], in text: UnsafeBufferPointer<UInt8>, _ path: String?
  ) -> [Candidate] {
    guard !findings.isEmpty else { return [] }
    let isOfCredentials = CredentialFile.matches(path)
    return (review?.settle(findings, text) ?? findings).filter { $0.confidence >= policy.minConfidence }.map {
      finding in
      var candidate = Candidate(finding)
      guard policy.mergesOverlaps else { return candidate }
      let range = SpanCompletion(hasForm: candidate.hasForm).completed(finding.range, in: text)
      candidate.range = range
      let place = Surroundings(range, in: text, isInCredentialFile: isOfCredentials)
      if finding.traits.takesWords { candidate.looksPlain = CodeJudge.isPlain(place) }
      Judging.judge(&candidate, in: place)
      return candidate
    }
  }

  /// What is credential-like in a decoded text; the user's allowed values are left out, because their encoded form is another.
  private func decodedCandidates(
    in text: UnsafeBufferPointer<UInt8>, _ path: String?
  ) -> [Candidate] {
    let findings = detector.scan(Array(text), path: path)
    let values = known?.candidates(in: text, 0..<text.count) ?? []
    return (judged(findings, in: text, path) + values).compactMap { candidate in
      var candidate = candidate
      Judging.judgeByExpert(&candidate, hasExpert: false)
      guard candidate.nature != .reference, candidate.nature != .identifier,
        filter.accepts(type: candidate.type, at: path, secret: { Array(text[candidate.range]) })
      else { return nil }
      return candidate
    }
  }
}

extension Candidate {
  fileprivate mutating func shift(by distance: Int) {
    range = range.lowerBound + distance..<range.upperBound + distance
  }
}
