import SecMask
import Testing

@Suite struct PathGlobTests {
  @Test(arguments: [
    ("*.js", "a.js", true), ("*.js", "lib/a.js", true), ("*.js", "a.jsx", false), ("*.js", ".js", true),
    ("a?c", "abc", true), ("a?c", "ac", false), ("[a-c]x", "bx", true), ("[a-c]x", "dx", false),
    ("[!a-c]x", "dx", true), ("[^a-c]x", "bx", false), ("[]]", "]", true), ("[ab", "[ab", true),
    ("docs/*.md", "docs/a.md", true), ("docs/*.md", "docs/sub/a.md", false),
    ("docs/**/*.md", "docs/sub/deep/a.md", true), ("docs/**/*.md", "docs/a.md", true),
    ("**/x", "x", true), ("**/x", "a/b/x", true), ("**/x", "a/b/xx", false), ("a/**", "a/b/c", true),
    ("/top", "top", true), ("/top", "sub/top", false), ("a.b", "aXb", false), ("a+(b)", "a+(b)", true),
    (#"\*"#, "*", true), (#"\*"#, "x", false), ("größe*", "größe.txt", true), ("", "x", false),
  ]) func compares(glob: String, path: String, expected: Bool) throws {
    #expect(try PathGlob(glob).matches(Array(path.utf8), isFolder: false) == expected)
  }

  @Test func slashAtTheEndMeansFolders() throws {
    let glob = try PathGlob("node_modules/")
    #expect(glob.matches(Array("a/node_modules".utf8), isFolder: true))
    #expect(!glob.matches(Array("a/node_modules".utf8), isFolder: false))
  }

  @Test func hostilePatternEnds() throws {
    let glob = try PathGlob(String(repeating: "*a", count: 40))
    #expect(!glob.matches(Array(repeating: UInt8(ascii: "a"), count: 200) + [0x62], isFolder: false))
  }
}
