/// Architectures that are read; the raw value is `model_type` in config.json.
package enum ModelFamily: String, CaseIterable, Sendable {
  case distilbert, bert, roberta, longformer

  /// Name for people.
  package var name: String {
    switch self {
    case .distilbert: "DistilBERT"
    case .bert: "BERT"
    case .roberta: "RoBERTa"
    case .longformer: "Longformer"
    }
  }

  /// What stands before the encoder's tensor names when the model has a head.
  var prefix: String { "\(rawValue)." }

  /// The family that an entry of `architectures` names, as `BertForTokenClassification`.
  init?(architecture: String) {
    guard
      let family = Self.allCases.first(where: { family in
        ["For", "Model"].contains { architecture.lowercased().hasPrefix(family.rawValue + $0.lowercased()) }
      })
    else { return nil }
    self = family
  }
}
