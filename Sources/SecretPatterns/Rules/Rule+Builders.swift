extension Rule {
  /// A token that its prefix gives away wherever it stands: `prefix body`, with no word character on
  /// either side.
  ///
  /// - Parameters:
  ///   - prefixes: Literal prefixes in their exact case; they are the keywords too. At least three
  ///     bytes each: shorter ones slow every scan down.
  ///   - body: PCRE2 pattern of what follows the prefix. No capture groups.
  ///   - end: Pattern of the right edge.
  ///   - hit: Template of a true sample (``SampleTemplate``).
  ///   - miss: Template of something close that must not be found.
  @inline(never)
  package static func token(
    _ id: String, _ summary: String, prefixes: [String], body: String,
    end: String = PatternPieces.end, confidence: Double = 0.95, entropyFloor: Double = 0,
    reach: Int = 1024, check: Check? = nil, hit: String, miss: String
  ) -> Rule {
    Rule(
      id: id, summary: summary, pattern: PatternPieces.start + PatternPieces.anyOf(prefixes) + body + end,
      keywords: prefixes.map { .exact($0) }, reach: reach, confidence: confidence,
      entropyFloor: entropyFloor, check: check, samples: .tokens(hit, miss: miss))
  }

  /// A value with a fixed alphabet that only the name it is assigned to tells apart from a digest:
  /// `name … = value`.
  ///
  /// - Parameters:
  ///   - names: Literals that begin the match, ASCII case ignored; they are the keywords too.
  ///   - rest: Pattern of what may follow the name before the assignment; case ignored. By default
  ///     up to 24 word characters, dots, hyphens and blanks. Give a stricter one, such as
  ///     `[_.-]?api[_.-]?key`, where the name is an ordinary word.
  ///   - value: Pattern of the secret, without capture groups; its case counts.
  ///   - sampleName: Name that samples are assigned to.
  ///   - hit: Template of a true value.
  ///   - miss: Template of a value that must not be found under the same name.
  @inline(never)
  package static func named(
    _ id: String, _ summary: String, names: [String], rest: String = #"[\w.\- \t]{0,24}?"#,
    value: String, end: String = PatternPieces.end, confidence: Double = 0.8,
    entropyFloor: Double = 0, check: Check? = nil, sampleName: String, hit: String, miss: String
  ) -> Rule {
    Rule(
      id: id, summary: summary,
      pattern: "(?i:" + PatternPieces.anyOf(names) + rest + ")" + PatternPieces.assign + "(" + value + ")"
        + end,
      group: 1, keywords: names.map { Keyword($0) }, shape: .named, confidence: confidence,
      entropyFloor: entropyFloor, check: check,
      samples: .assigned(sampleName, hit, miss: miss))
  }
}
