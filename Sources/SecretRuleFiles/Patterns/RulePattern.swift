package import SecretPatterns

/// A pattern made ready for the scanner: what to look for, and where a match may begin.
package struct RulePattern {
  /// PCRE2 pattern that the scanner runs.
  package private(set) var pattern: String
  package private(set) var keywords: [Keyword]
  package private(set) var anchor: Rule.Anchor
  /// Bytes after the keyword that a match may take in.
  package private(set) var reach: Int
  /// What a match takes in to its left beyond what the pattern says.
  private(set) var prefix: PatternAnalysis.LazyPrefix?

  /// - Parameter keywords: One of them must stand in the text; none for any text.
  package init(_ pattern: GoPattern, keywords: [String]) {
    self.init(pattern.pattern, node: pattern.node, required: keywords, dialect: .re2)
  }

  /// - Parameters:
  ///   - pcre2: A pattern that compiles.
  ///   - keywords: One of them must stand in the text; none for any text.
  package init(pcre2 pattern: String, keywords: [String]) {
    let node = try? PatternParser.parse(pattern, dialect: .pcre2).node
    self.init(pattern, node: node, required: keywords, dialect: .pcre2)
  }

  private init(
    _ pattern: String, node: PatternNode?, required: [String], dialect: PatternDialect
  ) {
    self.pattern = pattern
    keywords = required.map { Keyword($0) }
    anchor = .text
    reach = Self.mostReach
    guard let node else { return }
    let analysis = PatternAnalysis(node)
    // Keywords that need not stand in the match must be looked for by themselves.
    let lowered = required.map { PatternHead(bytes: Array($0.utf8)).lowercased }
    if !required.isEmpty, !analysis.implies(lowered) { return }

    if dialect == .re2, let (prefix, rest) = PatternAnalysis.withoutLazyPrefix(node),
      let anchoring = PatternAnalysis(rest).anchoring, anchoring.lead.count == 1
    {
      self.prefix = prefix
      self.pattern = PatternEmitter.emit(rest)
      use(anchoring, length: rest.length.max, dialect)
    } else if let anchoring = analysis.anchoring {
      use(anchoring, length: node.length.max, dialect)
    }
  }

  private static let mostReach = 65_536

  private mutating func use(
    _ anchoring: PatternAnalysis.Anchoring, length: Int?, _ dialect: PatternDialect
  ) {
    keywords = anchoring.heads.map {
      Keyword(String(decoding: $0.bytes, as: UTF8.self), exactCase: $0.exact)
    }
    let longest = anchoring.heads.map(\.bytes.count).max() ?? 0
    // The scanner sees keywords in the order of their ends, so one inside another may come first.
    let nested = anchoring.heads.contains { outer in
      let rest = Array(outer.lowercased.dropFirst())
      return anchoring.heads.contains { rest.containsSequence($0.lowercased) }
    }
    anchor =
      anchoring.lead.count == 1 && !nested
      ? .keyword(lead: anchoring.lead.lowerBound)
      : .near(before: anchoring.lead.upperBound + longest)
    // Lookarounds may look at more than a match takes in.
    let wanted = dialect == .re2 ? length.map { $0 + 64 } : nil
    reach = max(16, min(wanted ?? Self.mostReach, Self.mostReach))
  }
}
