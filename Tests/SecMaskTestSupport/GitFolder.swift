import Foundation

/// A git repository in a folder that is removed with this object.
package final class GitFolder {
  package let folder: TemporaryFolder

  package var path: String { folder.path }

  /// Whether there is a git to make one with.
  package static let isAvailable = FileManager.default.isExecutableFile(atPath: program)

  private static let program = "/usr/bin/git"

  package struct Failed: Error {}

  package init(_ options: String...) throws {
    folder = try TemporaryFolder()
    try git(["init", "--quiet"] + options + ["."])
  }

  /// Runs git in it, and returns what it writes. Nothing of the user's configuration counts.
  @discardableResult
  package func git(
    _ arguments: [String], input: [UInt8] = [], date: Int = 1_700_000_000, mayFail: Bool = false
  ) throws -> [UInt8] {
    let scratch = try TemporaryFolder()
    let environment = [
      "PATH=/usr/bin:/bin", "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1", "LC_ALL=C",
      "GIT_AUTHOR_NAME=Ada L", "GIT_AUTHOR_EMAIL=ada@example.org", "GIT_AUTHOR_DATE=@\(date) +0100",
      "GIT_COMMITTER_NAME=Ada L", "GIT_COMMITTER_EMAIL=ada@example.org",
      "GIT_COMMITTER_DATE=@\(date) +0100",
    ]
    let status = try Self.run(
      ["git", "-C", path] + arguments, environment, input: try scratch.write("in", input),
      output: try scratch.write("out", []))
    if status != 0, !mayFail { throw Failed() }
    return try scratch.read("out")
  }

  /// Without Foundation's processes, whose end is waited for on Swift's own threads.
  private static func run(
    _ arguments: [String], _ environment: [String], input: String, output: String
  ) throws -> Int32 {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output, O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    let words = arguments.map { strdup($0) } + [nil]
    let settings = environment.map { strdup($0) } + [nil]
    defer { for text in words + settings { free(text) } }
    var child = pid_t()
    guard posix_spawn(&child, program, &actions, nil, words, settings) == 0 else { throw Failed() }
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { throw Failed() } }
    return status
  }

  @discardableResult
  package func git(_ arguments: String...) throws -> [UInt8] { try git(arguments) }

  @discardableResult
  package func write(_ name: String, _ text: String) throws -> String { try folder.write(name, text.utf8) }

  /// Commits everything, and returns the id.
  @discardableResult
  package func commit(_ message: String = "change", date: Int = 1_700_000_000) throws -> String {
    try git(["add", "--all"])
    try git(["commit", "--quiet", "--allow-empty", "-m", message], date: date)
    return String(decoding: try git("rev-parse", "HEAD").dropLast(), as: UTF8.self)
  }
}
