extension Rule {
  /// What the stages after matching need to know of the rule that made a match.
  package struct Traits: Sendable, Hashable {
    /// See ``Rule/Shape``.
    package var shape = Shape.distinctive
    /// Length from which a value of a freeform rule needs nobody's agreement.
    package var provenLength = Int.max
    /// Whether what the rule finds opens nothing by itself.
    package var protects = false
    /// Whether plain words stand in the place, too: the cells of a table, what a command exports.
    package var takesWords = false

    package init(
      shape: Shape = .distinctive, provenLength: Int = .max, protects: Bool = false, takesWords: Bool = false
    ) {
      self.shape = shape
      self.provenLength = provenLength
      self.protects = protects
      self.takesWords = takesWords
    }
  }

  /// What a rule's own check, which knows the format, says that a match is in place of a secret.
  package enum Verdict: Sendable, Hashable {
    /// A published or made-up value.
    case example
    /// Something that stands for a secret, or for none.
    case reference
    /// As often a secret as not: an expert decides, and without one it counts as an example.
    case unsure
  }
}
