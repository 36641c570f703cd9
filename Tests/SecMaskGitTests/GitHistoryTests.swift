import Foundation
import SecMask
import SecMaskFiles
import SecMaskGit
import SecMaskTestSupport
import Testing

@Suite(.enabled(if: GitFolder.isAvailable)) struct GitHistoryTests {
  private func short(_ commit: String) -> String { String(commit.prefix(8)) }

  @Test func everyAddedLineWithItsCommit() throws {
    var sample = SampleText(seed: 1)
    let git = try GitFolder()
    try git.write("a.txt", "one\ntwo\n")
    try git.commit(date: 1_700_000_000)
    try git.write("a.txt", "one\nt = \(sample.token())\ntwo\n")
    let second = try git.commit(date: 1_700_003_600)
    try git.write("a.txt", "one\ntwo\n")
    try git.commit(date: 1_700_007_200)
    let found = try git.history()
    #expect(found.places == ["a.txt:2 \(short(second))"])
    let finding = try #require(found.findings.first)
    #expect(finding.commit?.id == second && finding.commit?.author == "Ada L")
    #expect(finding.commit?.email == "ada@example.org")
    #expect(finding.commit?.date == "2023-11-15T00:13:20+01:00")
    // Offsets count from the beginning of the file, not of what was read of it.
    #expect(finding.range.lowerBound == 8 && finding.start.column == 5)
    #expect(found.summary.commits == 3 && found.reached.count == 3)
  }

  @Test func mergesTellOnlyWhatIsNew() throws {
    var sample = SampleText(seed: 2)
    let git = try GitFolder("--initial-branch=main")
    try git.write("a", "a\n")
    try git.commit()
    try git.git("checkout", "--quiet", "-b", "side")
    try git.write("s", "t = \(sample.token())\n")
    let side = try git.commit("side", date: 1_700_000_100)
    try git.git("checkout", "--quiet", "main")
    try git.write("m", "t = \(sample.token())\n")
    let main = try git.commit("main", date: 1_700_000_200)
    try git.git("merge", "--quiet", "--no-commit", "--no-ff", "side")
    try git.write("a", "a\nt = \(sample.token())\n")
    try git.write(
      "s", String(decoding: try git.folder.read("s"), as: UTF8.self) + "more = \(sample.token())\n")
    let merge = try git.commit("merge", date: 1_700_000_300)
    let found = try git.history()
    #expect(
      Set(found.places) == [
        "s:1 \(short(side))", "m:1 \(short(main))", "a:2 \(short(merge))", "s:2 \(short(merge))",
      ])
    #expect(found.places.count == 4)
  }

  @Test func theSameLineOfAPathIsToldOnce() throws {
    var sample = SampleText(seed: 3)
    let git = try GitFolder("--initial-branch=main")
    let line = "t = \(sample.token())\n"
    try git.write("a", "a\n")
    try git.commit()
    for branch in ["one", "two"] {
      try git.git("checkout", "--quiet", "-b", branch, "main")
      try git.write("a", "a\n" + line)
      try git.commit(branch)
    }
    try git.write("a", "a\n")
    try git.commit()
    try git.write("a", line + "a\n")
    try git.commit()
    #expect(try git.history().places.count == 1)
    // In another path it is another line.
    try git.write("b", line)
    try git.commit()
    #expect(try git.history().places.count == 2)
  }

  @Test func movedLinesAndRenamedFilesAreNotNew() throws {
    var sample = SampleText(seed: 4)
    let git = try GitFolder()
    let body = (0..<40).map { "line \($0)\n" }.joined()
    let token = "t = \(sample.token())\n"
    try git.write("a", token + body)
    let first = try git.commit()
    try git.write("a", body + token)
    try git.commit()
    try git.git("mv", "a", "b")
    try git.commit()
    try git.git("mv", "b", "c")
    try git.write("c", "new = \(sample.token())\n" + body + token)
    let last = try git.commit()
    #expect(try git.history().places == ["a:1 \(short(first))", "c:1 \(short(last))"])
  }

  @Test func whatStandsAroundIsReadAndNotTold() throws {
    var sample = SampleText(seed: 5)
    let git = try GitFolder()
    let label = "RSA PRIVATE" + " KEY"
    let lines = (0..<8).map { _ in sample.fill("{base64:64}") }
    let old = "old = \(sample.token())\n"
    try git.write(
      "k", old + "-----BEGIN \(label)-----\n" + lines.joined(separator: "\n") + "\n-----END \(label)-----\n")
    let first = try git.commit()
    var changed = lines
    changed[5] = sample.fill("{base64:64}")
    try git.write(
      "k", old + "-----BEGIN \(label)-----\n" + changed.joined(separator: "\n") + "\n-----END \(label)-----\n"
    )
    let second = try git.commit()
    let found = try git.history()
    // The block as a whole, because a line of it is new; the token above it only once.
    #expect(found.places == ["k:1 \(short(first))", "k:2 \(short(first))", "k:2 \(short(second))"])
  }

  @Test func rangesAndDates() throws {
    var sample = SampleText(seed: 6)
    let git = try GitFolder("--initial-branch=main")
    var commits: [String] = []
    for number in 0..<4 {
      try git.write("f\(number)", "t = \(sample.token())\n")
      commits.append(try git.commit(date: 1_700_000_000 + number * 86_400))
    }
    #expect(try git.history("HEAD~2..HEAD").places == [2, 3].map { "f\($0):1 \(short(commits[$0]))" })
    // A day begins at midnight, whatever time it is now: the four commits are a day apart, at 22:13 UTC.
    #expect(try git.history(since: "2023-11-16").places.count == 2)
    #expect(try git.history("HEAD~1", since: "2023-11-16").places.count == 1)
    #expect(try git.history(since: "2023-11-17 23:00 +0000").places.isEmpty)
    #expect(throws: GitError.self) { try git.history("nowhere") }
    #expect(throws: GitError.badRevision("--output=x")) { try git.history("--output=x") }
    #expect(throws: GitError.badDate("next harvest")) { try git.history(since: "next harvest") }
  }

  /// A hook gets zeros in place of the commit of a branch that is not there yet, or no more.
  @Test(arguments: [40, 64]) func branchesThatAreNewOrDeleted(digits: Int) throws {
    var sample = SampleText(seed: 9)
    let none = String(repeating: "0", count: digits)
    let git = try GitFolder("--initial-branch=main")
    try git.write("a", "t = \(sample.token())\n")
    let first = try git.commit()
    // As while a push is received, no ref leads to the second commit.
    try git.git("checkout", "--quiet", "--detach")
    try git.write("b", "t = \(sample.token())\n")
    let second = try git.commit()
    try git.git("checkout", "--quiet", "main")
    #expect(try git.history("\(none)..\(second)").places == ["b:1 \(short(second))"])
    #expect(try git.history("\(none)..\(first)").summary.commits == 0)
    let deleted = try git.history("\(second)..\(none)")
    #expect(deleted.places.isEmpty && deleted.messages.isEmpty && deleted.summary.commits == 0)
    for end in ["--all", "^HEAD", "main..\(second)", ".\(second)", "nowhere"] {
      #expect(throws: GitError.badRevision(end)) { try git.history("\(none)..\(end)") }
    }
    #expect(throws: GitError.self) { try git.history("\(none.dropLast())..\(second)") }
  }

  @Test func anErrorOfGitIsToldInItsWords() throws {
    let git = try GitFolder()
    try git.write("a", "a\n")
    try git.commit()
    let range = String(repeating: "1", count: 40) + "..HEAD"
    #expect(throws: GitError.failed(command: "rev-list", message: "Invalid revision range " + range)) {
      try git.history(range)
    }
  }

  @Test func commitsThatAreDonePassBy() throws {
    var sample = SampleText(seed: 7)
    let git = try GitFolder()
    var commits: [String] = []
    for number in 0..<6 {
      try git.write("f\(number)", "t = \(sample.token())\n")
      commits.append(try git.commit())
    }
    let done = Set(commits.prefix(4))
    let history = try GitHistory(try git.repository(), isDone: { done.contains($0) })
    #expect(history.count == 2 && history.passedOver == 4)
    let found = try Found(history)
    #expect(
      found.places.map { String($0.prefix(2)) } == ["f4", "f5"] && found.reached == Array(commits.suffix(2)))
  }

  @Test func severalThreadsChangeNothing() throws {
    var sample = SampleText(seed: 8)
    let git = try GitFolder()
    for number in 0..<30 {
      try git.write(
        "f\(number % 7)", sample.prose(lines: 20) + "t = \(sample.token())\n" + sample.prose(lines: 5))
      try git.commit(date: 1_700_000_000 + number)
    }
    let first = try git.history()
    #expect(first.places.count == 30)
    #expect(try git.history().places == first.places)
  }
}
