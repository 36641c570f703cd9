/// What a checkpoint has for a head.
struct TokenHead {
  static let weight = "classifier.weight"
  static let bias = "classifier.bias"

  /// Whether `classifier` is a head for token classification.
  let isTokenHead: Bool
  /// The other head that is there, for errors.
  let other: String?

  /// A linear layer `classifier` is also what BERT classifies whole texts with; only `architectures`
  /// tells. DistilBERT and RoBERTa have further layers for that.
  init(_ names: SourceNames, config: ModelConfig) {
    let isForTexts =
      names.all.contains { $0.hasPrefix("pre_classifier.") || $0.hasPrefix("classifier.dense.") }
      || config.architectures.contains { architecture in
        ["SequenceClassification", "MultipleChoice"].contains { architecture.hasSuffix($0) }
      }
    isTokenHead = !isForTexts && names.all.contains { $0 == Self.weight || $0 == Self.bias }
    let others = isForTexts ? [LeftOut.sequenceHead] + LeftOut.heads : LeftOut.heads
    other = others.first { other in names.all.contains(where: other.covers) }?.part
  }
}
