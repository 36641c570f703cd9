package import SecretPatterns

/// A pattern made ready for the scanner: what to look for, and where a match may begin.
struct RulePattern {
  /// PCRE2 pattern that the scanner runs.
  var pattern: String
  var keywords: [Keyword]
  var anchor: Rule.Anchor
  /// Bytes after the keyword that a match may take in.
  var reach: Int
  /// What a match takes in to its left beyond what the pattern says.
  var prefix: PatternAnalysis.LazyPrefix?

  /// - Parameters:
  ///   - pattern: The pattern in PCRE2 syntax.
  ///   - node: The same, parsed; nil when it could not be.
  ///   - required: Keywords one of which must stand in the text; none for any text.
  ///   - dialect: Only patterns that we write ourselves are shortened.
  init(_ pattern: String, node: PatternNode?, required: [String], dialect: PatternDialect) {
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
    // The scanner sees keywords in the order of their ends, so one that begins earlier may come later.
    let nested = anchoring.heads.contains { outer in
      anchoring.heads.contains { inner in
        outer.lowercased.dropFirst().dropLast().map { $0 }.containsSequence(inner.lowercased)
      }
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
