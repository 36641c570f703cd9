import SecMaskTestSupport
import SecretPatterns
import Testing

@testable import SecMask

@Suite struct AllowPathTests {
  @Test(arguments: [
    ("*.golden", "a.golden", true), ("*.golden", "deep/a.golden", true), ("*.golden", "a.goldens", false),
    ("tests/", "tests/a", true), ("tests/", "src/tests/deep/a", true), ("tests/", "tests", false),
    ("tests", "src/tests/a", true), ("tests", "tests", true), ("tests", "attests/a", false),
    ("docs/**/*.md", "docs/x/y.md", true), ("docs/**/*.md", "src/docs/y.md", false),
    ("docs/*", "docs/x/y.md", true), ("/a", "a/b", true), ("/a", "c/a/b", false), ("./a", "a", true),
    ("a/b", "./a//b", true), ("a/b", "/a/./b/c", true), ("x", "", false),
  ]) func means(glob: String, path: String, expected: Bool) throws {
    #expect(try AllowPath(glob).matches(path) == expected)
  }

  @Test func wrongPatterns() throws {
    let error = #expect(throws: MaskerError.self) { try AllowPath("[z-a]") }
    #expect(error.map { "\($0)" } == "the allowed path \"[z-a]\" must be a file name pattern")
  }

  private func masker(_ glob: String) throws -> SecretMasker {
    var policy = Policy()
    policy.allowedPaths = [try AllowPath(glob)]
    return SecretMasker.patternsOnly(detector: .fewRules, policy: policy)
  }

  @Test func textsOfAllowedFilesStay() throws {
    var sample = SampleText(seed: 1)
    let text = "t = \(sample.token())\n"
    let masker = try masker("tests/")
    #expect(masker.findings(in: text, path: "tests/a").isEmpty)
    #expect(masker.mask(text, path: "tests/a").text == text)
    #expect(masker.mask(text, path: "src/a").findings.count == 1)
    #expect(masker.mask(text).findings.count == 1)
    for (path, count) in [("tests/a", 1), ("src/a", 0)] {
      let stream = masker.makeStream(path: path)
      let output = stream.append(text.utf8) + stream.finish()
      #expect(stream.allowedCount == count && stream.counts.count == 1 - count)
      #expect((output == Array(text.utf8)) == (count == 1))
    }
    let explanation = masker.explain(Array(text.utf8), path: "tests/a")
    #expect(explanation.findings.isEmpty && explanation.allowedCount == 1)
    #expect(explanation.entries.map(\.outcome) == [.inAllowedFile])
  }
}
