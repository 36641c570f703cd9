package import SecretPatterns

/// Something that a rule or an expert takes for a secret, on its way to a finding.
package struct Candidate: Sendable, Hashable {
  /// Who found it.
  package enum Origin: Sendable, Hashable {
    case rule(Rule.Traits, Rule.Verdict?)
    case expert(FindingSource)
  }

  /// Id of the rule, or ``Detection/unnamed``.
  package let type: String
  /// UTF-8 byte offsets in the whole text.
  package var range: Range<Int>
  package let origin: Origin
  /// The rule's confidence, or the expert's score, 0–1.
  package let confidence: Double
  /// Mean probability of its pieces, by the expert that read it; nil where none did.
  package var score: Double?
  /// Which share of the score says that it is made up, 0–1.
  package var example = 0.0
  /// What it stands in, decoded: outermost layer first; empty for plain text.
  package private(set) var layers: [LayerKind] = []
  /// What it is, as far as it is judged.
  package private(set) var nature = Nature.secret
  /// Why, in the order in which judges spoke.
  package private(set) var opinions: [Opinion] = []

  package init(_ finding: Finding) {
    type = finding.type
    range = finding.range
    origin = .rule(finding.traits, finding.verdict)
    confidence = finding.confidence
  }

  /// A stretch that an expert takes for a secret.
  ///
  /// - Parameters:
  ///   - score: Mean probability over its pieces, 0–1.
  ///   - expert: `.fast` or `.long`.
  package init(range: Range<Int>, score: Double, example: Double = 0, expert: FindingSource) {
    type = Detection.unnamed
    self.range = range
    origin = .expert(expert)
    confidence = score
    self.score = score
    self.example = example
  }

  /// The same elsewhere.
  func moved(to range: Range<Int>) -> Candidate {
    var candidate = self
    candidate.range = range
    return candidate
  }

  /// Whether a rule found it that goes by a name beside the value, of whatever length.
  var isGeneric: Bool {
    if case .rule(let traits, _) = origin { traits.shape == .freeform } else { false }
  }

  /// Whether only a name beside the value speaks for it: the value might be prose or code, and is not too long for either.
  var restsOnName: Bool {
    guard case .rule(let traits, _) = origin else { return false }
    return traits.shape == .freeform && range.count < traits.provenLength
  }

  /// Whether the rule is unsure by itself, or the place takes words and the value looks like one.
  package var isDoubtful: Bool {
    guard case .rule(let traits, let verdict) = origin else { return false }
    return verdict == .unsure || traits.takesWords && looksPlain
  }

  /// Whether the value looks like code, a sentence or a plain word. Nobody asks unless the place takes words.
  var looksPlain = false

  /// Whether an expert may overrule the rule: it rests on a name, or is doubtful. Experts do not read what is decoded.
  package var needsAgreement: Bool { layers.isEmpty && (restsOnName || isDoubtful) }

  /// Says where in the text that a layer was decoded from it stands.
  mutating func move(to range: Range<Int>, outOf layer: LayerKind) {
    self.range = range
    layers.insert(layer, at: 0)
  }

  /// Whether the value's own form, whatever stands beside it, says what it is.
  var hasForm: Bool {
    if case .rule(let traits, _) = origin { traits.shape == .distinctive } else { false }
  }

  /// Whether a rule that knows the format knows the value as an example, whatever other rules make of it.
  var isKnownExample: Bool {
    guard case .rule(let traits, .example) = origin else { return false }
    return traits.shape != .freeform
  }

  package var isExpert: Bool { if case .expert = origin { true } else { false } }

  /// Takes down what a judge says.
  mutating func take(_ opinion: Opinion) {
    opinions.append(opinion)
    nature = opinion.nature
  }
}

/// What a judge says of a candidate.
package struct Opinion: Sendable, Hashable {
  /// The judge's name, one word or two.
  package let judge: String
  /// Why, for people; holds nothing of the text.
  package let reason: String
  /// What the candidate is.
  package let nature: Nature

  init(_ judge: String, _ nature: Nature, _ reason: String) {
    self.judge = judge
    self.nature = nature
    self.reason = reason
  }
}
