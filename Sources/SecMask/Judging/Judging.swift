internal import SecretPatterns

/// Says of every candidate, whoever found it, what it is: the one place where that is decided.
///
/// An ordered table of judges. The first that has an opinion decides; a candidate of which nobody has one is a secret.
/// Costs microseconds a candidate.
enum Judging {
  /// One reason for which something that looks like a secret is none, or not quite one.
  struct Judge: Sendable {
    /// One word or two, for people.
    let name: String
    /// Which candidates it looks at.
    let looksAt: @Sendable (Candidate) -> Bool
    /// Its opinion: what the candidate is, and why; nil for none.
    let opinion: @Sendable (Candidate, Surroundings) -> (Nature, String)?
  }

  /// All judges, in the order in which they are asked.
  static let table: [Judge] =
    FormatJudges.all + ReferenceJudges.all + IdentifierJudges.all + ExampleJudges.all

  /// Asks one judge after another until one has an opinion; where the file says that it holds nothing but credentials, weak
  /// words among them are passwords.
  static func judge(_ candidate: inout Candidate, in surroundings: Surroundings) {
    for judge in table where judge.looksAt(candidate) {
      if let (nature, reason) = judge.opinion(candidate, surroundings) {
        candidate.take(Opinion(judge.name, nature, reason))
        break
      }
    }
    WeakPassword.settle(&candidate, in: surroundings)
  }

  /// Mean probability from which an expert agrees with a rule.
  static let agreement = 0.5

  /// Asks the expert that read the text, when all others had no opinion: it may overrule what rests on a name alone.
  /// Without one such candidates stand, but for those that a rule itself is unsure of.
  static func judgeByExpert(_ candidate: inout Candidate, hasExpert: Bool) {
    guard candidate.opinions.isEmpty, candidate.needsAgreement || candidate.isExpert else { return }
    if candidate.example > 0.5, candidate.score ?? 0 >= agreement {
      candidate.take(Opinion("expert", .example, "an expert takes it for made up"))
      return
    }
    guard candidate.needsAgreement else { return }
    guard hasExpert else {
      if candidate.isDoubtful {
        candidate.take(Opinion("rule", .example, "the rule is unsure of it, and no expert reads"))
      }
      return
    }
    guard candidate.score ?? 0 < agreement else { return }
    candidate.take(
      Opinion("expert", .example, "an expert that read it does not take it for a secret"))
  }
}
