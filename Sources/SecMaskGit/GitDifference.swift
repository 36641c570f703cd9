package import SecMaskFiles

/// What is new between two states of a repository.
package struct GitDifference: TextSource {
  private var changes: RawChanges
  private var texts: ChangedTexts
  private var pending: ArraySlice<SourceItem<GitText>> = []
  private var isOver = false

  private static let options = ["-r", "-z", "--raw", "--no-abbrev", "-M"]

  /// What is staged: the content of the index beside that of the last commit. The work tree is not looked at.
  package init(
    stagedIn repository: GitRepository, readsBinary: Bool = false, paths: RepositoryPaths = RepositoryPaths()
  ) throws(GitError) {
    let arguments = ["--cached"] + Self.options + [try repository.headTree(), "--"]
    try self.init(repository, "diff-index", arguments, readsBinary, paths)
  }

  /// What one commit has that another has not.
  ///
  /// - Parameter range: `A..B`; `A...B` for what `B` has since both parted; `A` alone for `A..HEAD`.
  package init(
    _ range: String, in repository: GitRepository, readsBinary: Bool = false,
    paths: RepositoryPaths = RepositoryPaths()
  ) throws(GitError) {
    let (first, second, sinceParting) = Self.ends(of: range)
    let new = try repository.id(of: second)
    var old = try repository.id(of: first)
    if sinceParting {
      let output = (try? repository.run("merge-base", [old, new])) ?? []
      old = String(decoding: output.prefix { $0 != 0x0A }, as: UTF8.self)
      if old.isEmpty { throw .noCommonCommit(range) }
    }
    try self.init(repository, "diff-tree", Self.options + [old, new, "--"], readsBinary, paths)
  }

  private init(
    _ repository: GitRepository, _ command: String, _ arguments: [String], _ readsBinary: Bool,
    _ paths: RepositoryPaths
  ) throws(GitError) {
    changes = RawChanges(try repository.start(command, arguments), command: command)
    texts = ChangedTexts(repository, readsBinary: readsBinary, paths: paths, remembers: false)
  }

  private static func ends(of range: String) -> (String, String, Bool) {
    for (dots, sinceParting) in [("...", true), ("..", false)] {
      guard let place = range.split(separator: dots, maxSplits: 1, omittingEmptySubsequences: false).first,
        place.endIndex < range.endIndex
      else { continue }
      let second = range[place.endIndex...].dropFirst(dots.count)
      return (place.isEmpty ? "HEAD" : String(place), second.isEmpty ? "HEAD" : String(second), sinceParting)
    }
    return (range, "HEAD", false)
  }

  package mutating func next() -> SourceItem<GitText>? {
    while true {
      if let item = pending.popFirst() { return item }
      if isOver { return nil }
      do throws(GitError) {
        switch try changes.next() {
        case nil: isOver = true
        case .commit?: break
        case .change(let change)?: pending = texts.items(of: change, in: nil)[...]
        }
      } catch {
        isOver = true
        return .skipped(path: "git", reason: .broken("\(error)"), named: true)
      }
    }
  }
}
