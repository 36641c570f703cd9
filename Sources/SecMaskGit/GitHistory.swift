internal import SecMask
package import SecMaskFiles
internal import SecMaskSystem
internal import SystemPackage

/// Every line that commits of a repository add, each once, from the oldest commit on.
///
/// Of a merge it has only what no parent has. Memory: some 80 bytes a commit, two contents of up to 8 MB (12 MB once they
/// are decoded from UTF-16), and up to 64 MB for what was seen before.
package final class GitHistory: TextSource {
  private let repository: GitRepository
  /// Ids of the commits to read, in their order.
  private let commits: [[UInt8].SubSequence]
  private var changes: RawChanges?
  private var texts: ChangedTexts
  private var pending: ArraySlice<SourceItem<GitText>> = []
  /// How many commits have begun.
  private var begun = 0
  /// Those that git has been given.
  private var given = 0
  private var failures = 0
  private var current: (id: [UInt8], header: FindingCommit)?
  // Each costs a new start of git.
  private static let failureLimit = 100

  /// How many commits are to be read.
  package var count: Int { commits.count }
  /// How many there are that were read before.
  package let passedOver: Int

  /// - Parameters:
  ///   - range: What ``CommitRange`` takes, such as `main..topic`; nil for everything that a ref leads to.
  ///   - since: A date that git understands; older commits are left out.
  ///   - isDone: Whether a commit, by its id, was read before.
  package init(
    _ repository: GitRepository, range: String? = nil, since: String? = nil, readsBinary: Bool = false,
    paths: RepositoryPaths = RepositoryPaths(), isDone: (String) -> Bool = { _ in false }
  ) throws(GitError) {
    self.repository = repository
    texts = ChangedTexts(repository, readsBinary: readsBinary, paths: paths, remembers: true)
    var arguments = ["--reverse", "--topo-order"]
    if let since { arguments.append("--since=" + (try repository.checkedDate(since))) }
    guard let revisions = try CommitRange.revisions(of: range, in: repository) else {
      commits = []
      passedOver = 0
      return
    }
    let all = try repository.run("rev-list", arguments + revisions + ["--"]).split(separator: 0x0A)
    commits = all.filter { !isDone(String(decoding: $0, as: UTF8.self)) }
    passedOver = all.count - commits.count
  }

  package func next() -> SourceItem<GitText>? {
    while true {
      if let item = pending.popFirst() { return item }
      do throws(GitError) {
        switch try record() {
        case nil:
          guard let last = current else { return nil }
          current = nil
          return .reached(last.header.id)
        case .commit(let id)?:
          begun += 1
          let before = current
          current = (id, header(of: id))
          if let before { return .reached(before.header.id) }
        case .change(let change)?:
          pending = texts.items(of: change, in: current?.header)[...]
        }
      } catch {
        return goOn(behind: error)
      }
    }
  }

  private func record() throws(GitError) -> RawChanges.Record? {
    if changes == nil, given < commits.count { changes = try start() }
    return try changes?.next()
  }

  /// Has git compare the rest of the commits with their parents.
  private func start() throws(GitError) -> RawChanges {
    let process = try repository.start(
      "diff-tree",
      ["--stdin", "-r", "-z", "--raw", "--no-abbrev", "-c", "--root", "--always", "-M"], takesInput: true)
    let rest = commits[begun...]
    given = commits.count
    guard let input = process.takeInput() else { return RawChanges(process, command: "diff-tree") }
    // On a thread of its own, because git writes while it reads.
    let feeder = SystemThread {
      for commit in rest { guard (try? input.send(commit + [0x0A])) != nil else { break } }
      try? input.close()
    }
    if let feeder { feeder.detach() } else { try? input.close() }
    return RawChanges(process, command: "diff-tree")
  }

  private func header(of id: [UInt8]) -> FindingCommit {
    guard case .bytes(let object)? = try? texts.content(of: id) else {
      return FindingCommit(id: String(decoding: id, as: UTF8.self), author: "", email: "", date: "")
    }
    return FindingCommit(id: id, object: object)
  }

  /// Tells of an error, and goes on with the commit behind the one that it concerns.
  private func goOn(behind error: GitError) -> SourceItem<GitText> {
    let place: String
    if let current {
      // The commit stays undone.
      place = "commit \(current.header.id)"
      self.current = nil
    } else {
      place =
        commits.indices.contains(begun)
        ? "commit \(String(decoding: commits[begun], as: UTF8.self))" : "history"
      begun = min(begun + 1, commits.count)
    }
    changes = nil
    failures += 1
    given = failures < Self.failureLimit ? begun : commits.count
    return .skipped(path: "git", reason: .broken("\(place): \(error)"), named: true)
  }
}
