/// Which commits of a repository somebody asks for.
enum CommitRange {
  /// The commits in words that `git rev-list` takes; nil where there are none to read.
  ///
  /// - Parameter range: As `git rev-list` takes it, such as `main..topic`; nil for everything that a ref leads to. Zeros in place
  ///   of an id are what a hook is told for a branch that is not there: before `..` they stand for everything that a ref
  ///   leads to already, because the branch is new; behind it there is nothing to read, because the branch is deleted.
  static func revisions(of range: String?, in repository: GitRepository) throws(GitError) -> [String]? {
    guard let range else { return ["--all"] }
    guard !range.hasPrefix("-"), !range.isEmpty else { throw .badRevision(range) }
    let ends = range.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
    guard ends.count == 2 else { return [range] }
    if isNoCommit(ends[1]) { return nil }
    guard isNoCommit(ends[0]) else { return [range] }
    return [try repository.id(of: ends[1].isEmpty ? "HEAD" : String(ends[1])), "--not", "--all"]
  }

  /// Whether all digits of an id are zeros: 40 with SHA-1, 64 with SHA-256.
  private static func isNoCommit(_ id: Substring) -> Bool {
    [40, 64].contains(id.utf8.count) && id.utf8.allSatisfy { $0 == UInt8(ascii: "0") }
  }
}
