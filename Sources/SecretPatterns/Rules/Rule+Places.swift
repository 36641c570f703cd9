extension Rule {
  /// A secret in a place that a literal gives away (a field of a connection string, a parameter of a
  /// URL); group 1 of the pattern is the secret.
  static func placed(
    _ id: String, _ summary: String, keywords: [Keyword], pattern: String,
    shape: Shape = .distinctive, confidence: Double, entropyFloor: Double = 0, reach: Int = 1024,
    check: Check? = nil, hit: String, miss: String
  ) -> Rule {
    Rule(
      id: id, summary: summary, pattern: pattern, group: 1, keywords: keywords, reach: reach,
      shape: shape, confidence: confidence, entropyFloor: entropyFloor, check: check,
      samples: .snippets(hit, miss: miss))
  }

  /// A value found by the text that stands right before it (a URL, a header), where the usual
  /// assignment does not fit.
  ///
  /// - Parameters:
  ///   - before: Pattern from the keyword's start to the value's.
  ///   - value: Pattern of the secret, without capture groups.
  ///   - hit: Template of lines, with `«»` round the secret.
  ///   - miss: Template of lines that must not be found.
  static func located(
    _ id: String, _ summary: String, keywords: [Keyword], before: String, value: String,
    end: String = PatternPieces.end, confidence: Double, entropyFloor: Double = 0, hit: String,
    miss: String
  ) -> Rule {
    Rule(
      id: id, summary: summary, pattern: before + "(" + value + ")" + end, group: 1,
      keywords: keywords, shape: .named, confidence: confidence, entropyFloor: entropyFloor,
      samples: .snippets(hit, miss: miss))
  }

  /// A webhook URL, whose path is the secret: host and path up to the secret are the keyword.
  static func webhook(
    _ id: String, _ summary: String, at places: [String], path: String, confidence: Double = 0.95,
    hit: String, miss: String
  ) -> Rule {
    Rule(
      id: id, summary: summary,
      pattern: "(?i:" + PatternPieces.anyOf(places) + ")" + "(" + path + ")", group: 1,
      keywords: places.map { Keyword($0) }, confidence: confidence,
      samples: .snippets(hit, miss: miss))
  }
}
