internal import SecretPatterns
internal import Synchronization

/// A pattern that is compiled when it is first needed: most patterns of a large rule file never are.
final class DeferredRegex: Sendable {
  private enum State {
    case waiting
    case ready(PatternRegex)
    case unusable
  }

  private let pattern: String
  private let state = Mutex<State>(.waiting)

  /// - Parameter pattern: PCRE2 syntax; known to be correct.
  init(_ pattern: String) { self.pattern = pattern }

  /// The compiled pattern; nil only if it exceeds a limit of PCRE2.
  var regex: PatternRegex? {
    state.withLock { state in
      switch state {
      case .ready(let regex): return regex
      case .unusable: return nil
      case .waiting:
        guard let made = try? PatternRegex(pattern, rule: "") else {
          state = .unusable
          return nil
        }
        state = .ready(made)
        return made
      }
    }
  }

  /// True when the pattern matches somewhere in the bytes.
  func matches(_ bytes: [UInt8]) -> Bool { regex?.matches(bytes) ?? false }
}
