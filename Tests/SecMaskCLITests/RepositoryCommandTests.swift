import Foundation
import SecMaskTestSupport
import Testing

@Suite(.enabled(if: GitFolder.isAvailable)) struct RepositoryCommandTests {
  private func run(_ git: GitFolder, _ arguments: String..., input: String = "") throws -> Tool.Result {
    try Tool.run(arguments + ["--patterns-only"], input: Array(input.utf8), in: git.folder)
  }

  @Test func whatIgnoreFilesNameIsCounted() throws {
    var sample = SampleText(seed: 1)
    let git = try GitFolder()
    for name in ["a", "out/b", "out/tracked", "mine/c"] { try git.write(name, "t = \(sample.token())\n") }
    try git.write(".gitignore", "out/\n")
    try git.write(".secmaskignore", "mine\n")
    try git.git("add", "-f", "out/tracked")
    let result = try run(git, "scan", ".")
    #expect(result.lines.map { $0.prefix { $0 != ":" } } == ["./a", "./out/tracked"])
    #expect(result.errors.contains("1 file or folder that .gitignore names"))
    #expect(result.errors.contains("1 file or folder that .secmaskignore names"))
    #expect(try run(git, "scan", "--no-ignore", ".").lines.count == 4)
    #expect(try run(git, "scan", "out/b", "mine").lines.count == 2)
    // What git ignores is masked, what .secmaskignore names is not.
    #expect(try run(git, "mask", "--recursive", "--in-place", ".").status == 0)
    #expect(try run(git, "scan", "--no-ignore", ".").lines.map { $0.prefix { $0 != ":" } } == ["./mine/c"])
  }

  @Test func protectAndStaged() throws {
    var sample = SampleText(seed: 2)
    let git = try GitFolder()
    try git.write("a", "t = \(sample.token())\n")
    #expect(try run(git, "protect").status == 0)
    try git.git("add", "a")
    for command in [
      ["protect"], ["scan", "--staged"], ["scan", "--staged", "."], ["protect", "--format", "jsonl"],
    ] {
      let result = try Tool.run(command + ["--patterns-only"], in: git.folder)
      #expect(result.status == 1 && result.lines.count == 1, "\(command)")
    }
    #expect(try run(git, "protect", "--exclude", "a").status == 0)
    #expect(try run(git, "protect", "--staged").status == 2)
  }

  @Test func aHookSeesTheIndexOfItsCommit() throws {
    var sample = SampleText(seed: 3)
    let git = try GitFolder()
    try git.write("a", "a\n")
    try git.write("b", "b\n")
    try git.commit()
    let program = try #require(Tool.path)
    try git.write(".git/hooks/pre-commit", "#!/bin/sh\nexec '\(program)' protect --patterns-only\n")
    chmod(git.path + "/.git/hooks/pre-commit", 0o755)
    try git.write("a", "a\nt = \(sample.token())\n")
    try git.write("b", "b\nmore\n")
    // An index of its own, which git names in the environment.
    try git.git("commit", "--quiet", "-m", "b", "b")
    #expect(throws: GitFolder.Failed.self) { try git.git("commit", "--quiet", "-m", "a", "a") }
    #expect(throws: GitFolder.Failed.self) { try git.git("commit", "--quiet", "--all", "-m", "a") }
    #expect(String(decoding: try git.git("log", "--format=%s"), as: UTF8.self) == "b\nchange\n")
  }

  @Test func historyInReports() throws {
    var sample = SampleText(seed: 4)
    let git = try GitFolder()
    try git.write("a", "t = \(sample.token())\n")
    let id = try git.commit()
    let text = try run(git, "scan", "--git-history")
    let place = "a:1:5: github_token 0.90 secret \(id.prefix(12)) 2023-11-14 Ada L"
    #expect(text.text == "\(place)  t = [SECRET]\n" && text.status == 1)
    #expect(text.errors.contains("1 finding in 1 changed file of 1 commit"))
    let json = try run(git, "scan", "--git-history", ".", "--format", "jsonl")
    #expect(json.text.contains("\"commit\":\"\(id)\",\"author\":\"Ada L\",\"email\":\"ada@example.org\""))
    #expect(json.text.contains("\"date\":\"2023-11-14T23:13:20+01:00\""))
    #expect(try run(git, "scan", "--since", "2024-01-01").status == 0)
  }

  @Test func checkpointsGoOn() throws {
    var sample = SampleText(seed: 5)
    let git = try GitFolder()
    for number in 0..<3 {
      try git.write("f\(number)", "t = \(sample.token())\n")
      try git.commit(date: 1_700_000_000 + number)
    }
    let place = git.path + "/.git/done"
    #expect(try run(git, "scan", "--git-history", "HEAD~1", "--checkpoint", place).lines.count == 2)
    // Cut off in the middle of a line.
    let whole = try git.folder.read(".git/done")
    try git.folder.write(".git/done", whole.dropLast(20))
    let rest = try run(git, "scan", "--git-history", "--checkpoint", place)
    #expect(rest.lines.map { $0.prefix(2) } == ["f1", "f2"] && rest.errors.contains("passed over"))
    #expect(try run(git, "scan", "--git-history", "--checkpoint", place).status == 0)
    try git.write("other", "mine\n")
    #expect(try run(git, "scan", "--git-history", "--checkpoint", "other").status == 2)
    #expect(try git.folder.read("other") == Array("mine\n".utf8))
  }

  @Test func diffsOnStandardInput() throws {
    var sample = SampleText(seed: 6)
    let git = try GitFolder()
    try git.write("d/a", "old = \(sample.token())\nx\n")
    try git.commit()
    let old = String(decoding: try git.folder.read("d/a"), as: UTF8.self)
    try git.write("d/a", old + "t = \(sample.token())\n")
    let diff = String(decoding: try git.git("diff"), as: UTF8.self)
    let result = try run(git, "scan", input: diff)
    #expect(result.lines.map { $0.prefix(8) } == ["d/a:3:5:"] && result.status == 1)
    #expect(try run(git, "scan", "-", input: diff).lines.count == 1)
    #expect(try run(git, "scan", "--no-patch", input: diff).lines.allSatisfy { $0.hasPrefix("-:") })
    #expect(try run(git, "scan", "--exclude", "d/", input: diff).status == 0)
  }

  @Test func errorsAreOneClearLine() throws {
    let git = try GitFolder()
    try git.write("a", "a\n")
    try git.commit()
    let cases: [([String], String)] = [
      (["scan", "--diff", "nowhere"], "nowhere: no commit"), (["scan", "--diff=-x"], "no commit"),
      (["scan", "--git-history", "nowhere..HEAD"], "nowhere"), (["scan", "--since", "harvest"], "no date"),
      (["scan", "--staged", "a", "b"], "one path"), (["scan", "--staged", "-"], "one path"),
      (["scan", "--staged", "missing"], "missing"),
      (["scan", "--staged", "--diff", "x"], "exclude each other"),
      (["scan", "--checkpoint", "x", "."], "needs"),
      (["scan", "--git-history", "--checkpoint", "."], "directory"),
    ]
    for (arguments, words) in cases {
      let result = try Tool.run(arguments, in: git.folder)
      #expect(result.status == 2 && result.errors.contains(words), "\(arguments): \(result.errors)")
      #expect(result.output.isEmpty)
    }
    let none = try Tool.run(["protect"], environment: ["PATH": "/nowhere"], in: git.folder)
    #expect(none.status == 2 && none.errors.contains("git: not found in PATH"))
    let outside = try Tool.run(["protect"], in: try TemporaryFolder())
    #expect(outside.status == 2 && outside.errors.contains("not a git repository"))
  }
}
