import SecMask
import SecMaskFiles
import SecMaskGit
import SecMaskTestSupport
import Testing

/// Contents of UTF-16 with a byte order mark.
@Suite(.enabled(if: GitFolder.isAvailable)) struct UTF16ContentTests {
  private func encoded(_ text: String, isBig: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBig ? [high, low] : [low, high]
    }
  }

  /// Lines are those of the text, and offsets those in the file.
  @Test(arguments: [true, false]) func addedLines(isBig: Bool) throws {
    var sample = SampleText(seed: 1)
    let git = try GitFolder()
    // Both bytes of the character in the second line are line feeds to who takes them for text.
    let body = (0..<40).map { "日本 line \($0)\r\n" }.joined()
    let old = "t = \(sample.token())\r\n\u{0A0A} ä🙂\r\n" + body
    try git.folder.write("a", encoded(old, isBig: isBig))
    let first = try git.commit()
    let token = sample.token()
    try git.folder.write("a", encoded(old + "t = \(token)\r\n", isBig: isBig))
    try git.git("add", "a")
    let staged = try git.staged()
    #expect(staged.places == ["a:43"])
    let start = 2 + 2 * (old.utf16.count + 4)
    #expect(staged.findings.map(\.range) == [start..<start + 2 * token.utf8.count])
    #expect(staged.summary.binaries == 0 && staged.summary.files == 1)
    let second = try git.commit()
    #expect(try git.difference("HEAD~1").places == ["a:43"])
    let history = try git.history()
    #expect(history.places == ["a:1 \(first.prefix(8))", "a:43 \(second.prefix(8))"])
    // The same where binary files are read.
    let all = try Found(GitHistory(try git.repository(), readsBinary: true), scansBinary: true)
    #expect(all.places == history.places && all.findings.map(\.range) == history.findings.map(\.range))
  }

  /// Lines that are only encoded in another way are not new, apart from the first, which has the mark.
  @Test(arguments: [true, false]) func otherEncodings(isBig: Bool) throws {
    var sample = SampleText(seed: 2)
    let git = try GitFolder()
    let text = "x\nt = \(sample.token())\n"
    for bytes in [Array(text.utf8), encoded(text, isBig: isBig), encoded(text, isBig: !isBig)] {
      try git.folder.write("a", bytes)
      try git.commit()
    }
    let found = try git.history()
    #expect(found.places.count == 1 && found.places[0].hasPrefix("a:2") && found.summary.binaries == 0)
    #expect(try git.difference("HEAD~2").summary.binaries == 0)
  }

  @Test(arguments: [true, false]) func largeFiles(isBig: Bool) throws {
    var sample = SampleText(seed: 3)
    let git = try GitFolder()
    let line = encoded("日本 nothing to see here\n", isBig: isBig).dropFirst(2)
    var bytes = encoded("", isBig: isBig)
    for _ in 0..<190_000 { bytes += line }
    #expect(bytes.count > 8 << 20)
    let start = bytes.count + 8
    bytes += encoded("t = \(sample.token())\n", isBig: isBig).dropFirst(2)
    try git.folder.write("large", bytes)
    try git.git("add", "large")
    let found = try git.staged()
    #expect(found.places == ["large:190001"] && found.findings.first?.range.lowerBound == start)
  }

  /// A mark of UTF-32 is none of UTF-16.
  @Test func otherMarks() throws {
    let git = try GitFolder()
    try git.folder.write("a", [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0])
    try git.git("add", "a")
    #expect(try git.staged().summary.binaries == 1)
  }
}
