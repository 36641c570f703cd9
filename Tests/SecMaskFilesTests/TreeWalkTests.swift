import Foundation
import SecMask
import SecMaskFiles
import SecMaskSystem
import SecretPatterns
import SecMaskTestSupport
import Testing

@Suite struct TreeWalkTests {
  private func walk(
    _ folder: TemporaryFolder, _ change: (inout TreeWalk.Options) throws -> Void = { _ in }
  ) throws -> (files: [String], skipped: [String: TreeSkip]) {
    var options = TreeWalk.Options()
    try change(&options)
    let walk = TreeWalk([folder.path], options: options)
    var files: [String] = []
    var skipped: [String: TreeSkip] = [:]
    while let item = walk.next() {
      switch item {
      case .text(let file): files.append(file.innerPath)
      case .skipped(let path, let reason, _):
        skipped[String(path.dropFirst(folder.path.count + 1))] = reason
      case .reached: break
      }
    }
    return (files, skipped)
  }

  private func tree() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for name in ["b.txt", "a/z", "a/b/c", "a.txt", ".env", ".hidden/x", ".git/config", "é", "A"] {
      try folder.write(name, "text\n".utf8)
    }
    return folder
  }

  @Test func orderIsThatOfTheBytes() throws {
    let found = try walk(try tree())
    #expect(found.files == [".env", ".hidden/x", "A", "a/b/c", "a/z", "a.txt", "b.txt", "é"])
    #expect(found.skipped == [".git": .gitFolder])
  }

  @Test func options() throws {
    let folder = try tree()
    #expect(
      try walk(folder) { $0.includesHidden = false }.files == ["A", "a/b/c", "a/z", "a.txt", "b.txt", "é"])
    #expect(try walk(folder) { $0.includesGit = true }.files.contains(".git/config"))
    let some = try walk(folder) { $0.excludes = [try PathGlob("*.txt"), try PathGlob("a/b/")] }
    #expect(some.files == [".env", ".hidden/x", "A", "a/z", "é"])
  }

  @Test func linksAndLoops() throws {
    let folder = try tree()
    try folder.link("a/up", to: "..")
    try folder.link("self", to: "self")
    try folder.link("gone", to: "nowhere")
    try folder.link("file", to: "a/z")
    try folder.link("again", to: "a/b")
    let plain = try walk(folder)
    #expect(plain.skipped.filter { $0.value == .link }.count == 5)
    let followed = try walk(folder) { $0.followsLinks = true }
    #expect(followed.files.contains("file"))
    #expect(followed.files.filter { $0.hasSuffix("/c") } == ["a/b/c"])  // once, not by both ways
    #expect(followed.skipped["a/up"] == .loop)
    for name in ["self", "gone"] {
      guard case .failed = followed.skipped[name] else {
        Issue.record("\(name) should have failed")
        continue
      }
    }
  }

  @Test func namedLinkIsFollowed() throws {
    let folder = try tree()
    try folder.link("link", to: "a")
    let walk = TreeWalk([folder.path + "/link"])
    var files: [String] = []
    while case .text(let file)? = walk.next() { files.append(file.path) }
    #expect(files == [folder.path + "/link/b/c", folder.path + "/link/z"])
  }

  @Test func pipesAreLeftOut() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path + "/pipe", 0o600) == 0)
    #expect(try walk(folder).skipped == ["pipe": .special])
  }

  @Test func missingPath() throws {
    guard case .skipped(_, .failed(let error), named: true)? = TreeWalk(["/no/such/path"]).next() else {
      Issue.record("should be reported")
      return
    }
    #expect(error.description == "/no/such/path: cannot open: No such file or directory")
  }

  @Test func deepTree() throws {
    let folder = try TemporaryFolder()
    let deep = Array(repeating: "d", count: 300).joined(separator: "/")
    try folder.write(deep + "/x", "text".utf8)
    #expect(try walk(folder).files == [deep + "/x"])
  }
}
