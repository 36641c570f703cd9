import Foundation
import SecMask
import SecMaskGit
import SecMaskTestSupport
import Testing

/// Repositories whose settings would run programs.
@Suite(.enabled(if: GitFolder.isAvailable)) struct HostileSettingsTests {
  /// A repository that touches a file wherever git can be made to.
  private func hostile(_ sample: inout SampleText) throws -> (git: GitFolder, marker: String) {
    let git = try GitFolder("--initial-branch=main")
    let marker = git.path + "/.git/marker"
    let evil = try git.folder.write(".git/evil", "#!/bin/sh\ntouch '\(marker)'\ncat\n".utf8)
    chmod(evil, 0o755)
    try git.write("a.txt", "one\n")
    try git.commit()
    try git.write("a.txt", "one\nt = \(sample.token())\n")
    try git.write(".gitattributes", "* diff=evil filter=evil merge=evil ident text\n")
    try git.git("add", "--all")
    try git.git("commit", "--quiet", "-m", "two")
    try git.write("a.txt", "one\nt = \(sample.token())\nmore\n")
    try git.write(".gitignore", "*.txt\n")
    try git.git("add", "--all")
    for hook in [
      "post-index-change", "reference-transaction", "pre-auto-gc", "fsmonitor-watchman", "post-checkout",
    ] {
      try git.folder.write(".git/evil-hooks/\(hook)", "#!/bin/sh\ntouch '\(marker)'\n".utf8)
      chmod(git.path + "/.git/evil-hooks/" + hook, 0o755)
    }
    let settings = """
      [core]
        fsmonitor = \(evil)
        hooksPath = \(git.path)/.git/evil-hooks
        pager = \(evil)
        editor = \(evil)
        askPass = \(evil)
        sshCommand = \(evil)
        gitProxy = \(evil)
        alternateRefsCommand = \(evil)
        attributesFile = \(git.path)/.git/attributes
      [diff]
        external = \(evil)
        orderFile = \(git.path)/.git/missing
        algorithm = nonsense
      [diff "evil"]
        command = \(evil)
        textconv = \(evil)
        cachetextconv = true
        binary = true
      [filter "evil"]
        clean = \(evil)
        smudge = \(evil)
        process = \(evil)
        required = true
      [merge "evil"]
        driver = \(evil)
      [gpg]
        program = \(evil)
      [gpg "ssh"]
        program = \(evil)
      [log]
        showSignature = true
      [pager]
        log = \(evil)
        diff-tree = \(evil)
        rev-list = \(evil)
      [alias]
        rev-list = !\(evil)
        diff-tree = !\(evil)
        cat-file = !\(evil)
      [credential]
        helper = !\(evil)
      [trailer "evil"]
        command = \(evil)
      [maintenance]
        auto = true
      [protocol]
        allow = always
      [protocol "ext"]
        allow = always
      [include]
        path = \(git.path)/.git/more

      """
    let config = try git.folder.read(".git/config")
    try git.folder.write(".git/config", config + settings.utf8)
    try git.folder.write(".git/more", "[core]\n  fsmonitor = \(evil)\n".utf8)
    try git.folder.write(".git/info/attributes", "* diff=evil filter=evil\n".utf8)
    return (git, marker)
  }

  @Test func nothingOfThemIsRun() throws {
    var sample = SampleText(seed: 1)
    let (git, marker) = try hostile(&sample)
    #expect(try git.staged().places == ["a.txt:2"])
    #expect(try git.difference("HEAD~1").places == ["a.txt:2"])
    #expect(try git.history().places.count == 1)
    #expect(try git.history(since: "2020-01-01").places.count == 1)
    #expect(try git.repository().trackedIgnored() == [Array("a.txt".utf8)])
    #expect(!FileManager.default.fileExists(atPath: marker))
    // They are dangerous indeed.
    try git.git(["update-index", "--refresh"], mayFail: true)
    #expect(FileManager.default.fileExists(atPath: marker))
  }

  @Test func nothingIsFetched() throws {
    var sample = SampleText(seed: 2)
    for url in ["ext::sh -c 'touch MARKER'", "PATH", "file://PATH", "ssh://example.invalid/x"] {
      let (git, marker) = try hostile(&sample)
      let blob = String(decoding: try git.git("rev-parse", "HEAD:a.txt").dropLast(), as: UTF8.self)
      try FileManager.default.removeItem(
        atPath: git.path + "/.git/objects/\(blob.prefix(2))/\(blob.dropFirst(2))")
      let place = url.replacingOccurrences(of: "MARKER", with: marker)
        .replacingOccurrences(of: "PATH", with: git.path)
      let config = try git.folder.read(".git/config")
      let remote = """
        [extensions]
          partialClone = origin
        [remote "origin"]
          url = "\(place)"
          promisor = true
          uploadpack = \(git.path)/.git/evil
          vcs = evil

        """
      try git.folder.write(".git/config", config + remote.utf8)
      // Extensions count from version 1 on.
      let text = String(decoding: try git.folder.read(".git/config"), as: UTF8.self)
      try git.folder.write(
        ".git/config",
        text.replacingOccurrences(of: "repositoryformatversion = 0", with: "repositoryformatversion = 1").utf8
      )
      let repository = try git.repository()
      #expect(repository.isPartial)
      #expect(try git.history().summary.missingObjects > 0)
      #expect(!FileManager.default.fileExists(atPath: marker), "\(url)")
    }
  }

  @Test func whatIsReplacedOrGraftedIsRead() throws {
    var sample = SampleText(seed: 3)
    let git = try GitFolder("--initial-branch=main")
    try git.write("a", "t = \(sample.token())\n")
    let first = try git.commit()
    try git.write("a", "nothing\n")
    let second = try git.commit()
    try git.write("a", "nothing at all\n")
    let third = try git.commit()
    try git.git("replace", first, second)
    try git.folder.write(".git/info/grafts", "\(third)\n".utf8)
    #expect(try git.history("main").places.count == 1)
  }

  @Test func foreignRepositoriesAreRefused() throws {
    guard getuid() == 0 else { return }  // only root can give files away
    let git = try GitFolder()
    try git.commit()
    chown(git.path, 12_345, 12_345)
    chown(git.path + "/.git", 12_345, 12_345)
    let error = #expect(throws: GitError.self) { try git.repository() }
    #expect(error?.description.contains("dubious ownership") == true)
  }
}
