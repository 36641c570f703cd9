internal import SecMaskSystem

/// A git repository, as the source of texts.
package struct GitRepository: Sendable {
  private let program: GitProgram
  private let folder: [UInt8]?
  /// Whether its history ends early.
  package let isShallow: Bool
  /// Whether it lacks objects that it could fetch, which is never done here.
  package let isPartial: Bool

  /// Finds the repository that a folder lies in.
  /// - Parameter folder: Nil for the current folder, and for the repository that a hook runs in.
  package init(_ folder: [UInt8]?, program: GitProgram? = nil) throws(GitError) {
    let program = if let program { program } else { try GitProgram(isElsewhere: folder != nil) }
    self.program = program
    self.folder = folder
    let facts = try program.run("rev-parse", ["--is-shallow-repository", "--absolute-git-dir"], in: folder)
    let lines = facts.split(separator: 0x0A, maxSplits: 1)
    isShallow = lines.first?.elementsEqual("true".utf8) ?? false
    let config = try? program.run("config", ["--local", "--get", "extensions.partialClone"], in: folder)
    isPartial = config?.isEmpty == false
  }

  /// Runs a command to its end.
  func run(_ command: String, _ arguments: [String]) throws(GitError) -> [UInt8] {
    try program.run(command, arguments, in: folder)
  }

  /// Starts a command.
  func start(
    _ command: String, _ arguments: [String], takesInput: Bool = false
  ) throws(GitError) -> GitProcess {
    try program.start(command, arguments, in: folder, takesInput: takesInput)
  }

  /// The id that an expression stands for.
  /// - Parameter kind: `commit` or `tree`.
  func id(of revision: String, as kind: String = "commit") throws(GitError) -> String {
    // Nothing that git could take for an option, or for what a commit does not lead to.
    guard !revision.hasPrefix("-"), !revision.hasPrefix("^"), !revision.isEmpty,
      !revision.utf8.contains(where: { $0 < 0x20 }),
      let output = try? run("rev-parse", ["--verify", "--quiet", "\(revision)^{\(kind)}"]),
      let line = output.split(separator: 0x0A).first
    else { throw .badRevision(revision) }
    return String(decoding: line, as: UTF8.self)
  }

  /// The tree of the last commit; the empty tree where there is none yet.
  func headTree() throws(GitError) -> String {
    if let id = try? id(of: "HEAD", as: "tree") { return id }
    // Not only an unborn branch, but a HEAD that leads to nothing, would come here.
    let output = try run("hash-object", ["-t", "tree", "/dev/null"])
    return String(decoding: output.prefix { $0 != 0x0A }, as: UTF8.self)
  }

  /// Files that are tracked although an ignore file names them, as paths below the top of the work tree.
  package func trackedIgnored() throws(GitError) -> [[UInt8]] {
    try run("ls-files", ["--cached", "--ignored", "--exclude-standard", "-z"]).split(separator: 0).map {
      Array($0)
    }
  }
}

extension GitRepository {
  /// A date, if git understands it, a day from its midnight on. To git a day alone begins at the present time of day, and what it
  /// does not understand means the present.
  func checkedDate(_ date: String) throws(GitError) -> String {
    func seconds(_ date: String) -> Int? {
      guard let output = try? run("rev-parse", ["--since=" + date]) else { return nil }
      return Int(
        String(
          decoding: output.drop { $0 != UInt8(ascii: "=") }.dropFirst().prefix { $0 != 0x0A }, as: UTF8.self))
    }
    let exact = Self.isDay(date) ? date + "T00:00:00" : date
    guard !date.utf8.contains(where: { $0 < 0x20 }), let meant = seconds(exact), let now = seconds("now")
    else {
      throw .badDate(date)
    }
    guard now - meant > 2 || ["now", "today"].contains(date) else { throw .badDate(date) }
    return exact
  }

  /// Whether a date is of the form `2026-01-31`.
  private static func isDay(_ date: String) -> Bool {
    date.utf8.count == 10
      && zip(date.utf8, "0000-00-00".utf8).allSatisfy { $1 == 0x2D ? $0 == $1 : (0x30...0x39).contains($0) }
  }
}
