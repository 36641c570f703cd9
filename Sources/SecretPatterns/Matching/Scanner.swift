/// Runs the rules over a text: keywords first, patterns only where keywords stand.
struct Scanner {
  let state: ScanState
  let text: UnsafeBufferPointer<UInt8>
  let path: String?
  /// Offsets at which a match may begin; bytes outside are context.
  let range: Range<Int>
  /// True to stop at the first finding.
  var firstOnly = false

  /// Adds the findings of matches that begin in `range` to the state. Cost: one pass over the text
  /// and a bounded attempt for each keyword in it.
  func run() {
    let rules = state.rules
    state.willScan(text.count)
    // A keyword may stand behind the match's beginning, so look a little past the range.
    let slack = rules.longestLead + rules.longestKeyword
    let stop = min(text.count, range.upperBound + slack)
    rules.keywords.forEach(in: text, range.lowerBound..<stop) { keyword, start in
      attempt(Int(rules.owners[keyword]), at: start)
      return !(firstOnly && !state.findings.isEmpty)
    }
    if firstOnly, !state.findings.isEmpty { return }
    for index in rules.wholeText where state.isWanted(index) { searchText(index) }
  }

  private func attempt(_ index: Int, at keyword: Int) {
    let plan = state.rules.plans[index]
    switch plan.anchor {
    case .text:
      state.want(index)
    case .keyword(let lead):
      let start = keyword - lead
      guard range.contains(start), !plan.beginsToken || mayBeginToken(start),
        state.mayBegin(index, at: start)
      else { return }
      guard let regex = applicable(index, plan) else { return }
      if let match = match(index, regex, from: start, reach: lead + plan.reach, limit: nil) {
        emit(index, match: match)
      }
    case .near(let before):
      guard let regex = applicable(index, plan) else { return }
      searchNear(index, plan, regex, keyword: keyword, before: before)
    }
  }

  /// False where ``PatternPieces/start`` cannot match: in the middle of a word, and not behind an escape. Asked because most
  /// keywords stand in the middle of a word, and a pattern that fails at once costs thirty times as much.
  private func mayBeginToken(_ start: Int) -> Bool {
    guard start > 0 else { return true }
    let last = text[start - 1]
    guard last.isASCIILetter || last.isASCIIDigit || last == UInt8(ascii: "_") else { return true }
    return last == UInt8(ascii: "m") || start > 1 && text[start - 2] == UInt8(ascii: "\\")
      || start > 2 && text[start - 3] == UInt8(ascii: "%")
  }

  /// The rule's pattern, if the rule applies to this path.
  private func applicable(_ index: Int, _ plan: RuleSet.Plan) -> PatternRegex? {
    guard !plan.isForeign || state.mayTry(index) else { return nil }
    if plan.hasPath, !state.appliesToPath(index, path) { return nil }
    return state.regex(index)
  }

  /// All matches that begin ahead of a keyword.
  private func searchNear(
    _ index: Int, _ plan: RuleSet.Plan, _ regex: PatternRegex, keyword: Int, before: Int
  ) {
    var start = max(range.lowerBound, keyword - before, state.resumeOffset(index))
    let last = min(keyword, range.upperBound - 1)
    while start <= last, !plan.isForeign || state.mayTry(index) {
      guard let match = match(index, regex, from: start, reach: keyword - start + plan.reach, limit: last)
      else { return }
      emit(index, match: match)
      start = max(match.upperBound, match.lowerBound + 1)
      state.resume(index, at: start)
    }
  }

  /// All matches in the text.
  private func searchText(_ index: Int) {
    guard let regex = applicable(index, state.rules.plans[index]) else { return }
    var start = max(range.lowerBound, state.resumeOffset(index))
    while start < range.upperBound, state.mayTry(index),
      state.match(
        index, regex, text, from: start, to: text.count, startingBy: range.upperBound - 1),
      let match = state.memory.range(0)
    {
      emit(index, match: match)
      start = max(match.upperBound, match.lowerBound + 1)
      state.resume(index, at: start)
      if firstOnly, !state.findings.isEmpty { return }
    }
  }

  /// One attempt with the text cut off after `reach` bytes; when the match runs up to the cut, tried
  /// again with more text.
  private func match(
    _ index: Int, _ regex: PatternRegex, from start: Int, reach: Int, limit: Int?
  ) -> Range<Int>? {
    var reach = reach
    while true {
      let end = min(text.count, start + reach)
      guard state.match(index, regex, text, from: start, to: end, startingBy: limit) else {
        return nil
      }
      guard let match = state.memory.range(0) else { return nil }
      if match.upperBound < end || end == text.count || reach >= Rule.longestReach { return match }
      reach = min(reach * 8, Rule.longestReach)
    }
  }
}
