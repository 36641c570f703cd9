import SecMaskTestSupport
import Testing

/// `--known` on the command line.
@Suite struct KnownCommandTests {
  private let rules = ["--patterns-only"]

  @Test func valuesOfAFile() throws {
    let folder = try TemporaryFolder()
    try folder.write("values", "plum-tree-7\n\n  kiwi9  \r\nabc\n".utf8)
    let result = try Tool.run(
      ["mask", "--known", "values"] + rules, input: Array("x plum-tree-7 kiwi9 abc\n".utf8), in: folder)
    #expect(result.status == 0 && result.text == "x [SECRET] [SECRET] abc\n")
    #expect(
      result.errors
        == "secmask: --known values: line 4 has fewer than 4 bytes, which would hide them everywhere; left out\n"
    )
  }

  @Test func valuesOfAnEnvironmentFile() throws {
    let folder = try TemporaryFolder()
    let text = """
      # comment=nothing-here
      PORT=8080
      DEBUG=true
      export A_KEY=plum-tree-7 # why
      B_KEY="two \\"words\\" 9"
      C_KEY='fig\\tree 9'
      D_KEY="line-one-9
      line-two-9"
      no assignment
      """
    try folder.write("prod.env", text.utf8)
    let input =
      "8080 true plum-tree-7 two \"words\" 9 fig\\tree 9 line-one-9 line-two-9 nothing-here no assignment"
    let result = try Tool.run(["mask", "--known", "prod.env"] + rules, input: Array(input.utf8), in: folder)
    #expect(
      result.text
        == "8080 true [SECRET] [SECRET] [SECRET] [SECRET] [SECRET] nothing-here no assignment")
    #expect(result.status == 0 && result.errors.isEmpty)
  }

  @Test func variablesOfTheEnvironment() throws {
    let result = try Tool.run(
      ["scan", "--known", "env:FRUIT", "--format", "jsonl", "--quiet"] + rules,
      input: Array("a plum-tree-7\n".utf8), environment: ["FRUIT": "plum-tree-7"])
    #expect(result.status == 1 && result.text.contains("\"type\":\"known_secret\""))
    #expect(!result.text.contains("plum"))
  }

  @Test func keyBlocksAreOneValue() throws {
    var sample = SampleText(seed: 2)
    let lines = [sample.fill("{alnum:64}"), sample.fill("{alnum:64}"), sample.fill("{alnum:6}")]
    let block = (["-----BEGIN THING-----"] + lines + ["-----END THING-----"]).joined(separator: "\n")
    let folder = try TemporaryFolder()
    try folder.write("values", "\(block)\n".utf8)
    let input = "key: |\n  \(block.replacing("\n", with: "\n  "))\n-----BEGIN THING-----\n\(lines[1])\n"
    let result = try Tool.run(["mask", "--known", "values"] + rules, input: Array(input.utf8), in: folder)
    #expect(result.text == "key: |\n  [SECRET]\n-----BEGIN THING-----\n[SECRET]\n")
  }

  @Test(arguments: [
    (["nowhere"], "--known nowhere: cannot open: No such file or directory"),
    (["FRUIT"], "--known FRUIT: cannot open: No such file or directory; is env:FRUIT meant?"),
    (["env:NOWHERE"], "--known env:NOWHERE: there is no such environment variable, or it is empty"),
    (["env:SHORT"], "--known env:SHORT: has fewer than 4 bytes"),
    (["empty"], "--known empty: holds no value"),
    (["-"], "--known -: standard input is the text"),
  ]) func mistakes(arguments: [String], message: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("empty", "\n\n".utf8)
    let result = try Tool.run(
      ["mask", "--known"] + arguments + rules, environment: ["FRUIT": "plum-tree-7", "SHORT": "abc"],
      in: folder)
    #expect(result.status == 2 && result.output.isEmpty)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(!result.errors.contains("plum"))
  }

  /// What shells themselves make of a value.
  @Test func asShellsQuoteIt() throws {
    let folder = try TemporaryFolder()
    try folder.write("values", "it's $5 \"now\" & <here> #1; `x` \\ ok!\n".utf8)
    let line = """
      read -r value < values
      { printf '%q\\n' "$value"; printf '%s\\n' "${value@Q}"; (set -x; true "$value") 2>&1; } > log
      $SECMASK mask --patterns-only --known values log
      """
    let result = try Tool.shell(line, in: folder)
    #expect(result.status == 0)
    #expect(
      result.lines == ["[SECRET]", "'[SECRET]'", "++ true '[SECRET]'"]
        || result.lines.last == "+ true '[SECRET]'")
    #expect(result.lines.allSatisfy { !$0.contains("now") && !$0.contains("here") }, "\(result.text)")
  }

  @Test func reportsShowNone() throws {
    let folder = try TemporaryFolder()
    try folder.write("values", "plum-tree-7\n".utf8)
    try folder.write("log", "first plum-tree-7 and cGx1bS10cmVlLTc= of plum-tree-7\n".utf8)
    for format in ["text", "json", "jsonl", "sarif", "gitlab", "junit", "csv", "markdown", "github", "html"] {
      let result = try Tool.run(
        ["scan", "--known", "values", "--format", format, "log"] + rules, in: folder)
      #expect(result.status == 1 && !result.output.isEmpty)
      #expect(!result.text.contains("plum") && !result.text.contains("cGx1"), "\(format)")
      #expect(!result.errors.contains("plum"))
    }
    let explained = try Tool.run(["explain", "--known", "values", "log"] + rules, in: folder)
    #expect(explained.status == 0 && !explained.text.contains("plum") && explained.text.contains("known"))
  }
}
