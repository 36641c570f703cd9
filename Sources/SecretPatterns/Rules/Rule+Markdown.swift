extension Rule {
  /// The rule table as a Markdown page: type, what it finds, keywords, confidence, pattern.
  package static func markdown(_ rules: [Rule]) -> String {
    var lines = [
      "# Rules", "",
      "The \(rules.count) built-in rules, as `secmask rules --markdown` prints them. A rule's pattern (PCRE2, on",
      "bytes) is tried only where one of its keywords stands; keywords in *italics* count in any case. The",
      "confidence is that of a match before its value is looked at: a check, the entropy, and the look of the",
      "value (placeholder, example, reference, plain word) may lower it or drop the match. By default findings",
      "of 0.5 and more are masked and reported.", "",
      "Parts that many patterns share, by the names that stand for them below:", "",
    ]
    for (name, pattern) in fragments {
      lines += ["- \(name): \(code(pattern, inTable: false))"]
    }
    lines += [
      "", "| type | finds | keywords | confidence | entropy | pattern |", "|---|---|---|---|---|---|",
    ]
    lines += rules.sorted { $0.id < $1.id }.map(row)
    return lines.joined(separator: "\n") + "\n"
  }

  private static let fragments = [
    ("⟨assign⟩", PatternPieces.assign), ("⟨start⟩", PatternPieces.start), ("⟨end⟩", PatternPieces.end),
  ]

  private static func row(_ rule: Rule) -> String {
    var pattern = rule.pattern
    for (name, fragment) in fragments {
      pattern = pattern.split(separator: fragment, omittingEmptySubsequences: false).joined(separator: name)
    }
    if let items = rule.items { pattern += "  in it: " + items.pattern }
    let keywords = rule.keywords.prefix(6).map { keyword in
      keyword.exactCase ? code(keyword.text) : "*\(escaped(keyword.text))*"
    }
    let more = rule.keywords.count > 6 ? " and \(rule.keywords.count - 6) more" : ""
    return
      "| \(rule.id) | \(escaped(rule.summary)) | \(keywords.joined(separator: ", "))\(more) | \(rule.confidence)"
      + " | \(rule.entropyFloor == 0 ? "" : "\(rule.entropyFloor)") | \(code(pattern)) |"
  }

  /// A code span; in a table cell the bar is escaped, the fence is longer than any run of backticks.
  private static func code(_ text: String, inTable: Bool = true) -> String {
    let plain =
      inTable ? text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|") : text
    let fence = text.contains("``") ? "```" : text.contains("`") ? "``" : "`"
    let pad = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return fence + pad + plain + pad + fence
  }

  private static func escaped(_ text: String) -> String {
    text.map { "|*_<>[]\\".contains($0) ? "\\\($0)" : String($0) }.joined()
  }
}
