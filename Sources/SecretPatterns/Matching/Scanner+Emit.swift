extension Scanner {
  /// Turns the last match of a rule into findings.
  func emit(_ index: Int, match: Range<Int>) {
    let rule = state.rules.rules[index]
    if rule.items == nil {
      let secret = state.memory.range(rule.group) ?? match
      state.resume(index, at: secret.upperBound)
      report(rule, secret: secret, match: match, block: match.lowerBound)
      return
    }
    state.resume(index, at: match.upperBound)
    guard let regex = state.itemRegex(index), let group = rule.items?.group else { return }
    var start = match.lowerBound
    while start < match.upperBound,
      state.memory.match(regex, text, from: start, to: match.upperBound),
      let item = state.memory.range(0)
    {
      report(rule, secret: state.memory.range(group) ?? item, match: item, block: match.lowerBound)
      start = max(item.upperBound, item.lowerBound + 1)
    }
  }

  private func report(_ rule: Rule, secret: Range<Int>, match: Range<Int>, block: Int) {
    let secret = wholeScalars(secret)
    guard !secret.isEmpty else { return }
    let candidate = MatchContext(text: text, secret: secret, match: match, blockStart: block, path: path)
    if let finish = rule.finish {
      guard var finding = finish(candidate) else { return }
      finding.traits = rule.traits
      state.findings.append(finding)
      return
    }
    if rule.entropyFloor > 0,
      Entropy.shannon(UnsafeBufferPointer(rebasing: text[secret])) < rule.entropyFloor
    {
      return
    }
    guard let confidence = rule.check.map({ $0(candidate, rule.confidence) }) ?? rule.confidence else {
      return
    }
    let verdict = Plausibility.verdict(confidence, of: rule)
    state.findings.append(
      Finding(
        type: rule.id, range: secret, confidence: verdict == nil ? confidence : rule.confidence,
        match: secret, traits: rule.traits, verdict: verdict))
  }

  /// Widens a range so that it cuts no UTF-8 sequence in two.
  private func wholeScalars(_ range: Range<Int>) -> Range<Int> {
    func continues(_ offset: Int) -> Bool { offset < text.count && text[offset] & 0xC0 == 0x80 }
    var low = range.lowerBound
    var high = range.upperBound
    for _ in 0..<3 where low > 0 && continues(low) { low -= 1 }
    for _ in 0..<3 where continues(high) { high += 1 }
    return low..<high
  }
}
