internal import SecretPatterns

/// A regular expression for values that are no secrets.
public struct AllowPattern: Sendable {
  private let regex: PatternRegex

  /// Compiles a PCRE2 pattern, which need not match a whole value. Matching is limited in time, so that no
  /// pattern can hang a scan; where the limit is met it does not match.
  public init(_ pattern: String) throws(MaskerError) {
    do throws(RuleError) { regex = try PatternRegex(pattern, rule: "allow") } catch {
      throw .allowPattern(reason: "\(error)")
    }
  }

  func matches(_ value: [UInt8]) -> Bool { regex.matches(value) }
}
