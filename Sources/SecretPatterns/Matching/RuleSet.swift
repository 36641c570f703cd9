internal import Synchronization

/// Rules made ready to scan: the table of keywords, and each pattern compiled when first needed.
///
/// Immutable to its users and shared by all threads. Building costs about 2 ms for the built-in
/// table; compiling is put off to the first keyword seen, because compiling all patterns would cost
/// every short run tens of milliseconds.
final class RuleSet: Sendable {
  /// What an attempt needs to know of a rule; rules themselves are copied only for matches.
  struct Plan {
    let anchor: Rule.Anchor
    let reach: Int
    let hasPath: Bool
    /// Whether it comes from somebody's file, and may be slow.
    let isForeign: Bool
    /// Whether its pattern begins, at the keyword, with the left edge of a token.
    let beginsToken: Bool

    init(_ rule: Rule) {
      anchor = rule.anchor
      reach = rule.reach
      hasPath = rule.path != nil
      isForeign = rule.samples == nil
      beginsToken = rule.anchor == .keyword(lead: 0) && rule.pattern.hasPrefix(PatternPieces.start)
    }
  }

  let rules: [Rule]
  let plans: [Plan]
  let keywords: KeywordTable
  /// The rule that each keyword belongs to.
  let owners: [Int32]
  /// Rules that are searched in the whole text once one of their keywords is present.
  let wholeText: [Int]
  /// Longest stretch that a rule may look back from a keyword, in bytes.
  let longestLead: Int
  /// Longest keyword in bytes.
  let longestKeyword: Int
  private let patterns: Mutex<[Pattern]>

  private struct Pattern {
    var main: PatternRegex?
    var items: PatternRegex?
    var path: PatternRegex?
  }

  init(_ rules: [Rule]) throws(RuleError) {
    var seen: Set<String> = []
    seen.reserveCapacity(rules.count)
    var keywords: [[UInt8]] = []
    var exact: [Bool] = []
    var owners: [Int32] = []
    keywords.reserveCapacity(6 * rules.count)
    for (index, rule) in rules.enumerated() {
      try rule.validate(position: index + 1)
      guard seen.insert(rule.id).inserted else { throw .duplicateID(rule: rule.id) }
      for keyword in rule.keywords {
        keywords.append(Array(keyword.text.utf8))
        exact.append(keyword.exactCase)
        owners.append(Int32(index))
      }
    }
    self.rules = rules
    plans = rules.map(Plan.init)
    self.keywords = KeywordTable(keywords, exact: exact)
    self.owners = owners
    wholeText = rules.indices.filter { rules[$0].anchor == .text }
    longestLead = rules.reduce(0) { max($0, $1.anchor.lead) }
    longestKeyword = keywords.reduce(0) { max($0, $1.count) }
    patterns = Mutex([Pattern](repeating: Pattern(), count: rules.count))
  }

  /// The compiled pattern of a rule.
  func pattern(_ index: Int) throws(RuleError) -> PatternRegex {
    if let known = patterns.withLock({ $0[index].main }) { return known }
    let rule = rules[index]
    let mode: PatternRegex.Mode =
      switch rule.anchor {
      case .keyword: [.anchored]
      case .near, .text: [.limitedStart]
      }
    let made = try PatternRegex(rule.pattern, rule: rule.id, mode: mode)
    let wanted = rule.items == nil ? rule.group : 0
    guard wanted <= made.groupCount else {
      throw .noSuchGroup(rule: rule.id, group: wanted, groups: made.groupCount)
    }
    patterns.withLock { $0[index].main = made }
    return made
  }

  /// The compiled pattern of a rule's items.
  func itemPattern(_ index: Int) throws(RuleError) -> PatternRegex? {
    guard let items = rules[index].items else { return nil }
    if let known = patterns.withLock({ $0[index].items }) { return known }
    let made = try PatternRegex(items.pattern, rule: rules[index].id, mode: [])
    guard items.group <= made.groupCount else {
      throw .noSuchGroup(rule: rules[index].id, group: items.group, groups: made.groupCount)
    }
    patterns.withLock { $0[index].items = made }
    return made
  }

  /// The compiled pattern for a rule's paths.
  func pathPattern(_ index: Int) throws(RuleError) -> PatternRegex? {
    guard let path = rules[index].path else { return nil }
    if let known = patterns.withLock({ $0[index].path }) { return known }
    let made = try PatternRegex(path, rule: rules[index].id, mode: [])
    patterns.withLock { $0[index].path = made }
    return made
  }

  /// Replaces a pattern by its machine-code form, and returns it.
  func promote(_ index: Int) -> PatternRegex? {
    let made = patterns.withLock { $0[index].main }?.jitCompiled()
    if let made { patterns.withLock { $0[index].main = made } }
    return made
  }

  /// Compiles every pattern, to report errors before a scan. Costs some 20 µs a rule.
  func compileAll() throws(RuleError) {
    for index in rules.indices {
      _ = try pattern(index)
      _ = try itemPattern(index)
      _ = try pathPattern(index)
    }
  }
}

extension Rule.Anchor {
  /// Bytes ahead of a keyword at which a match may begin.
  var lead: Int {
    switch self {
    case .keyword(let lead): lead
    case .near(let before): before
    case .text: 0
    }
  }
}
