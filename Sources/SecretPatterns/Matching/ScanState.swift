/// What one thread keeps while it scans: compiled patterns at hand, and how far each rule has got.
final class ScanState {
  let rules: RuleSet
  let memory = MatchMemory()
  /// Findings so far, in no order.
  var findings: [Finding] = []

  // Plain memory, because these are touched for every keyword in a text: exclusivity checks on array
  // properties took a quarter of a scan.
  private let regexes: UnsafeMutablePointer<PatternRegex?>
  private let uses: UnsafeMutablePointer<Int32>
  private let resume: UnsafeMutablePointer<Int>
  private let tried: UnsafeMutablePointer<Int>
  private let marks: UnsafeMutablePointer<Int>
  private var budget = RuleBudget()
  // Offsets count on from one text to the next, so that none of these is cleared between texts.
  private var base = 1
  private var horizon = 1
  private var epoch = 0

  init(_ rules: RuleSet) {
    self.rules = rules
    let count = rules.rules.count
    regexes = .filled(count, nil)
    uses = .filled(count, 0)
    resume = .filled(count, 0)
    tried = .filled(count, 0)
    marks = .filled(count, 0)
  }

  deinit {
    regexes.deinitialize(count: rules.rules.count)
    regexes.deallocate()
    uses.deallocate()
    resume.deallocate()
    tried.deallocate()
    marks.deallocate()
  }

  /// Ready for another text.
  func reset() {
    findings.removeAll(keepingCapacity: true)
    base = horizon + 1
    epoch += 1
    budget = RuleBudget()
  }

  /// Rules that were stopped in this text, because they took too long.
  var stoppedRules: [Int] { budget.stopped }

  /// Whether a rule may still be tried in this text.
  @inline(__always)
  func mayTry(_ index: Int) -> Bool { budget.stopped.isEmpty || !budget.stopped.contains(index) }

  /// Matches as ``MatchMemory/match(_:_:from:to:startingBy:)`` does, on the rule's account.
  func match(
    _ index: Int, _ regex: PatternRegex, _ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int,
    startingBy limit: Int?
  ) -> Bool {
    // Built-in rules are known to be quick, and reading the clock costs as much as one of their attempts.
    guard rules.plans[index].isForeign else {
      return memory.match(regex, text, from: start, to: end, startingBy: limit)
    }
    return budget.charge(index, memory, text.count) {
      memory.match(regex, text, from: start, to: end, startingBy: limit)
    }
  }

  /// Ready for the next window of the same text, which begins `distance` bytes later.
  func advance(by distance: Int) {
    findings.removeAll(keepingCapacity: true)
    base += distance
    epoch += 1
  }

  /// Says how long the window at hand is, before it is scanned.
  func willScan(_ count: Int) { horizon = max(horizon, base + count) }

  /// First offset at which a rule's next match may begin.
  func resumeOffset(_ index: Int) -> Int { max(0, resume[index] - base) }

  /// No match of the rule may begin before `offset` from now on.
  func resume(_ index: Int, at offset: Int) { resume[index] = max(resume[index], base + offset) }

  /// True when the rule may match at this offset and has not been tried there just now.
  func mayBegin(_ index: Int, at offset: Int) -> Bool {
    let position = base + offset
    guard position >= resume[index], position != tried[index] else { return false }
    tried[index] = position
    return true
  }

  /// Notes that a rule is to be searched in the whole window.
  func want(_ index: Int) { marks[index] = epoch }

  /// True when a rule is to be searched in the whole window.
  func isWanted(_ index: Int) -> Bool {
    marks[index] == epoch || rules.rules[index].keywords.isEmpty
  }

  /// The compiled pattern of a rule; machine code after a dozen uses. Nil only for a pattern that does
  /// not compile, which tables checked with `compileAll` do not hold.
  func regex(_ index: Int) -> PatternRegex? {
    uses[index] &+= 1
    if uses[index] == 12, let faster = rules.promote(index) {
      regexes[index] = faster
      return faster
    }
    if let known = regexes[index] { return known }
    regexes[index] = try? rules.pattern(index)
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

extension UnsafeMutablePointer {
  fileprivate static func filled(_ count: Int, _ value: Pointee) -> UnsafeMutablePointer {
    let pointer = UnsafeMutablePointer.allocate(capacity: max(1, count))
    pointer.initialize(repeating: value, count: count)
    return pointer
  }
}
