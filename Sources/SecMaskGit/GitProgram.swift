internal import SecMaskSystem

/// The git program, and how it is called so that nothing of a repository's own settings can run a program.
///
/// A repository may have been made by anybody: its configuration, its attributes and its hooks are text from outside.
/// Only commands are used that read objects, the index and refs; none of them compares contents, so that no filter, driver
/// or converter has anything to do. What could be run all the same is switched off on the command line, which counts
/// more than the repository's files. The user's own configuration and that of the system stay in force: git's decision
/// whose repositories are trusted (`safe.directory`) is in them.
package struct GitProgram: Sendable {
  /// Absolute path of the program.
  let path: String
  private let environment: [String]

  /// Settings by which git could be made to run something, to reach a network or to show less than there is, and one that has it
  /// give no advice about the grafts that are switched off below.
  private static let settings = [
    "advice.graftFileDeprecated=false",
    "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.attributesFile=/dev/null", "core.pager=cat",
    "core.askPass=", "core.sshCommand=false", "core.gitProxy=", "core.alternateRefsCommand=",
    "core.editor=false",
    "core.commitGraph=false", "core.useReplaceRefs=false", "core.untrackedCache=false", "credential.helper=",
    "diff.external=", "diff.orderFile=/dev/null", "diff.renameLimit=200", "gc.auto=0", "gpg.program=false",
    "log.showSignature=false", "maintenance.auto=false", "protocol.allow=never", "submodule.recurse=false",
  ]

  /// Variables that are handed on to git: the user's own, and those by which git tells a hook where it is at work.
  private static let handedOn = [
    "HOME", "PATH", "TMPDIR", "USER", "LOGNAME", "XDG_CONFIG_HOME", "SUDO_UID", "LD_LIBRARY_PATH",
    "GIT_CONFIG_GLOBAL", "GIT_CONFIG_SYSTEM", "GIT_CONFIG_NOSYSTEM", "GIT_CONFIG_COUNT",
    "GIT_CONFIG_PARAMETERS",
    "GIT_CEILING_DIRECTORIES", "GIT_DISCOVERY_ACROSS_FILESYSTEM", "GIT_EXEC_PATH",
  ]
  private static let place = ["GIT_DIR", "GIT_COMMON_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"]
  /// Where a push leaves its objects until a hook has agreed to it.
  private static let quarantine = [
    "GIT_QUARANTINE_PATH", "GIT_OBJECT_DIRECTORY", "GIT_ALTERNATE_OBJECT_DIRECTORIES",
  ]

  /// Variables that hold for git alone. `GIT_ALLOW_PROTOCOL` keeps it from fetching what a partial clone lacks.
  private static let own = [
    "LC_ALL=C", "GIT_TERMINAL_PROMPT=0", "GIT_OPTIONAL_LOCKS=0", "GIT_NO_REPLACE_OBJECTS=1",
    "GIT_NO_LAZY_FETCH=1",
    "GIT_ALLOW_PROTOCOL=none", "GIT_GRAFT_FILE=/dev/null", "GIT_ATTR_NOSYSTEM=1", "GIT_LITERAL_PATHSPECS=1",
    "GIT_PAGER=cat", "GIT_ASKPASS=false", "GIT_SSH_COMMAND=false",
  ]

  /// Finds the program.
  ///
  /// - Parameters:
  ///   - value: The value of an environment variable.
  ///   - isElsewhere: Whether the user named a repository, so that the one a hook runs in is not meant.
  package init(
    environment value: (String) -> String? = CLibrary.environment, isElsewhere: Bool
  ) throws(GitError) {
    guard let found = Paths.program("git", path: value("PATH")) else { throw .notFound }
    path = found
    var names = Self.handedOn
    let pairs = min(value("GIT_CONFIG_COUNT").flatMap { Int($0) } ?? 0, 1_000)
    for number in 0..<max(0, pairs) { names += ["GIT_CONFIG_KEY_\(number)", "GIT_CONFIG_VALUE_\(number)"] }
    if !isElsewhere {
      names += Self.place
      if value("GIT_QUARANTINE_PATH") != nil { names += Self.quarantine }
    }
    environment = names.compactMap { name in value(name).map { "\(name)=\($0)" } } + Self.own
  }

  /// Starts a command.
  ///
  /// - Parameters:
  ///   - folder: Where it is to work; nil for the current folder.
  ///   - takesInput: Whether something will be written to it.
  func start(
    _ command: String, _ arguments: [String], in folder: [UInt8]?, takesInput: Bool = false
  ) throws(GitError) -> GitProcess {
    var all = folder.map { [Array("-C".utf8), $0] } ?? []
    all += ["--no-pager", "--no-replace-objects"].map { Array($0.utf8) }
    all += Self.settings.flatMap { [Array("-c".utf8), Array($0.utf8)] }
    all += ([command] + arguments).map { Array($0.utf8) }
    return try GitProcess(path, all, environment: environment, command: command, takesInput: takesInput)
  }

  /// Runs a command to its end, and returns what it wrote.
  func run(_ command: String, _ arguments: [String], in folder: [UInt8]?) throws(GitError) -> [UInt8] {
    let process = try start(command, arguments, in: folder)
    var output: [UInt8] = []
    while let piece = try process.read() { output += piece }
    try process.finish()
    return output
  }
}
