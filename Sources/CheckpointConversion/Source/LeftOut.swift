/// Parts of a checkpoint that token classification has no use for, by their tensors' names.
struct LeftOut: Sendable {
  /// What it is, for people.
  let part: String
  private let starts: [String]

  /// Parts of the encoder itself, named with its prefix.
  static let ofEncoder = [
    LeftOut(part: "position number buffer", starts: ["embeddings.position_ids"]),
    LeftOut(part: "token type buffer", starts: ["embeddings.token_type_ids"]),
    LeftOut(part: "pooler", starts: ["pooler."]),
  ]

  /// Heads of other tasks.
  static let heads = [
    LeftOut(
      part: "masked language model head",
      starts: ["cls.", "lm_head.", "vocab_transform.", "vocab_layer_norm.", "vocab_projector."]),
    LeftOut(part: "question answering head", starts: ["qa_outputs."]),
  ]

  /// `classifier.` counts only where it is not the token classification head.
  static let sequenceHead = LeftOut(
    part: "sequence classification head", starts: ["pre_classifier.", "classifier."])

  func covers(_ name: String) -> Bool { starts.contains { name.hasPrefix($0) } }
}
