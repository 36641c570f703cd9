import Foundation
import SecMask
import SecMaskTestSupport
import Testing

@Suite struct VaultCommandTests {
  private static let options = ["--vault", "v", "--key-file", "k"]

  private func mask(
    _ text: String, _ options: [String] = [], in folder: TemporaryFolder
  ) throws -> Tool.Result {
    try Tool.run(
      ["mask", "--patterns-only"] + Self.options + options, input: Array(text.utf8), in: folder)
  }

  private func restore(
    _ text: [UInt8], _ options: [String] = [], in folder: TemporaryFolder
  ) throws -> Tool.Result { try Tool.run(["restore"] + Self.options + options, input: text, in: folder) }

  @Test func thereAndBack() throws {
    let folder = try TemporaryFolder()
    var sample = SampleText(seed: 31)
    let text = "a \(sample.token())\n[SECRET_github_token_1] \(sample.token())\n"
    let masked = try mask(text, ["--create-key"], in: folder)
    #expect(masked.status == 0 && masked.errors.contains("made a new key"))
    #expect(masked.text == "a [SECRET_github_token_1]\n[SECRET_placeholder_1] [SECRET_github_token_2]\n")
    let restored = try restore(masked.output, ["--summary"], in: folder)
    #expect(restored.status == 0 && restored.text == text && restored.errors == "placeholders replaced\t3\n")
    // The next run goes on with the numbers, and needs no new key.
    let token = sample.token()
    #expect(try mask(token, ["--create-key"], in: folder).text == "[SECRET_github_token_3]")
    let written = try restore(Array("`[secret-github-token-3]`".utf8), ["--out", "o"], in: folder)
    #expect(written.status == 0 && written.output.isEmpty)
    #expect(try folder.read("o") == Array("`\(token)`".utf8))
    for file in ["k", "v"] {
      let mode = try FileManager.default.attributesOfItem(atPath: folder.path + "/" + file)[.posixPermissions]
      #expect(mode as? Int == 0o600)
    }
  }

  @Test func everyDriver() throws {
    let folder = try TemporaryFolder()
    var sample = SampleText(seed: 32)
    let token = sample.token()
    try folder.write("k", "0123456789abcdef0123\n".utf8)
    let json = "{\"n\": 1, \"t\": \"[SECRET_github_token_1] \(token)\"}\n"
    let masked = try mask(json, ["--jsonl"], in: folder)
    #expect(masked.text == "{\"n\": 1, \"t\": \"[SECRET_placeholder_1] [SECRET_github_token_1]\"}\n")
    #expect(try restore(masked.output, ["--json"], in: folder).text == json)
    let lines = "[SECRET_github_token_1]\n\(token)\n"
    for option in ["--batch", "--follow"] {
      let masked = try mask(lines, [option], in: folder)
      #expect(masked.text == "[SECRET_placeholder_1]\n[SECRET_github_token_1]\n")
    }
    try folder.write("f", lines.utf8)
    try folder.write("only", "[SECRET_github_token_1]\n".utf8)
    #expect(try mask("", ["--in-place", "f", "only"], in: folder).status == 0)
    #expect(try folder.read("f") == Array("[SECRET_placeholder_1]\n[SECRET_github_token_1]\n".utf8))
    #expect(try folder.read("only") == Array("[SECRET_placeholder_1]\n".utf8))
  }

  /// Secrets of earlier runs are hidden; what stands in other lines of this one decides nothing about a line.
  @Test func secretsOfEarlierRuns() throws {
    let folder = try TemporaryFolder()
    var sample = SampleText(seed: 33)
    let password = sample.fill("{alnum:14}")
    try folder.write("k", "0123456789abcdef0123".utf8)
    let assigned = "password = \"\(password)\"\n"
    let lines = assigned + String(repeating: "say \(password)\n", count: 3)
    let first = try mask(lines, ["--batch"], in: folder)
    #expect(
      first.text == "password = \"[SECRET_password_1]\"\n" + String(repeating: "say \(password)\n", count: 3))
    for option in [["--batch"], ["--follow"], []] {
      let masked = try mask("say \(password)\n", option, in: folder)
      #expect(masked.text == "say [SECRET_password_1]\n")
    }
  }

  @Test func mistakesAreNamed() throws {
    let folder = try TemporaryFolder()
    func errors(_ arguments: [String]) throws -> String {
      let result = try Tool.run(arguments, in: folder)
      #expect(result.status == 2 && result.output.isEmpty)
      return result.errors
    }
    #expect(try errors(["mask", "--vault", "v"]).contains("--key-file FILE"))
    #expect(try errors(["mask", "--vault", "v", "--key-file", "k"]).contains("k: cannot open"))
    #expect(try errors(["mask", "--style", "reversible"]).contains("--vault FILE"))
    #expect(try errors(["mask", "--style", "fill", "--vault", "v"]).contains("fill"))
    #expect(try errors(["mask", "--create-key"]).contains("--key-file FILE"))
    try folder.write("k", "0123456789abcdef".utf8)
    #expect(try errors(["restore", "--vault", "v", "--key-file", "k"]).contains("v: cannot open"))
    try folder.write("v", "no vault at all, but long enough".utf8)
    #expect(try errors(["restore", "--vault", "v", "--key-file", "k"]).contains("v: not a vault of secmask"))
    try folder.write("short", "abc".utf8)
    #expect(try errors(["mask", "--vault", "w", "--key-file", "short"]).contains("3 bytes"))
    #expect(try errors(["restore"]).contains("--vault"))
  }
}
