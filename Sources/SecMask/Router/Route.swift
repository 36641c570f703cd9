/// Where a stretch of text goes.
public enum Route: String, Sendable, Hashable, CaseIterable {
  /// Nothing in it can be a secret: no expert reads it.
  case skip
  /// To the expert that reads short windows.
  case fast
  /// To the expert that reads long windows.
  case long
}

/// Why a line is read, or why a segment takes its route. Says nothing of the text itself.
public enum RouteReason: String, Sendable, Hashable, CaseIterable {
  // Lines.
  /// A word such as `password`, and something that may be its value.
  case credentialWord
  /// A name that may stand for a credential, and a value that looks like one.
  case assignment
  /// A place that holds credentials whatever the names: user information of a URL, a header, an option.
  case position
  /// A token as long and mixed as keys are.
  case longToken
  /// A shorter token, too mixed for a word or a number.
  case entropy
  /// A word that may be a password or a token, whatever is said beside it.
  case unnamed
  /// A rule matches there that needs an expert's agreement.
  case pattern
  /// The router skips nothing.
  case everything

  // Segments.
  /// Fewer than a hundred words.
  case short
  /// Each line stands alone.
  case singleLines
  /// Something goes on over several lines.
  case multiLine
  /// The long expert is not in use.
  case noLongExpert
}

extension RouteReason {
  /// Whether such a line is read whatever else speaks against it.
  var isBinding: Bool { self == .pattern || self == .everything }
}

extension RouteReason: CustomStringConvertible {
  public var description: String {
    switch self {
    case .credentialWord: "credential word"
    case .assignment: "value under a name"
    case .position: "place of a credential"
    case .longToken: "long token"
    case .entropy: "mixed token"
    case .unnamed: "value without a name"
    case .pattern: "match of a weak rule"
    case .everything: "everything is read"
    case .short: "fewer than 100 words"
    case .singleLines: "lines that stand alone"
    case .multiLine: "structure over several lines"
    case .noLongExpert: "no long expert"
    }
  }
}
