extension Rule {
  /// A token whose current form has a prefix, while its older form shows only by the name beside it.
  ///
  /// - Parameters:
  ///   - prefixes: Literal prefixes of the current form.
  ///   - body: What follows the prefix.
  ///   - names: What the older form is assigned to, ASCII case ignored.
  ///   - rest: What may follow the name.
  ///   - value: The older form.
  ///   - hit: Template of lines with both forms, each marked with `«»`.
  ///   - miss: Template of lines with nothing to be found.
  static func prefixedOrNamed(
    _ id: String, _ summary: String, prefixes: [String], body: String, names: [String],
    rest: String = PatternPieces.secretWord, value: String, end: String = PatternPieces.end,
    confidence: Double = 0.8, entropyFloor: Double = 0, hit: String, miss: String
  ) -> Rule {
    let current = PatternPieces.start + "(" + PatternPieces.anyOf(prefixes) + body + ")" + end
    let older =
      "(?i:" + PatternPieces.anyOf(names) + rest + ")" + PatternPieces.assign + "(" + value + ")" + end
    return Rule(
      id: id, summary: summary, pattern: "(?|" + current + "|" + older + ")", group: 1,
      keywords: prefixes.map { .exact($0) } + names.map { Keyword($0) }, shape: .named,
      confidence: confidence, entropyFloor: entropyFloor,
      check: { candidate, confidence in
        let secret = candidate.secret
        return prefixes.contains(where: secret.hasPrefix) ? 0.97 : confidence
      }, samples: .snippets(hit, miss: miss))
  }

  /// A token that a fixed signature in its middle gives away.
  ///
  /// - Parameters:
  ///   - marks: The signatures; they are the keywords too.
  ///   - lead: Characters of the token ahead of the signature.
  ///   - pattern: The whole token, both edges included.
  static func marked(
    _ id: String, _ summary: String, marks: [String], lead: Int, pattern: String,
    confidence: Double = 0.97, entropyFloor: Double = 3.5, hit: String, miss: String
  ) -> Rule {
    Rule(
      id: id, summary: summary, pattern: pattern, keywords: marks.map { .exact($0) },
      anchor: .keyword(lead: lead), confidence: confidence, entropyFloor: entropyFloor,
      samples: .tokens(hit, miss: miss))
  }
}
