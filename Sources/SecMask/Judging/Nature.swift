/// What a found value is.
public enum Nature: String, Sendable, Hashable, CaseIterable {
  /// A credential.
  case secret
  /// It stands where a secret stands, or has a vendor's form, and is made up: counted characters, documentation words,
  /// published samples, weak words in tests and manuals.
  case example
  /// It opens nothing by itself: a private key under a pass phrase, a slow hash of a password.
  case protected
  /// It stands for something else: a variable, template, call, type, path, a value that is masked already.
  case reference
  /// It names something and opens nothing: a digest, UUID, commit, one-time code, test vector.
  case identifier
}

extension Nature: Comparable {
  /// The more a find matters, the earlier.
  public static func < (left: Nature, right: Nature) -> Bool { left.order < right.order }

  private var order: Int {
    switch self {
    case .secret: 0
    case .protected: 1
    case .example: 2
    case .identifier: 3
    case .reference: 4
    }
  }
}

/// What findings are wanted for; it says which natures are taken.
public enum Purpose: String, Sendable, Hashable, CaseIterable {
  /// Nothing credential-like may stay in a text: secrets, examples and what is protected are taken.
  case hiding
  /// Somebody is told, who has to act: secrets alone.
  case alarming

  /// The natures that are taken.
  public var natures: Set<Nature> {
    switch self {
    case .hiding: [.secret, .example, .protected]
    case .alarming: [.secret]
    }
  }
}
