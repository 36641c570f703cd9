internal import ArgumentParser
internal import SecMaskFiles
internal import SecMaskGit
internal import SecMaskSystem

/// What of a git repository to scan, in place of files.
struct GitOptions: ParsableArguments {
  @Flag(
    help: """
      What is staged for the next commit: the lines that the index adds to the last commit, whatever the work tree has. \
      A path is the repository's folder.
      """)
  var staged = false

  @Option(
    help: ArgumentHelp(
      """
      The lines that one commit adds to another: A..B; A...B for what B added since both parted; A alone for A..HEAD.
      """, valueName: "range"))
  var diff: String?

  @Option(
    defaultAsFlag: "--all",
    help: ArgumentHelp(
      """
      The lines that each commit adds, every line of a path once, oldest first: all that a branch, tag or other ref \
      leads to, or a range (main..topic).
      """, valueName: "range"))
  var gitHistory: String?

  @Option(
    help: ArgumentHelp(
      "Of the history only commits since a date that git understands (2026-01-31, \"2 weeks ago\").",
      valueName: "date"))
  var since: String?

  @Option(
    help: ArgumentHelp(
      """
      Keep in a file which commits of the history are done, and pass over those that it names: a scan that was \
      stopped goes on where it was.
      """, valueName: "file"), completion: .file())
  var checkpoint: String?

  /// Whether something else than files is asked for.
  var isAsked: Bool { staged || diff != nil || readsHistory }
  var readsHistory: Bool { gitHistory != nil || since != nil }

  func validate() throws {
    if [staged, diff != nil, readsHistory].count(where: { $0 }) > 1 {
      throw ValidationError("--staged, --diff and --git-history (or --since) exclude each other")
    }
    if checkpoint != nil, !readsHistory {
      throw ValidationError("--checkpoint needs --git-history or --since")
    }
  }

  /// The range of the history; nil for all of it.
  var range: String? {
    guard let gitHistory, gitHistory != "--all", !isFolder(gitHistory) else { return nil }
    return gitHistory
  }

  /// The folder of the repository; nil for the current one, or where a hook runs.
  func folder(among paths: [String]) throws -> [UInt8]? {
    // `--git-history .` means the folder: no range begins like that.
    let folders = paths + (gitHistory.map { isFolder($0) ? [$0] : [] } ?? [])
    guard folders.count <= 1, folders.first != "-" else {
      throw CommandFailure(
        "--staged, --diff and --git-history take one path at most, the folder of a repository")
    }
    return folders.first.map { Array($0.utf8) }
  }

  private func isFolder(_ text: String) -> Bool {
    text.hasPrefix("/") || text == "." || text.hasPrefix("./") || text == ".." || text.hasPrefix("../")
  }
}

extension GitRepository {
  /// Tells people what of the history is not at hand.
  func tellWhatIsMissing() {
    if isShallow {
      Console.say(
        "secmask: a shallow clone: older commits are not at hand, and its first ones count as adding all they hold"
      )
    }
    if isPartial { Console.say("secmask: a partial clone: what it lacks is not fetched and not read") }
  }
}

extension WalkOptions {
  /// Files that are tracked although an ignore file names them.
  static let trackedFiles: @Sendable ([UInt8]) -> TrackedFiles = { top in
    do { return TrackedFiles(try GitRepository(top).trackedIgnored()) } catch {
      let path = String(decoding: top, as: UTF8.self).printable
      Console.say(
        "secmask: \(path): which ignored files are tracked is not known, they are left out: \(error)")
      return TrackedFiles()
    }
  }
}
