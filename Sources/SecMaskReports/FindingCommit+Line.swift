internal import SecMask
internal import SecMaskSystem

extension FindingCommit {
  /// The commit for people, in a line: `3f9a1c20be44 2026-03-01 Ada L`. Control characters are escaped.
  var line: String {
    [id.prefix(12), date.prefix(10), author.printable[...]].filter { !$0.isEmpty }.joined(separator: " ")
      .printable
  }
}
