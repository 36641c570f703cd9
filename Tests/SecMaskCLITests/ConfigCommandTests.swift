import Crypto
import Foundation
import SecMaskTestSupport
import Testing

@Suite struct ConfigCommandTests {
  private func scan(
    _ arguments: [String] = [], _ folder: TemporaryFolder, environment: [String: String] = [:]
  ) throws -> Tool.Result {
    try Tool.run(["scan", "--patterns-only"] + arguments, environment: environment, in: folder)
  }

  @Test func allowlists() throws {
    var sample = SampleText(seed: 61)
    let (one, two) = (sample.token(), sample.token())
    let folder = try TemporaryFolder()
    let text = "A=\(one)\nB=\(two)\nURL=postgres://admin:\(sample.fill("{alnum:14}"))@db.internal:5432/shop\n"
    try folder.write("src/a.env", text.utf8)
    try folder.write("tests/b.env", text.utf8)
    #expect(try scan(["."], folder).lines.count == 6)
    let digest = SHA256.hash(data: Array(one.utf8)).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }
      .joined()
    for (rule, left) in [
      ("paths = [\"tests/\"]", 3), ("sha256 = [\"\(digest)\"]", 4), ("types = [\"db_connection_string\"]", 4),
      ("regexes = [\"^\(two.prefix(12))\"]", 4), ("paths = [\"src/**\"]\ntypes = [\"github_token\"]", 4),
      ("types = [\"db_connection_string\"]\nsha256 = [\"\(digest)\"]", 6),
    ] {
      try folder.write(".secmask.toml", "[[allow]]\n\(rule)\n".utf8)
      #expect(try scan(["."], folder).lines.count == left, "\(rule)")
      // Paths are those below the folder of the file, wherever it is used from.
      let inside = try Tool.shell("cd src && $SECMASK scan --patterns-only .. | wc -l", in: folder)
      #expect(inside.text == "\(left)\n", "\(rule)")
    }
    #expect(try scan(["--no-config", "."], folder).lines.count == 6)
    // A folder of the same name elsewhere is not meant.
    try folder.write("lib/src/a.env", "A=\(one)\n".utf8)
    try folder.write(".secmask.toml", "[[allow]]\npaths = [\"src/**\"]\n".utf8)
    #expect(try scan(["lib"], folder).lines.count == 1)
  }

  @Test func optionsBeforeVariablesBeforeFiles() throws {
    var sample = SampleText(seed: 62)
    let folder = try TemporaryFolder()
    try folder.write("a.env", "A=\(sample.token())\n".utf8)
    try folder.write(".secmask.toml", "[report]\nformat = \"json\"\n".utf8)
    #expect(try scan(["a.env"], folder).text.hasPrefix("["))
    let csv = ["SECMASK_FORMAT": "csv"]
    #expect(try scan(["a.env"], folder, environment: csv).text.hasPrefix("path,"))
    #expect(try scan(["--format", "jsonl", "a.env"], folder, environment: csv).text.hasPrefix("{"))
    let shown = try Tool.run(["config", "show"], environment: csv, in: folder)
    #expect(shown.text.contains("report.format = \"csv\"  # SECMASK_FORMAT\n"))
    #expect(shown.text.contains("preset = \"default\"  # default\n"))
    let wrong = try scan(["a.env"], folder, environment: ["SECMASK_FORMAT": "cvs"])
    #expect(wrong.status == 2 && wrong.errors.contains("SECMASK_FORMAT: must be one of"))
  }

  @Test func whatIsScannedCannotSwitchItselfOff() throws {
    var sample = SampleText(seed: 63)
    let folder = try TemporaryFolder()
    try folder.write("repo/a.env", "A=\(sample.token())\n".utf8)
    try folder.write("repo/.secmask.toml", "[rules]\noff = [\"github_token\"]\n".utf8)
    let outside = try scan(["repo"], folder)
    #expect(outside.status == 1 && outside.lines.count == 1)
    #expect(outside.errors.contains("repo/.secmask.toml: not used"))
    #expect(try scan(["--config", "repo/.secmask.toml", "repo"], folder).status == 0)
    #expect(try scan(["repo"], folder, environment: ["SECMASK_CONFIG": "repo/.secmask.toml"]).status == 0)
    #expect(try Tool.shell("cd repo && $SECMASK scan --patterns-only .; echo $?", in: folder).text == "0\n")
  }

  @Test func checkSaysAllThatIsWrong() throws {
    let folder = try TemporaryFolder()
    #expect(
      try Tool.run(["config", "check", "--config", "none"], in: folder).errors.contains(
        "none:1:1: cannot open"))
    try folder.write(".secmask.toml", "preset = \"audits\"\n[rules]\noff = [\"github_tokn\"]\n".utf8)
    let wrong = try Tool.run(["config", "check"], in: folder)
    #expect(wrong.status == 2 && wrong.errors.contains(".secmask.toml:1:1: preset must be one of"))
    #expect(wrong.errors.contains("did you mean \"audit\"?"))
    try folder.write(".secmask.toml", "[rules]\noff = [\"github_tokn\"]\n".utf8)
    let type = try Tool.run(["config", "check"], in: folder)
    #expect(
      type.status == 2
        && type.errors.contains(":2:8: there is no rule \"github_tokn\"; did you mean \"github_token\"?"))
    #expect(try scan(["."], folder).status == 2)
    try folder.write(".secmask.toml", "[rules]\noff = [\"github_token\"]\n".utf8)
    #expect(try Tool.run(["config", "check"], in: folder).status == 0)
  }

  @Test func namesThatAreMeant() throws {
    let folder = try TemporaryFolder()
    for (arguments, hint) in [
      (["scan", "--ignore-type", "github_tokn", "."], "did you mean \"github_token\"?"),
      (["scan", "--report", "serif=x", "."], "did you mean \"sarif\"?"),
      (["scan", "--fromat", "json", "."], "--format"), (["sacn", "."], "did you mean \"scan\"?"),
      (["baseline", "creat"], "did you mean \"create\"?"),
      (["scan", "--preset", "audits", "."], "audit"),
    ] {
      let result = try Tool.run(arguments, in: folder)
      #expect(result.status == 2 && result.errors.contains(hint), "\(arguments): \(result.errors)")
    }
  }
}
