import SecMaskTestSupport
import Testing

@Suite("--allow-path") struct AllowPathCommandTests {
  private let line: String
  private let folder: TemporaryFolder

  init() throws {
    var sample = SampleText(seed: 51)
    line = "t = \(sample.token())\n"
    folder = try TemporaryFolder()
    for name in ["tree/tests/a.env", "tree/src/b.env", "tree/src/c.golden"] {
      try folder.write(name, line.utf8)
    }
  }

  @Test func scanDropsAndCounts() throws {
    let base = ["scan", "--patterns-only", "--allow-path", "tests/", "--allow-path", "*.golden"]
    let some = try Tool.run(base + ["tree"], in: folder)
    #expect(some.status == 1 && some.lines.count == 1 && some.text.hasPrefix("tree/src/b.env:1:5"))
    #expect(some.errors.contains("1 finding in 3 files"))
    #expect(some.errors.contains("left out: 2 findings that --allow-path allows"))
    // A file that is named is meant as well, unlike with --exclude.
    let named = try Tool.run(base + ["tree/tests/a.env"], in: folder)
    #expect(named.status == 0 && named.output.isEmpty && named.errors.contains("left out: 1 finding that"))
    let excluded = ["scan", "--patterns-only", "--exclude", "tests/", "tree"]
    #expect(try Tool.run(excluded, in: folder).errors.contains("2 findings in 2 files"))
  }

  @Test func maskCopiesThem() throws {
    let base = ["mask", "--patterns-only", "--allow-path", "tests/", "--summary"]
    let copy = try Tool.run(base + ["-r", "tree", "--out", "copy"], in: folder)
    #expect(copy.status == 0 && copy.errors.contains("total\t2\n"))
    #expect(copy.errors.contains("allowed by --allow-path\t1\n"))
    #expect(try folder.read("copy/tests/a.env") == Array(line.utf8))
    #expect(try folder.read("copy/src/b.env") == Array("t = [SECRET]\n".utf8))
    for options in [[], ["--batch"]] {
      let text = try Tool.run(base + options + ["tree/tests/a.env", "tree/src/b.env"], in: folder).text
      #expect(text == line + "t = [SECRET]\n")
      #expect(try Tool.run(base + options + ["-i", "tree/tests/a.env"], in: folder).status == 0)
      #expect(try folder.read("tree/tests/a.env") == Array(line.utf8))
    }
    // Standard input has no path.
    let input = try Tool.run(["mask", "--patterns-only", "--allow-path", "*"], input: Array(line.utf8))
    #expect(input.text == "t = [SECRET]\n")
  }

  @Test func explainTells() throws {
    let result = try Tool.run(["explain", "--allow-path", "*.golden", "tree/src/c.golden"], in: folder)
    #expect(result.text.contains("allowed by the file's path") && result.text.contains("Nothing counts"))
    #expect(!result.text.contains(line.dropFirst(4).prefix(12)))
  }
}
