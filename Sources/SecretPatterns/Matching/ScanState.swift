/// What one thread keeps while it scans: compiled patterns at hand, and how far each rule has got.
final class ScanState {
  let rules: RuleSet
  let memory = MatchMemory()
  /// Findings so far, in no order.
  var findings: [Finding] = []
  /// Rules that could not be compiled; cannot happen for tables checked with `compileAll`.
  private(set) var failures: [RuleError] = []

  private var regexes: [PatternRegex?]
  private var uses: [Int32]
  /// Per rule, the first offset at which its next match may begin.
  var resume: [Int]
  /// Per rule, the last offset tried.
  var tried: [Int]
  /// Rules to search in the whole text.
  var wanted: [Bool]

  init(_ rules: RuleSet) {
    self.rules = rules
    regexes = Array(repeating: nil, count: rules.rules.count)
    uses = Array(repeating: 0, count: rules.rules.count)
    resume = Array(repeating: 0, count: rules.rules.count)
    tried = Array(repeating: -1, count: rules.rules.count)
    wanted = Array(repeating: false, count: rules.rules.count)
  }

  /// Ready for another text. Called for every file, so it must not cost more than a small one.
  func reset() {
    findings.removeAll(keepingCapacity: true)
    resume.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
    tried.withUnsafeMutableBufferPointer { $0.update(repeating: -1) }
    forgetWanted()
  }

  /// Moves all positions when the text's window moves on by `distance` bytes.
  func advance(by distance: Int) {
    findings.removeAll(keepingCapacity: true)
    resume.withUnsafeMutableBufferPointer { resume in
      for index in resume.indices { resume[index] = max(0, resume[index] - distance) }
    }
    tried.withUnsafeMutableBufferPointer { tried in
      for index in tried.indices { tried[index] = max(-1, tried[index] - distance) }
    }
    forgetWanted()
  }

  private func forgetWanted() {
    wanted.withUnsafeMutableBufferPointer { $0.update(repeating: false) }
    for index in rules.unconditional { wanted[index] = true }
  }

  /// The compiled pattern of a rule; machine code after a dozen uses.
  func regex(_ index: Int) -> PatternRegex? {
    uses[index] &+= 1
    if uses[index] == 12, let faster = rules.promote(index) {
      regexes[index] = faster
      return faster
    }
    if let known = regexes[index] { return known }
    do {
      regexes[index] = try rules.pattern(index)
    } catch {
      if uses[index] == 1 { failures.append(error) }
    }
    return regexes[index]
  }

  /// The compiled pattern of a rule's items.
  func itemRegex(_ index: Int) -> PatternRegex? {
    try? rules.itemPattern(index)
  }

  /// True when a rule with a path pattern applies to a path. Not cached: few rules have one.
  func appliesToPath(_ index: Int, _ path: String?) -> Bool {
    guard let path, let regex = try? rules.pathPattern(index) else { return false }
    return memory.matches(regex, path)
  }
}
