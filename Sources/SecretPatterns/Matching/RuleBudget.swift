/// What the rules of files may cost in one text: time, and attempts given up at PCRE2's limit. A rule that is slow on a
/// text is stopped there, and the others go on.
struct RuleBudget {
  /// Attempts given up before a rule is stopped.
  private static let mostAbandoned = 32
  /// Seconds in any text, and seconds a byte of it: a rule may be as slow as 1 MB/s.
  private static let seconds = 1.0
  private static let secondsAByte = 1e-6

  /// Rules that were stopped.
  private(set) var stopped: [Int] = []
  private var costs: [Int: (time: Duration, abandoned: Int)] = [:]

  /// Runs an attempt of a rule and notes what it cost.
  mutating func charge(_ rule: Int, _ memory: MatchMemory, _ byteCount: Int, _ attempt: () -> Bool) -> Bool {
    let before = memory.abandoned
    let clock = ContinuousClock()
    let began = clock.now
    let matches = attempt()
    var cost = costs[rule] ?? (.zero, 0)
    cost.time += clock.now - began
    cost.abandoned += memory.abandoned - before
    costs[rule] = cost
    let limit = Duration.seconds(Self.seconds + Self.secondsAByte * Double(byteCount))
    if cost.abandoned >= Self.mostAbandoned || cost.time > limit { stopped.append(rule) }
    return matches
  }
}
