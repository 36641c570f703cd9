/// A pattern in Go's syntax, read and written again for PCRE2.
package struct GoPattern {
  let node: PatternNode
  /// Number of capture groups.
  package let groups: Int
  /// PCRE2 syntax.
  package let pattern: String

  package init(_ text: String) throws(PatternError) {
    (node, groups) = try PatternParser.parse(text, dialect: .re2)
    pattern = PatternEmitter.emit(node)
  }
}
