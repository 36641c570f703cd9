/// Finds secrets with the rule table alone: no model, no state between calls.
///
/// It does not find what only context gives away (a password in a sentence), and it does not tell
/// whether a secret is live.
public struct SecretsDetector: Sendable {
  /// The detector with the built-in rules.
  public static let shared: SecretsDetector = {
    do {
      return SecretsDetector(ruleSet: try RuleSet(Rule.builtIn))
    } catch {
      preconditionFailure("built-in rule table: \(error)")
    }
  }()

  let ruleSet: RuleSet
  // A short text costs a scan and not the setting up of one, some 20 µs.
  private let states = ReusePool<ScanState>(most: 8)

  init(ruleSet: RuleSet) { self.ruleSet = ruleSet }

  /// A detector with these rules and no others. Compiles every pattern, so that a bad one is
  /// reported here.
  public init(rules: [Rule]) throws(RuleError) {
    ruleSet = try RuleSet(rules)
    try ruleSet.compileAll()
  }

  /// The rules in use.
  public var rules: [Rule] { ruleSet.rules }

  /// Every match of every rule, overlapping ones included, sorted by start. Examples and placeholders
  /// are among them, with a low confidence.
  ///
  /// - Parameters:
  ///   - bytes: The text; need not be valid UTF-8.
  ///   - path: Path of the file it comes from, for rules that look at it.
  /// - Returns: Findings with byte ranges into `bytes`. Cost: linear; 150–600 MB/s a core.
  public func scan(_ bytes: [UInt8], path: String? = nil) -> [Finding] {
    bytes.withUnsafeBufferPointer { scan($0, path: path, firstOnly: false) }
  }

  /// Every match in a string; ranges are offsets into its UTF-8.
  public func scan(_ text: String, path: String? = nil) -> [Finding] {
    var text = text
    return text.withUTF8 { scan($0, path: path, firstOnly: false) }
  }

  /// True when ``scan(_:path:)-(String,_)`` would find anything. Stops at the first match.
  public func hasSecrets(_ text: String, path: String? = nil) -> Bool {
    var text = text
    return text.withUTF8 { !scan($0, path: path, firstOnly: true).isEmpty }
  }

  private func scan(
    _ text: UnsafeBufferPointer<UInt8>, path: String?, firstOnly: Bool
  ) -> [Finding] {
    states.withItem({ ScanState(ruleSet) }) { state in
      state.reset()
      // Nothing of one text stays for the next.
      defer { state.reset() }
      Scanner(state: state, text: text, path: path, range: 0..<text.count, firstOnly: firstOnly).run()
      return state.findings.sortedUnique()
    }
  }
}

extension [Finding] {
  /// Sorted, without repeats of the same type and range.
  func sortedUnique() -> [Finding] {
    var result: [Finding] = []
    result.reserveCapacity(count)
    for finding in sorted() {
      if let last = result.last, last.type == finding.type, last.range == finding.range { continue }
      result.append(finding)
    }
    return result
  }
}
