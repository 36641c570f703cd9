import Testing

@testable import SecMaskFiles

@Suite struct IgnorePatternTests {
  /// What the last line that speaks of a path says.
  private func ignores(_ lines: String, _ path: String, isFolder: Bool = false) -> Bool? {
    let bytes = Array(path.utf8)
    let start = bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0
    return IgnoreRules(Array(lines.utf8), base: 0, outer: nil)
      .ignores(bytes, name: bytes[start...], isFolder: isFolder)
  }

  private func check(_ line: String, yes: [String], no: [String]) {
    for path in yes { #expect(ignores(line, path) == true, "\(line) on \(path)") }
    for path in no { #expect(ignores(line, path) == nil, "\(line) on \(path)") }
  }

  @Test func names() {
    check("foo", yes: ["foo", "a/foo", "a/b/foo"], no: ["foo/a", "fo", "food", "xfoo"])
    check("*.log", yes: [".log", "a.log", "x/y.log"], no: ["a.logs", "log"])
    check("f?o*", yes: ["fao", "a/fxooo"], no: ["fo", "f/o"])
  }

  @Test func anchors() {
    check("/foo", yes: ["foo"], no: ["a/foo"])
    check("a/foo", yes: ["a/foo"], no: ["b/a/foo", "foo"])
    check("a/*.c", yes: ["a/x.c"], no: ["a/b/x.c"])
  }

  @Test func folders() {
    #expect(ignores("foo/", "foo", isFolder: true) == true && ignores("foo/", "foo") == nil)
    #expect(ignores("foo/", "a/foo", isFolder: true) == true)
    #expect(ignores("a/foo/", "b/a/foo", isFolder: true) == nil)
  }

  @Test func doubleStars() {
    check("**/foo", yes: ["foo", "a/foo", "a/b/foo"], no: ["a/xfoo"])
    check("a/**/b", yes: ["a/b", "a/x/b", "a/x/y/b"], no: ["ab", "a/xb", "x/a/b"])
    check("a/**", yes: ["a/x", "a/x/y"], no: ["a", "b/a/x"])
    check("a**b", yes: ["ab", "axyb"], no: ["a/b"])
    check("x/a**/b", yes: ["x/a/b", "x/ay/b"], no: ["x/a/y/b"])
    check("**", yes: ["a", "a/b"], no: [])
    check("/**/a/*/b", yes: ["a/x/b", "q/a/x/b", "q/a/x/a/y/b"], no: ["a/b", "a/x/y/b"])
  }

  @Test func sets() {
    check("[a-c]x", yes: ["ax", "cx"], no: ["dx", "-x"])
    check("[!a-c]x", yes: ["dx", "]x"], no: ["ax"])
    check("[^a]x", yes: ["bx"], no: ["ax"])
    check("[]a]x", yes: ["]x", "ax"], no: ["bx"])
    check("[a-]x", yes: ["-x", "ax"], no: ["bx"])
    check("[[:digit:][:upper:]_]x", yes: ["1x", "Zx", "_x"], no: ["zx"])
    check("[\\]\\-]x", yes: ["]x", "-x"], no: ["\\x"])
    check("[[:nothing:]]x", yes: [], no: ["nx", ":x", "[x"])
    check("[a", yes: [], no: ["a", "[a"])
    check("q/[!a]b", yes: ["q/xb"], no: ["q//b"])
  }

  @Test func escapesAndSpaces() {
    check("\\#a", yes: ["#a"], no: ["a"])
    check("\\!a", yes: ["!a"], no: ["a"])
    check("a\\*", yes: ["a*"], no: ["ab"])
    check("a   ", yes: ["a"], no: ["a "])
    check("a\\  ", yes: ["a "], no: ["a", "a  "])
    check("a\t", yes: ["a\t"], no: ["a"])
    check("a\\", yes: [], no: ["a", "a\\"])
    check("\u{FEFF}a\r", yes: ["a"], no: ["a\r"])
  }

  @Test func linesThatSayNothing() {
    for line in ["", "   ", "# foo", "!", "/", "//", "\r"] {
      for path in ["foo", " ", "#", "# foo", "!", "a/b"] {
        #expect(ignores(line, path) == nil, "\(line)")
      }
    }
  }

  @Test func theLastLineThatSpeaksDecides() {
    let lines = "*.txt\n!keep.txt\nkeep.*\n!a/keep.txt\n"
    #expect(ignores(lines, "x.txt") == true && ignores(lines, "keep.txt") == true)
    #expect(ignores(lines, "a/keep.txt") == false && ignores(lines, "b") == nil)
  }

  @Test func timeIsBounded() {
    let line = String(repeating: "a*", count: 200) + "b"
    let path = String(repeating: "a", count: 4_000)
    let clock = ContinuousClock()
    #expect(clock.measure { _ = ignores(line, path) } < .seconds(5))
    let deep = String(repeating: "**/a*/", count: 100) + "x"
    let folders = String(repeating: "aa/", count: 1_000) + "y"
    #expect(clock.measure { _ = ignores(deep, folders) } < .seconds(5))
    #expect(ignores(line, path) == nil && ignores(deep, folders) == nil)
  }
}
