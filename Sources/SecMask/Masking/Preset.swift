/// Policies for common uses. They differ in the score from which an expert's finding counts.
public enum Preset: String, Sendable, Hashable, CaseIterable {
  /// For text that others write and nobody reads twice: fewest false alarms (0.85), and no markers in it count.
  case logs
  /// For anything (0.80).
  case `default`
  /// Before a commit, where a false alarm costs a comment and a miss a rotation (0.75).
  case preCommit = "pre-commit"
  /// To see more than one believes (0.70).
  case audit

  /// Score from which an expert's finding counts.
  public var threshold: Double {
    switch self {
    case .logs: 0.85
    case .default: 0.80
    case .preCommit: 0.75
    case .audit: 0.70
    }
  }
}

extension Policy {
  /// The policy of a preset.
  public init(_ preset: Preset, purpose: Purpose = .hiding) {
    self.init(threshold: preset.threshold, purpose: purpose)
    honoursMarkers = preset != .logs
    switch preset {
    case .audit: takes.formUnion([.example, .protected])
    case .preCommit: takes.insert(.protected)
    case .logs, .default: break
    }
  }
}
