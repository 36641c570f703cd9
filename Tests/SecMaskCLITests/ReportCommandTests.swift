import Foundation
import SecMaskTestSupport
import Testing

@Suite struct ReportCommandTests {
  private func folder() throws -> (TemporaryFolder, String) {
    var sample = SampleText(seed: 31)
    let token = sample.token()
    let folder = try TemporaryFolder()
    try folder.write("a.env", "X=\(token)\n".utf8)
    return (folder, token)
  }

  private let scan = ["scan", "--patterns-only", "--quiet"]

  @Test func severalAtOnce() throws {
    let (folder, token) = try folder()
    let names = ["sarif", "html", "gitlab", "junit", "csv", "markdown", "github", "json", "jsonl"]
    let options = names.flatMap { ["--report", "\($0)=out.\($0)"] }
    let result = try Tool.run(scan + options + ["--report", "text", "a.env"], in: folder)
    #expect(result.status == 1 && result.lines == ["a.env:1:3: github_token 0.90 secret  X=[SECRET]"])
    for name in names {
      let text = String(decoding: try folder.read("out.\(name)"), as: UTF8.self)
      // Markdown has its underscores escaped.
      #expect(text.contains("github") && !text.contains(token), "\(name)")
    }
    #expect(try Tool.run(scan + ["--report", "json=x.json", "a.env"], in: folder).text.isEmpty)
    #expect(folder.names.filter { $0.hasPrefix(".secmask") }.isEmpty)
  }

  @Test func wrongTargets() throws {
    let (folder, _) = try folder()
    for (options, reason) in [
      (["--report", "json", "--format", "text"], "only one report"),
      (["--report", "json=x", "--report", "csv=x"], "named for two"),
      (["--report", "sarif=missing/x"], "missing/x: cannot open the folder of"),
      (["--report", "json="], "invalid"),
    ] {
      let result = try Tool.run(scan + options + ["a.env"], in: folder)
      #expect(result.status == 2 && result.errors.contains(reason), "\(options): \(result.errors)")
    }
  }

  /// A report that cannot be finished leaves the one before it, and says which file it is.
  @Test func fullDisk() throws {
    let (folder, _) = try folder()
    guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
    let result = try Tool.run(scan + ["--report", "json=/dev/full", "a.env"], in: folder)
    #expect(result.status == 2 && result.errors.contains("/dev/full: cannot write: No space left on device"))
  }

  @Test func linksAndPipes() throws {
    let (folder, _) = try folder()
    try folder.write("real.json", "old".utf8)
    try folder.link("link.json", to: "real.json")
    _ = try Tool.run(scan + ["--report", "json=link.json", "a.env"], in: folder)
    #expect(String(decoding: try folder.read("real.json"), as: UTF8.self).hasPrefix("[\n{"))
    let piped = try Tool.shell(
      "$SECMASK \(scan.joined(separator: " ")) --report json=/dev/stderr a.env", in: folder)
    #expect(piped.errors.hasPrefix("[\n{"))
  }

  @Test func colours() throws {
    let (folder, _) = try folder()
    #expect(try !Tool.run(scan + ["a.env"], in: folder).text.contains("\u{1B}"))
    #expect(try Tool.run(scan + ["--color", "always", "a.env"], in: folder).text.contains("\u{1B}[35ma.env"))
    let none = try Tool.run(scan + ["--color", "never", "a.env"], in: folder)
    #expect(!none.text.contains("\u{1B}"))
  }
}
