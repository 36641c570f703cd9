import Foundation
import SecMaskJSON
import SecMaskTestSupport
import Testing

@Suite struct BaselineCommandTests {
  private let file = ".secmask-baseline.json"

  private func run(
    _ command: String, _ arguments: [String] = [], input: String = "", _ folder: TemporaryFolder
  ) throws
    -> Tool.Result
  {
    let words = command.split(separator: " ").map(String.init)
    return try Tool.run(
      words + ["--patterns-only", "--exclude", file] + arguments, input: Array(input.utf8), in: folder)
  }

  @Test func fromCreationToUpdate() throws {
    var sample = SampleText(seed: 51)
    let (one, two) = (sample.token(), sample.token())
    let folder = try TemporaryFolder()
    try folder.write("src/a.env", "X=\(one)\n".utf8)
    let made = try run("baseline create", ["."], folder)
    #expect(made.status == 0 && made.errors.contains("1 known finding"))
    #expect(try run("baseline create", ["."], folder).status == 2)
    let known = try run("scan --baseline \(file)", ["."], folder)
    #expect(
      known.status == 0 && known.text.isEmpty && known.errors.contains("1 finding that the baseline knows"))

    try folder.write("src/a.env", "\n\nX=\(one)\nY=\(two)\nX=\(one)\n".utf8)
    let new = try run("scan --baseline \(file)", ["src"], folder)
    #expect(new.status == 1 && new.lines.map { $0.prefix(14) } == ["src/a.env:4:3:", "src/a.env:5:3:"])
    let inside = try Tool.shell(
      "cd src && $SECMASK scan --patterns-only --baseline ../\(file) a.env | wc -l", in: folder)
    #expect(inside.text == "2\n")
    let diff = try run("baseline diff", ["."], folder)
    #expect(diff.status == 1)
    #expect(Set(diff.lines) == ["+ src/a.env:4 github_token", "+ src/a.env:5 github_token"])
    #expect(try run("baseline update", ["."], folder).errors.contains("2 new, 0 gone, 1 known"))
    #expect(try run("baseline diff", ["."], folder).status == 0)
    try folder.write("src/a.env", "X=\(one)\n".utf8)
    #expect(try run("baseline diff", ["."], folder).lines.count == 2)
    #expect(!String(decoding: try folder.read(file), as: UTF8.self).contains(one.dropFirst(6)))
  }

  @Test func auditIsUndoneAndResumed() throws {
    var sample = SampleText(seed: 52)
    let tokens = (0..<3).map { _ in sample.token() }
    let folder = try TemporaryFolder()
    try folder.write("a.env", tokens.enumerated().map { "é K\($0)=\($1)\n" }.joined().utf8)
    _ = try run("baseline create", ["."], folder)
    let first = try run("baseline audit", ["."], input: "x\nr\nr\nu\nf\nq\n", folder)
    #expect(first.status == 0 && first.errors.contains("1 real, 1 false, 1 undecided"))
    #expect(first.text.contains("> 1 | é K0=\(tokens[0])") && first.text.contains("Please answer"))
    let hidden = try run("baseline audit --hide-values", ["."], input: "", folder)
    #expect(hidden.text.contains("[1 of 1]") && !hidden.text.contains(tokens[2]))
    let last = try run("baseline audit", ["--export-labels", "labels.jsonl", "."], input: "s\n", folder)
    #expect(last.errors.contains("1 texts, 2 spans"))
    let row = try JSONCursor<JSONError>.read(Array(try folder.read("labels.jsonl").dropLast())) {
      cursor throws(JSONError) in try cursor.readValue()
    }
    let spans = try #require(row["spans"]?.elements)
    let text = Array(try #require(row["text"]?.text).unicodeScalars)
    #expect(spans.map { $0["label"]?.text } == ["secret", "not"])
    for (span, token) in zip(spans, tokens) {
      let range = try #require(span["start"]?.integer)..<(try #require(span["end"]?.integer))
      #expect(String(String.UnicodeScalarView(text[range])) == token)
    }
    let mode = try FileManager.default.attributesOfItem(atPath: folder.path + "/labels.jsonl")[
      .posixPermissions]
    #expect((mode as? Int) == 0o600)
    // What is decided is still there after an update.
    #expect(try run("baseline update", ["."], folder).status == 0)
    #expect(try run("baseline audit", ["."], input: "q\n", folder).errors.contains("1 real, 1 false"))
  }

  @Test func wrongFiles() throws {
    let folder = try TemporaryFolder()
    try folder.write("bad.json", "{}".utf8)
    let bad = try run("scan --baseline bad.json", ["."], folder)
    #expect(bad.status == 2 && bad.errors.contains("bad.json: neither a baseline"))
    #expect(try run("scan --baseline missing", ["."], folder).errors.contains("missing: cannot open"))
    #expect(try run("baseline diff", ["."], folder).errors.contains("\(file): cannot open"))
    #expect(try run("baseline audit", ["-"], folder).status == 2)
  }

  @Test(.enabled(if: GitFolder.isAvailable)) func theKeyIsNoFinding() throws {
    var sample = SampleText(seed: 53)
    let git = try GitFolder()
    try git.write(
      "rules.toml",
      "[[rules]]\nid = \"digits\"\nregex = '''(?:key\": |x = )\"([0-9a-f]{64})\"'''\nkeywords = ['\"']\n")
    try git.write("a", "x = \"\(sample.fill("{hex:64}"))\"\n")
    func run(_ command: String) throws -> Tool.Result {
      let words = command.split(separator: " ").map(String.init)
      return try Tool.run(words + ["--patterns-only", "--only-rules", "rules.toml"], in: git.folder)
    }
    #expect(try run("baseline create .").errors.contains("1 known finding"))
    #expect(try run("scan .").lines.map { $0.prefix(8) } == ["./a:1:6:"])
    #expect(try run("scan --baseline \(file) .").status == 0)
    #expect(try run("baseline update .").errors.contains("0 new, 0 gone, 1 known"))
    #expect(try run("baseline create --force .").errors.contains("1 known finding"))
    try git.git("add", "--all")
    #expect(try run("protect").lines.map { $0.prefix(6) } == ["a:1:6:"])
    #expect(try run("protect --baseline \(file)").status == 0)
  }

  @Test(.enabled(if: GitFolder.isAvailable)) func oneMoreCopyInADiffIsNew() throws {
    var sample = SampleText(seed: 54)
    let token = sample.token()
    let rest = String(repeating: "line\n", count: 40)
    let git = try GitFolder()
    try git.write("a.env", "X=\(token)\n" + rest)
    try git.commit()
    _ = try run("baseline create", ["."], git.folder)
    // The text now, and the lines of it that are told of.
    let cases: [(String, [Substring])] = [
      ("Z=\(token)\n" + rest, []),
      ("X=\(token)\nY=\(token)\n" + rest, ["a.env:2:"]),
      ("Z=\(token)\n" + rest + "Y=\(token)\n", ["a.env:42"]),
      ("Z=\(token)\nY=\(token)\n" + rest, ["a.env:2:"]),
    ]
    for (text, places) in cases {
      try git.write("a.env", text)
      let diff = String(decoding: try git.git("diff"), as: UTF8.self)
      let piped = try run("scan --baseline \(file)", input: diff, git.folder)
      #expect(piped.lines.map { $0.prefix(8) } == places && piped.status == (places.isEmpty ? 0 : 1))
      try git.git("add", "a.env")
      let staged = try run("protect --baseline \(file)", [], git.folder)
      #expect(staged.lines.map { $0.prefix(8) } == places && staged.status == piped.status)
      try git.git("reset", "--quiet")
    }
  }

  @Test(.enabled(if: GitFolder.isAvailable)) func pathsOfGitBeginAtTheTop() throws {
    var sample = SampleText(seed: 55)
    let git = try GitFolder()
    try git.write("sub/a.env", "X=\(sample.token())\n")
    _ = try run("baseline create", ["."], git.folder)
    try git.git("add", "sub")
    for command in [
      "$SECMASK protect", "$SECMASK scan --staged ..", "git diff --cached | $SECMASK scan",
    ] {
      let line = "cd sub && \(command) --patterns-only"
      #expect(try Tool.shell(line, in: git.folder).status == 1, "\(command)")
      let known = try Tool.shell("\(line) --baseline ../\(file)", in: git.folder)
      #expect(known.status == 0 && known.errors.contains("1 finding that the baseline knows"), "\(command)")
    }
    let outside = try Tool.run(
      ["scan", "--patterns-only", "--staged", git.path, "--baseline", "\(git.path)/\(file)"],
      in: try TemporaryFolder())
    #expect(outside.status == 0)
  }
}
