import Foundation
import SecMask
import SecMaskFiles
import SecMaskGit
import SecMaskTestSupport
import Testing

@Suite(.enabled(if: GitFolder.isAvailable)) struct GitDifferenceTests {
  @Test func theIndexCountsAndNotTheWorkTree() throws {
    var sample = SampleText(seed: 1)
    let git = try GitFolder()
    try git.write("a", "old = \(sample.token())\nx\n")
    try git.commit()
    #expect(try git.staged().places.isEmpty)
    let old = String(decoding: try git.folder.read("a"), as: UTF8.self)
    try git.write("a", old + "t = \(sample.token())\n")
    try git.write("b", "t = \(sample.token())\n")
    #expect(try git.staged().places.isEmpty)
    try git.git("add", "a")
    try git.write("a", "nothing\n")
    #expect(try git.staged().places == ["a:3"])
    try git.git("add", "a")
    #expect(try git.staged().places.isEmpty)
    try git.git("add", "--intent-to-add", "b")
    #expect(try git.staged().places.isEmpty)
  }

  @Test func firstCommitAndRenames() throws {
    var sample = SampleText(seed: 2)
    let git = try GitFolder()
    let body = (0..<30).map { "line \($0)\n" }.joined()
    try git.write("a", body + "t = \(sample.token())\n")
    try git.git("add", ".")
    #expect(try git.staged().places == ["a:31"])
    try git.commit()
    try git.git("mv", "a", "b")
    try git.write(
      "b", "new = \(sample.token())\n" + String(decoding: try git.folder.read("b"), as: UTF8.self))
    try git.git("add", ".")
    #expect(try git.staged().places == ["b:1"])
  }

  @Test func conflictsAreTold() throws {
    let git = try GitFolder("--initial-branch=main")
    for (branch, text) in [("main", "a\n"), ("side", "b\n"), ("main", "c\n")] {
      try git.git(["checkout", "--quiet", "-B", branch], mayFail: true)
      try git.write("f", text)
      try git.commit()
      if branch == "main", text == "a\n" { try git.git("branch", "base") }
      if branch == "side" { try git.git("checkout", "--quiet", "-B", "main", "base") }
    }
    try git.git(["merge", "side"], mayFail: true)
    let found = try git.staged()
    #expect(found.messages.count == 1 && found.summary.namedFailures == 1)
  }

  @Test func ranges() throws {
    var sample = SampleText(seed: 3)
    let git = try GitFolder("--initial-branch=main")
    try git.write("a", "a\n")
    try git.commit()
    try git.git("checkout", "--quiet", "-b", "side")
    try git.write("s", "t = \(sample.token())\n")
    try git.commit()
    try git.git("checkout", "--quiet", "main")
    try git.write("m", "t = \(sample.token())\n")
    try git.commit()
    #expect(try git.difference("main..side").places == ["s:1"])
    #expect(try git.difference("side..main").places == ["m:1"])
    #expect(try git.difference("side...main").places == ["m:1"])
    #expect(try git.difference("side").places == ["m:1"] && git.difference("side..").places == ["m:1"])
    #expect(try git.difference("HEAD~1").places == ["m:1"])
    for bad in ["", "..", "nowhere..main", "main..-x", "--help", "a\nb", "main....side"] where bad != ".." {
      #expect(throws: GitError.self, "\(bad)") { try git.difference(bad) }
    }
    try git.git("checkout", "--quiet", "--orphan", "alone")
    try git.commit()
    #expect(throws: GitError.noCommonCommit("main...alone")) { try git.difference("main...alone") }
  }

  @Test func pathsThatAreLeftOut() throws {
    var sample = SampleText(seed: 4)
    let git = try GitFolder()
    for name in ["a", "vendor/b", "vendor/keep/c", "x/d.min.js", ".env"] {
      try git.write(name, "t = \(sample.token())\n")
    }
    try git.write(".secmaskignore", "vendor/*\n!vendor/keep\n")
    try git.git("add", ".")
    var options = TreeWalk.Options()
    options.honoursOwnIgnore = true
    options.excludes = [try PathGlob("*.min.js")]
    let paths = RepositoryPaths(options, folder: Array(git.path.utf8))
    let found = try Found(GitDifference(stagedIn: try git.repository(), paths: paths))
    #expect(found.places == [".env:1", "a:1", "vendor/keep/c:1"])
    #expect(found.summary.ignoredByOwn == 1 && found.summary.excluded == 1)
  }
}
