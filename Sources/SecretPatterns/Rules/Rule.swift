/// One kind of secret: how to find it, how sure a match is, and how to make samples of it.
///
/// A rule is tried only where one of its ``keywords`` stands. Its ``pattern`` is PCRE2 on bytes (no
/// UTF mode): `.` is one byte, `\w` and `\s` are ASCII, and `[^"]` matches the bytes of any script.
public struct Rule: Sendable {
  /// Where a pattern is tried, relative to a keyword.
  public enum Anchor: Sendable, Hashable {
    /// The match begins exactly `lead` bytes before the keyword. One cheap attempt per keyword: the
    /// choice for every built-in rule. What stands before is looked at with a lookbehind.
    case keyword(lead: Int)
    /// The match contains the keyword and begins at most `before` bytes ahead of it.
    case near(before: Int)
    /// The pattern is searched in the whole text as soon as a keyword is present anywhere in it
    /// (or always, when the rule has no keywords). Costs a full pass of the pattern.
    case text
  }

  /// How much a value's own look may lower the confidence of a match.
  public enum Shape: Sendable, Hashable {
    /// The shape alone says what it is (vendor prefix, checksum): only evident examples and
    /// placeholders lower the confidence.
    case distinctive
    /// A name beside it says what it is and the alphabet is fixed (40 hex digits after `heroku`).
    case named
    /// Anything can stand there (`password = …`): placeholders, references, code and plain words
    /// lower the confidence.
    case freeform
  }

  /// A pattern that is searched repeatedly inside the block that the rule's own pattern matched,
  /// for formats that hold several secrets (a Kubernetes Secret, a docker config).
  public struct Items: Sendable {
    /// PCRE2 pattern, searched from the block's start to its end.
    public let pattern: String
    /// The capture group that is the secret.
    public let group: Int

    public init(pattern: String, group: Int) {
      self.pattern = pattern
      self.group = group
    }
  }

  /// Judges a match by its content. Returns the confidence (0–1) to report, or nil when it is not a
  /// match at all (a wrong checksum). The second argument is the confidence so far.
  public typealias Check = @Sendable (_ candidate: MatchContext, _ confidence: Double) -> Double?

  /// Turns a match into the finding to report, or nil for none, in place of the entropy floor, the
  /// check and the value's own look: for rules that settle all of that themselves.
  package typealias Finish = @Sendable (_ candidate: MatchContext) -> Finding?

  /// What the stages after matching need to know of the rule.
  package var traits: Traits {
    Traits(shape: shape, provenLength: provenLength, protects: protects, takesWords: takesWords)
  }

  /// Length from which a value of a freeform rule needs no expert's agreement: what is this long and stands alone
  /// behind such a name is no word and no reference.
  package let provenLength: Int
  /// True when what it finds opens nothing by itself: slow, salted hashes of passwords.
  package let protects: Bool
  /// See ``Traits``.
  package let takesWords: Bool
  /// Type id as reported in findings, lower case with underscores.
  public let id: String
  /// What it finds, one line, for people.
  public let summary: String
  /// PCRE2 pattern.
  public let pattern: String
  /// The capture group that is the secret; 0 is the whole match.
  public let group: Int
  /// Literals one of which stands in every match.
  public let keywords: [Keyword]
  /// Where the pattern is tried.
  public let anchor: Anchor
  /// Bytes after the keyword's start that the pattern sees at first; it sees more when a match runs
  /// up to that edge.
  public let reach: Int
  /// Search inside the matched block instead of reporting the block.
  public let items: Items?
  /// How far the value's own look counts.
  public let shape: Shape
  /// Confidence (0–1) of a match before its value is looked at.
  public let confidence: Double
  /// Least Shannon entropy of the secret, in bits a byte; 0 for none.
  public let entropyFloor: Double
  /// PCRE2 pattern on the file's path; the rule applies only where it matches. Nil for any text.
  public let path: String?
  /// Extra judgement of a match.
  public let check: Check?
  /// Makes the findings itself. Nil for built-in rules.
  package let finish: Finish?
  /// Generators for tests: a true sample and a near miss. Nil for rules from files.
  package let samples: Samples?

  @inline(never)
  public init(
    id: String, summary: String, pattern: String, group: Int = 0, keywords: [Keyword],
    anchor: Anchor = .keyword(lead: 0), reach: Int = 1024, items: Items? = nil,
    shape: Shape = .distinctive, confidence: Double, entropyFloor: Double = 0, path: String? = nil,
    check: Check? = nil
  ) {
    self.init(
      id: id, summary: summary, pattern: pattern, group: group, keywords: keywords, anchor: anchor,
      reach: reach, items: items, shape: shape, confidence: confidence, entropyFloor: entropyFloor,
      path: path, check: check, provenLength: .max, samples: nil)
  }

  @inline(never)
  package init(
    id: String, summary: String, pattern: String, group: Int = 0, keywords: [Keyword],
    anchor: Anchor = .keyword(lead: 0), reach: Int = 1024, items: Items? = nil,
    shape: Shape = .distinctive, confidence: Double, entropyFloor: Double = 0, path: String? = nil,
    check: Check? = nil, provenLength: Int = .max, protects: Bool = false, takesWords: Bool = false,
    finish: Finish? = nil, samples: Samples?
  ) {
    self.id = id
    self.summary = summary
    self.pattern = pattern
    self.group = group
    self.keywords = keywords
    self.anchor = anchor
    self.reach = reach
    self.items = items
    self.shape = shape
    self.confidence = confidence
    self.entropyFloor = entropyFloor
    self.path = path
    self.check = check
    self.provenLength = provenLength
    self.protects = protects
    self.takesWords = takesWords
    self.finish = finish
    self.samples = samples
  }
}
