/// A parsed pattern. Flags such as `(?i)` and non-capturing groups are already resolved into it.
indirect enum PatternNode: Hashable, Sendable {
  case empty
  /// One character; with `fold`, either of its cases.
  case literal(UInt32, fold: Bool)
  /// One character out of a set; case folding is already part of the set.
  case set(ScalarSet)
  /// A place in the text; no length.
  case anchor(PatternAnchor)
  /// A capturing group.
  case group(PatternNode)
  case concat([PatternNode])
  case alternate([PatternNode])
  /// Repeats its content; `max` nil for any number.
  case repetition(PatternNode, min: Int, max: Int?, lazy: Bool)
  /// A lookaround: no length, content not looked at.
  case lookaround
}

/// Places in the text that a pattern can ask for.
enum PatternAnchor: Hashable, Sendable {
  case textStart, textEnd, lineStart, lineEnd, wordBoundary, noWordBoundary
}

/// What is wrong with a pattern, and where: a byte offset into it.
package struct PatternError: Error, Hashable {
  package let offset: Int
  package let reason: String
}

/// Which language a pattern is written in.
package enum PatternDialect: Sendable {
  /// RE2, as Go's `regexp` accepts it. Everything else is an error.
  case re2
  /// PCRE2. Parsed only to find the literals that every match contains; an error means "not
  /// understood", not "wrong".
  case pcre2
}
