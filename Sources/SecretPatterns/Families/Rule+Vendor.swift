/// Pieces that the vendor families share.
enum VendorFragment {
  static let uuid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
  /// Sample template of a random UUID.
  static let uuidSample = "{hex:8}-{hex:4}-4{hex:3}-a{hex:3}-{hex:12}"
  /// Rest of a name that must speak of a secret, for vendors named by an ordinary word.
  static let secretWord =
    #"[\w.\- \t]{0,20}?(?:key|token|secret|passw(?:or)?d|pat|auth|credential)\w{0,12}"#
  /// Left edge of a token in the standard base64 alphabet.
  static let base64Start = "(?<![0-9A-Za-z+/])"
  /// Right edge of a token in the standard base64 alphabet.
  static let base64End = "(?![0-9A-Za-z+/=])"
  /// At least one capital letter, one small letter and one digit within `length` characters.
  static func mixed(_ length: Int, of alphabet: String = "0-9A-Za-z") -> String {
    let skip = "[\(alphabet)]{0,\(length - 1)}"
    return "(?=\(skip)[A-Z])(?=\(skip)[a-z])(?=\(skip)[0-9])"
  }
}

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
    rest: String = VendorFragment.secretWord, value: String, end: String = Fragment.end,
    confidence: Double = 0.8, entropyFloor: Double = 0, hit: String, miss: String
  ) -> Rule {
    let current = Fragment.start + "(" + Fragment.anyOf(prefixes) + body + ")" + end
    let older =
      "(?i:" + Fragment.anyOf(names) + rest + ")" + Fragment.assign + "(" + value + ")" + end
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
}
