/// A literal that must be present before a rule's pattern is tried.
///
/// Keywords are what makes a scan fast: one table finds all of them in one pass, and a pattern
/// runs only around the places where one of its keywords stands.
public struct Keyword: Sendable, Hashable {
  /// The literal, in UTF-8 and with its own case.
  public let text: String
  /// True when only this exact case counts (token prefixes such as `ghp_`); false when ASCII case is
  /// ignored (names such as `password`).
  public let exactCase: Bool

  public init(_ text: String, exactCase: Bool = false) {
    self.text = text
    self.exactCase = exactCase
  }

  /// A keyword that counts in this exact case only.
  public static func exact(_ text: String) -> Keyword { Keyword(text, exactCase: true) }

  /// A prefix with each hexadecimal digit that may follow it: far rarer in text than the prefix.
  static func hexStarts(_ prefix: String) -> [Keyword] {
    "0123456789abcdef".map { .exact("\(prefix)\($0)") }
  }
}

extension Keyword: ExpressibleByStringLiteral {
  /// A literal keyword ignores ASCII case.
  public init(stringLiteral value: String) { self.init(value) }
}
