import Foundation
import SecMask
import SecMaskFiles
import SecMaskGit
import SecMaskTestSupport
import Testing

/// Repositories of all kinds, and odd things in them.
@Suite(.enabled(if: GitFolder.isAvailable)) struct GitRepositoryKindTests {
  @Test func emptyRepository() throws {
    let git = try GitFolder()
    #expect(try git.history().summary.commits == 0)
    #expect(try git.staged().places.isEmpty)
    #expect(throws: GitError.badRevision("HEAD")) { try git.difference("HEAD") }
    #expect(throws: GitError.self) { try git.history("main") }
  }

  @Test func noRepository() throws {
    let folder = try TemporaryFolder()
    #expect(throws: GitError.self) { try GitRepository(Array(folder.path.utf8)) }
    #expect(throws: GitError.self) { try GitRepository(Array((folder.path + "/missing").utf8)) }
  }

  @Test func bareAndLinkedAndShallow() throws {
    var sample = SampleText(seed: 1)
    let git = try GitFolder("--initial-branch=main")
    for number in 0..<3 {
      try git.write("f\(number)", "t = \(sample.token())\n")
      try git.commit(date: 1_700_000_000 + number)
    }
    let scratch = try TemporaryFolder()
    let bare = scratch.path + "/bare"
    try git.git("clone", "--quiet", "--bare", ".", bare)
    #expect(try Found(GitHistory(try GitRepository(Array(bare.utf8)))).places.count == 3)
    let linked = scratch.path + "/linked"
    try git.git("worktree", "add", "--quiet", linked, "-b", "linked")
    #expect(try Found(GitHistory(try GitRepository(Array(linked.utf8)), range: "linked")).places.count == 3)
    let shallow = scratch.path + "/shallow"
    try git.git("clone", "--quiet", "--depth", "1", "file://" + git.path, shallow)
    let clone = try GitRepository(Array(shallow.utf8))
    #expect(clone.isShallow)
    // Its only commit adds all that it holds.
    #expect(try Found(GitHistory(clone)).places.count == 3)
    #expect(try !git.repository().isShallow)
  }

  @Test func oddNames() throws {
    var sample = SampleText(seed: 2)
    let git = try GitFolder()
    let names = ["new\nline", "\"quoted\"", "tab\there", "-dash", "ä", " space ", ":colon", "a\\b"]
    for name in names { try git.write(name, "t = \(sample.token())\n") }
    // No UTF-8, which Foundation cannot write.
    let blob = try git.git(["hash-object", "-w", "--stdin"], input: Array("t = \(sample.token())\n".utf8))
    try git.commit()
    let entry = Array("100644 ".utf8) + blob.dropLast() + [0x09, 0x66, 0xFF, 0x66, 0x0A]
    try git.git(["update-index", "--index-info"], input: entry)
    try git.git("commit", "--quiet", "-m", "odd")
    let places = Set(try git.history().places.map { String($0.dropLast(9).dropLast(2)) })
    #expect(places == Set(names + ["f\u{FFFD}f"]))
  }

  @Test func binaryLinksAndSubmodules() throws {
    var sample = SampleText(seed: 3)
    let git = try GitFolder()
    try git.folder.write("binary", [0] + Array("t = \(sample.token())\n".utf8))
    // Git's attributes do not decide what is text.
    try git.write(".gitattributes", "* binary\n*.txt -diff\n")
    try git.write("a.txt", "t = \(sample.token())\n")
    try git.folder.link("link", to: "t = \(sample.token())")
    let inner = try GitFolder()
    try inner.write("x", "x\n")
    let id = try inner.commit()
    try git.git("update-index", "--add", "--cacheinfo", "160000,\(id),sub")
    try git.git("add", "binary", "a.txt", "link", ".gitattributes")
    try git.git("commit", "--quiet", "-m", "x")
    let found = try git.history()
    #expect(Set(found.places.map { String($0.prefix { $0 != ":" }) }) == ["a.txt", "link"])
    #expect(found.summary.binaries == 1 && found.summary.submodules == 1)
    let all = try Found(GitHistory(try git.repository(), readsBinary: true), scansBinary: true)
    #expect(all.places.contains { $0.hasPrefix("binary:1") })
  }

  @Test func largeFilesAreReadWhole() throws {
    var sample = SampleText(seed: 4)
    let git = try GitFolder()
    let filler = Array(String(repeating: "nothing to see here\n", count: 500_000).utf8)
    try git.folder.write("large", filler + Array("t = \(sample.token())\n".utf8))
    try git.commit()
    try git.write("huge-line", String(repeating: "x", count: 6 << 20) + " t = \(sample.token())")
    try git.commit()
    let found = try git.history()
    #expect(found.places.map { $0.split(separator: " ")[0] } == ["large:500001", "huge-line:1"])
  }

  @Test func brokenObjectsAreToldAndTheRestIsRead() throws {
    var sample = SampleText(seed: 5)
    let git = try GitFolder()
    var blobs: [String] = []
    for number in 0..<4 {
      let path = try git.write("f\(number)", "t = \(sample.token())\n")
      blobs.append(String(decoding: try git.git("hash-object", path).dropLast(), as: UTF8.self))
      try git.commit(date: 1_700_000_000 + number)
    }
    func file(_ id: String) -> String { git.path + "/.git/objects/\(id.prefix(2))/\(id.dropFirst(2))" }
    chmod(file(blobs[1]), 0o644)
    try Data([0x78, 0x01, 0x00]).write(to: URL(fileURLWithPath: file(blobs[1])))
    try FileManager.default.removeItem(atPath: file(blobs[2]))
    let found = try git.history()
    #expect(found.places.map { String($0.prefix(2)) } == ["f0", "f3"])
    #expect(found.summary.missingObjects + found.messages.count { $0.hasPrefix("broken f1") } >= 2)
    #expect(found.summary.namedFailures == 2)
    // A tree that is gone: its commit is told of, the others are read.
    let tree = String(decoding: try git.git("rev-parse", "HEAD~1^{tree}").dropLast(), as: UTF8.self)
    try FileManager.default.removeItem(atPath: file(tree))
    let less = try git.history()
    #expect(
      less.places.contains { $0.hasPrefix("f0") } && less.messages.contains { $0.hasPrefix("broken commit") })
    #expect(less.reached.count < 4)
  }

  @Test func deepFolders() throws {
    var sample = SampleText(seed: 6)
    let git = try GitFolder()
    let deep = Array(repeating: "d", count: 500).joined(separator: "/") + "/f"
    try git.write(deep, "t = \(sample.token())\n")
    try git.commit()
    #expect(try git.history().places.first?.hasPrefix(deep + ":1") == true)
  }
}
