import Foundation
import SecMask
import SecMaskFiles
import SecMaskTestSupport
import SecretPatterns
import Testing

@Suite struct IgnoreWalkTests {
  private struct Found: Equatable {
    var files: [String] = []
    var byGit: [String] = []
    var byOwn: [String] = []
    var failed: [String] = []
  }

  private func walk(
    _ root: String, from top: String? = nil, git: Bool = true, tracked: [String] = []
  ) -> Found {
    var options = TreeWalk.Options()
    options.honoursGitIgnore = git
    options.honoursOwnIgnore = true
    options.trackedFiles = { _ in TrackedFiles(tracked.map { Array($0.utf8) }) }
    var found = Found()
    let walk = TreeWalk([root], options: options)
    func inner(_ path: String) -> String { String(path.dropFirst((top ?? root).utf8.count + 1)) }
    while let item = walk.next() {
      switch item {
      case .text(let file): found.files.append(inner(file.path))
      case .skipped(let path, .ignoredByGit, _): found.byGit.append(inner(path))
      case .skipped(let path, .ignoredByOwn, _): found.byOwn.append(inner(path))
      case .skipped(let path, .failed, _): found.failed.append(inner(path))
      default: break
      }
    }
    return found
  }

  private func tree(_ files: [String: String]) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(name, text.utf8) }
    return folder
  }

  @Test func gitIgnoreCountsInWorkTreesOnly() throws {
    let files = [
      ".gitignore": "*.log\nout/\n", "a.log": "", "b": "", "out/x": "", "d/.gitignore": "!c.log",
      "d/c.log": "",
    ]
    let plain = try tree(files)
    #expect(walk(plain.path).byGit.isEmpty)
    let work = try tree(files.merging([".git/info/exclude": "b\n"]) { $1 })
    #expect(walk(work.path).byGit == ["a.log", "b", "out"])
    #expect(walk(work.path).files == [".gitignore", "d/.gitignore", "d/c.log"])
    #expect(walk(work.path, git: false).byGit.isEmpty)
  }

  @Test func ownFileCountsEverywhereAndBeforeGits() throws {
    let folder = try tree([
      ".git/HEAD": "", ".gitignore": ".env\n*.tmp\n", ".env": "", "a.tmp": "", "x/.secmaskignore": "y\n",
      "x/y": "", "y": "",
      ".secmaskignore": "!.env\nold/\n", "old/z": "",
    ])
    let found = walk(folder.path)
    #expect(found.files.contains(".env") && found.files.contains("y"))
    #expect(found.byGit == ["a.tmp"] && found.byOwn == ["old", "x/y"])
  }

  @Test func aPathThatIsNamedIsRead() throws {
    let folder = try tree([
      ".git/HEAD": "", ".gitignore": "out/\n*.log\n", "out/a": "", "out/b.log": "", "sub/c.log": "",
      "sub/d": "",
    ])
    #expect(walk(folder.path + "/out/b.log", from: folder.path).files == ["out/b.log"])
    #expect(walk(folder.path + "/out", from: folder.path).files == ["out/a", "out/b.log"])
    // A folder that is not ignored: what lies above it counts in it.
    #expect(walk(folder.path + "/sub", from: folder.path).byGit == ["sub/c.log"])
  }

  @Test func trackedFilesAreRead() throws {
    let folder = try tree([
      ".git/HEAD": "", ".gitignore": "out/\n*.log\n", "out/a": "", "out/in/b": "", "out/c": "", "x.log": "",
      "y.log": "",
    ])
    let found = walk(folder.path, tracked: ["out/in/b", "x.log"])
    #expect(
      found.files == [".gitignore", "out/in/b", "x.log"] && found.byGit == ["out/a", "out/c", "y.log"])
  }

  @Test func aRepositoryInsideHasRulesOfItsOwn() throws {
    let folder = try tree([
      ".git/HEAD": "", ".gitignore": "*.log\n", "in/.git": "gitdir: ../.git/modules/in\n", "in/a.log": "",
      "in/b.tmp": "",
      ".git/modules/in/info/exclude": "*.tmp\n",
    ])
    let found = walk(folder.path)
    #expect(found.files.contains("in/a.log") && found.byGit == ["in/b.tmp"])
  }

  @Test func ignoreFilesThatCannotBeRead() throws {
    let folder = try tree([".git/HEAD": "", "a": ""])
    try folder.link(".gitignore", to: "a")
    try FileManager.default.createDirectory(
      atPath: folder.path + "/.secmaskignore", withIntermediateDirectories: true)
    let found = walk(folder.path)
    #expect(found.files == ["a"] && found.failed.count == 1)
  }

  @Test(.enabled(if: GitFolder.isAvailable)) func theSameAsGit() throws {
    for seed in 0..<60 {
      var random = SampleRandom(seed: UInt64(seed))
      let git = try GitFolder()
      try fill(git, "", depth: 0, &random)
      if Bool.random(using: &random) { try git.write(".git/info/exclude", lines(&random)) }
      let all = try allFiles(of: git)
      let asked = Array(all.joined(separator: "\0").utf8) + [0]
      let ignored = try git.git(["check-ignore", "--no-index", "--stdin", "-z"], input: asked, mayFail: true)
        .split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
      let expected = Set(all).subtracting(ignored)
      #expect(Set(walk(git.path).files) == expected, "seed \(seed)")
    }
  }

  private func allFiles(of git: GitFolder) throws -> [String] {
    var options = TreeWalk.Options()
    options.includesHidden = true
    let walk = TreeWalk([git.path], options: options)
    var files: [String] = []
    while let item = walk.next() { if case .text(let file) = item { files.append(file.innerPath) } }
    return files
  }

  private static let names = [
    "a", "b", "ab", "a b", "a.c", "[a]", "é", "#a", "!b", "aa", "A", "b ", "a*b", "\\a", "]",
  ]

  private func fill(_ git: GitFolder, _ folder: String, depth: Int, _ random: inout SampleRandom) throws {
    for name in Self.names.shuffled(using: &random).prefix(5) {
      if depth < 3, Int.random(in: 0..<3, using: &random) == 0 {
        try fill(git, folder + name + "/", depth: depth + 1, &random)
      } else {
        try git.write(folder + name, "")
      }
    }
    if Int.random(in: 0..<(depth + 1), using: &random) == 0 {
      try git.write(folder + ".gitignore", lines(&random))
    }
  }

  private func lines(_ random: inout SampleRandom) -> String {
    (0..<Int.random(in: 1...5, using: &random)).map { _ in line(&random) }.joined(separator: "\n")
  }

  private func line(_ random: inout SampleRandom) -> String {
    let pieces = [
      "a", "b", "*", "?", "[ab]", "[!a]", "[[:upper:]]", "[]-a]", "[a-", "\\a", "\\*", "\\[", "é", " ", "\\ ",
      "#", "!", ".c", "[^[:alnum:]]",
    ]
    let parts = (0..<Int.random(in: 1...3, using: &random)).map { _ in
      Int.random(in: 0..<4, using: &random) == 0
        ? "**"
        : (0..<Int.random(in: 1...3, using: &random)).map { _ in
          pieces[Int.random(in: 0..<pieces.count, using: &random)]
        }.joined()
    }
    let head = ["", "", "/", "!", "!/"][Int.random(in: 0..<5, using: &random)]
    let tail = ["", "", "/", "  ", "\r"][Int.random(in: 0..<5, using: &random)]
    return head + parts.joined(separator: "/") + tail
  }
}
