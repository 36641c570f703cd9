/// One `[[allowlists]]` entry: which matches are no secrets.
struct Allowlist: Sendable {
  /// What its patterns are tried on.
  enum Target: Sendable { case secret, match, line }

  /// True for the condition AND: every kind of entry that is present must agree.
  var needsAll = false
  /// Commits are listed. Nothing scanned here belongs to a commit, so they never agree.
  var hasCommits = false
  var paths: DeferredRegex?
  var target = Target.secret
  var regexes: DeferredRegex?
  var stopWords: StopWords?

  var isEmpty: Bool { !hasCommits && paths == nil && regexes == nil && stopWords == nil }

  /// True when a file need not be looked at.
  func allows(path: String?) -> Bool {
    guard let path, !path.isEmpty, let paths else { return false }
    if needsAll, hasCommits || regexes != nil || stopWords != nil { return false }
    return paths.matches(Array(path.utf8))
  }

  /// True when a match is allowed. Paths count only together with the rest here.
  func allows(_ match: MatchParts) -> Bool {
    if needsAll {
      if hasCommits { return false }
      if let paths, !paths.matches(Array((match.path ?? "").utf8)) { return false }
      if let regexes, !allows(match, regexes) { return false }
      if let stopWords, !stopWords.occur(in: match.secret) { return false }
      return true
    }
    if let stopWords, stopWords.occur(in: match.secret) { return true }
    if let regexes { return allows(match, regexes) }
    return false
  }

  private func allows(_ match: MatchParts, _ regexes: DeferredRegex) -> Bool {
    let subject =
      switch target {
      case .secret: match.secret
      case .match: match.match
      case .line: match.line
      }
    return !subject.isEmpty && regexes.matches(subject)
  }
}

/// The parts of a match that an allowlist looks at.
struct MatchParts {
  let secret: [UInt8]
  let match: [UInt8]
  let line: [UInt8]
  let path: String?
}
