/// Why a masker cannot be made. Names files and settings, never text.
public enum MaskerError: Error, Hashable, Sendable {
  /// No weights where they were looked for.
  case weights(reason: String)
  /// Weights that cannot be used.
  case expert(ExpertError)
  /// A pattern of values to allow that is wrong.
  case allowPattern(reason: String)
  /// A setting outside its range.
  case setting(name: String, expected: String)
}

extension MaskerError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .weights(let reason): reason
    case .expert(let error): "\(error)"
    case .allowPattern(let reason): reason
    case .setting(let name, let expected): "\(name) must be \(expected)"
    }
  }
}
