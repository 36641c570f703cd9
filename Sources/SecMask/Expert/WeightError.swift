internal import SecMaskSystem

/// Why there are no weights to use. Names folders.
public enum WeightError: Error, Hashable, Sendable {
  /// None of the places has an expert.
  case notFound(tried: [WeightLocation.Candidate])
  /// The root that was asked for has no expert.
  case noExperts(WeightLocation.Candidate)
  /// What was given as a root is the folder of one expert.
  case isExpert(WeightLocation.Candidate)
}

extension WeightError {
  /// The roots that were looked at, in order.
  public var tried: [WeightLocation.Candidate] {
    switch self {
    case .notFound(let tried): tried
    case .noExperts(let candidate), .isExpert(let candidate): [candidate]
    }
  }
}

extension WeightError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .notFound(let tried):
      "no weights found; looked in \(tried.map(\.description).joined(separator: ", "))"
        + "; use --patterns-only, or set SECMASK_WEIGHTS"
    case .noExperts(let candidate):
      "no weights in \(candidate): neither fast nor long there has config.json and model.safetensors"
    case .isExpert(let candidate):
      "\(candidate) is the folder of one expert; the folder above it is wanted"
    }
  }
}

extension WeightLocation.Candidate: CustomStringConvertible {
  /// The path, and what it is where that says more.
  public var description: String {
    let path = "\"\(root.printable)\""
    return place == .environment ? "\(path) (SECMASK_WEIGHTS)" : path
  }
}
