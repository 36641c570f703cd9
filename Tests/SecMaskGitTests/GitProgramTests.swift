import Foundation
import SecMaskTestSupport
import Testing

@testable import SecMaskGit

@Suite struct GitProgramTests {
  private func found(_ path: String?) -> String? {
    try? GitProgram(environment: { $0 == "PATH" ? path : nil }, isElsewhere: true).path
  }

  /// Another test's child may hold the program's file open for a moment, and the system runs no file that is written to.
  private func start(
    _ program: GitProgram, _ command: String, takesInput: Bool = false
  ) throws -> GitProcess {
    for _ in 0..<200 {
      do { return try program.start(command, [], in: nil, takesInput: takesInput) } catch .notStarted {
        usleep(10_000)
      }
    }
    return try program.start(command, [], in: nil, takesInput: takesInput)
  }

  @Test func onlyAbsoluteFoldersOfThePathCount() throws {
    let folder = try TemporaryFolder()
    try folder.write("git", "#!/bin/sh\n".utf8)
    #expect(found(folder.path) == nil)  // not to be run
    chmod(folder.path + "/git", 0o755)
    #expect(found("/nowhere:\(folder.path)") == folder.path + "/git")
    for path in [nil, "", "/nowhere", ".", "bin:.:"] { #expect(found(path) == nil) }
    #expect(throws: GitError.notFound) { try GitProgram(environment: { _ in nil }, isElsewhere: true) }
  }

  @Test func aProgramThatMisbehaves() throws {
    let folder = try TemporaryFolder()
    let answers = [
      "exit 3", "echo 'fatal: no luck' >&2; exit 128", "kill -9 $$", "printf 'zz\\0'", "printf ':1 2\\0'",
      "yes | head -c 300000; exit 1",
    ]
    for answer in answers {
      try folder.write("git", "#!/bin/sh\n\(answer)\n".utf8)
      chmod(folder.path + "/git", 0o755)
      let program = try GitProgram(
        environment: { $0 == "PATH" ? "\(folder.path):/usr/bin:/bin" : nil }, isElsewhere: true)
      let process = try start(program, "diff-tree", takesInput: true)
      process.write(Array(repeating: 0x61, count: 30_000))
      var changes = RawChanges(process, command: "diff-tree")
      #expect(throws: GitError.self, "\(answer)") { while try changes.next() != nil {} }
    }
  }

  /// Advice does not push out what went wrong.
  @Test func theErrorBehindAdviceIsTold() throws {
    let folder = try TemporaryFolder()
    let advice = (1...4).map { "echo 'hint: advice \($0)' >&2; " }.joined()
    try folder.write("git", "#!/bin/sh\n\(advice)echo 'fatal: no luck' >&2; exit 128\n".utf8)
    chmod(folder.path + "/git", 0o755)
    let program = try GitProgram(
      environment: { $0 == "PATH" ? "\(folder.path):/usr/bin:/bin" : nil }, isElsewhere: true)
    let process = try start(program, "rev-list")
    while try process.read() != nil {}
    #expect(throws: GitError.failed(command: "rev-list", message: "no luck")) { try process.finish() }
  }

  @Test func recordsOfAnySize() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "git", "#!/bin/sh\nprintf 'a\\0bb\\0'; head -c 300000 /dev/zero | tr '\\0' x; printf '\\0rest'\n".utf8)
    chmod(folder.path + "/git", 0o755)
    let program = try GitProgram(
      environment: { $0 == "PATH" ? "\(folder.path):/usr/bin:/bin" : nil }, isElsewhere: true)
    var output = GitOutput(try start(program, "x"))
    #expect(try output.record(upTo: 0) == [0x61] && output.bytes(2) == [0x62, 0x62])
    #expect(try output.bytes(1) == [0] && output.skip(250_000))
    #expect(try output.record(upTo: 0)?.count == 50_000)
    #expect(try output.bytes(4) == Array("rest".utf8))
    #expect(try output.record(upTo: 0) == nil && output.bytes(1) == nil && !output.skip(1))
  }
}
