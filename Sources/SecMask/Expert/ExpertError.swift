/// Why an expert cannot be loaded or run. Names files and lengths, never text.
public enum ExpertError: Error, Hashable, Sendable {
  case model(folder: String, reason: String)
  case tokenizer(folder: String, reason: String)
  /// The model's labels are not `O`, `B-…` and `I-…`.
  case labels(folder: String, found: [String])
  /// The tokenizer has ids that the model has no embedding for.
  case vocabulary(folder: String, tokenizer: Int, model: Int)
  /// A forward pass failed: tokenizer and weights do not belong together.
  case pass(reason: String)
}

extension ExpertError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .model(_, let reason): reason
    case .tokenizer(let folder, let reason): "\"\(folder)\": tokenizer: \(reason)"
    case .labels(let folder, let found):
      "\"\(folder)\": labels should be O, B-… and I-…, found \(found.joined(separator: ", "))"
    case .vocabulary(let folder, let tokenizer, let model):
      "\"\(folder)\": the tokenizer has \(tokenizer) ids, the model \(model) embeddings"
    case .pass(let reason): "the expert cannot read this text: \(reason)"
    }
  }
}
