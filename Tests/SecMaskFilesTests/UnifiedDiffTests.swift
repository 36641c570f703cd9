import Foundation
import SecMask
import SecMaskSystem
import SecMaskTestSupport
import SecretPatterns
import Testing

@testable import SecMaskFiles

@Suite struct UnifiedDiffTests {
  private func texts(_ diff: [UInt8], piece: Int = 1 << 20) -> [DiffText] {
    var rest = diff[...]
    var source = UnifiedDiff { buffer throws(FileError) in
      let next = rest.prefix(min(piece, buffer.count))
      buffer.copyBytes(from: next)
      rest = rest.dropFirst(next.count)
      return next.count
    }
    var texts: [DiffText] = []
    while let item = source.next() { if case .text(let text) = item { texts.append(text) } }
    return texts
  }

  /// Places of one-line findings in a diff: path, line, and what stands at the offsets.
  private func found(_ diff: [UInt8]) throws -> [String] {
    let scanner = TextScanner(.patternsOnly(detector: .fewRules, policy: Policy(purpose: .alarming)))
    var places: [String] = []
    for text in texts(diff, piece: 7) {
      _ = try scanner.scan(text) { record in
        let finding = record.finding
        #expect(Array(diff[finding.range]) == record.secret)
        places.append("\(text.path):\(finding.start.line):\(finding.start.column)")
      }
    }
    return places
  }

  @Test func whatGitWrites() throws {
    var sample = SampleText(seed: 1)
    let diff = """
      diff --git a/src/a.c b/src/a.c
      index 1..2 100644
      --- a/src/a.c
      +++ b/src/a.c
      @@ -10,4 +10,5 @@ int main() { // \(sample.token())
       kept = \(sample.token())
      -gone = \(sample.token())
      +a = \(sample.token())
      +bb = \(sample.token())

       end
      @@ -30 +31,2 @@
      -x
      +y
      +z = \(sample.token())
      \\ No newline at end of file
      diff --git "a/t\\303\\244\\n.txt" "b/t\\303\\244\\n.txt"
      new file mode 100644
      --- /dev/null
      +++ "b/t\\303\\244\\n.txt"
      @@ -0,0 +1 @@
      +t = \(sample.token())
      diff --git a/gone b/gone
      deleted file mode 100644
      --- a/gone
      +++ /dev/null
      @@ -1 +0,0 @@
      -t = \(sample.token())

      """
    #expect(try found(Array(diff.utf8)) == ["src/a.c:11:5", "src/a.c:12:6", "src/a.c:32:5", "tä\n.txt:1:5"])
  }

  @Test func mergesAndOtherPrograms() throws {
    var sample = SampleText(seed: 2)
    let merge = """
      diff --cc f
      index 1,2..3
      --- a/f
      +++ b/f
      @@@ -1,2 -1,2 +1,4 @@@
       +one = \(sample.token())
      + two = \(sample.token())
      ++three = \(sample.token())
      --four = \(sample.token())
        end

      """
    #expect(try found(Array(merge.utf8)) == ["f:3:9"])
    let plain =
      "--- old/x.txt\t2026-01-01 00:00:00\n+++ new/x.txt\t2026-01-01\n@@ -1 +1,2 @@\n a\n+t = \(sample.token())\n"
    #expect(try found(Array(plain.utf8)) == ["new/x.txt:2:5"])
    // Lines of contents that look like heads.
    let heads =
      "--- a/s.sql\n+++ b/s.sql\n@@ -1,2 +1,2 @@\n--- t\n-x\n+++ t = \(sample.token())\n+@@ -1 +1 @@\n"
    #expect(try found(Array(heads.utf8)) == ["s.sql:1:8"])
  }

  @Test func whatIsNoDiffIsNone() {
    for text in [
      "", "\n", "hello\n", "--- \n", "---\ntitle: x\n", "diff\n", "commit message\n", "From here to there\n",
    ] {
      #expect(!UnifiedDiff.begins(Array(text.utf8)), "\(text)")
    }
    let id = String(repeating: "0a", count: 20)
    for text in [
      "diff --git a/x b/x\n", "diff --cc x\n", "--- a\n+++ b\n", "commit \(id)\nAuthor:", "From \(id) Mon\n",
      "Index: x\n",
    ] { #expect(UnifiedDiff.begins(Array(text.utf8)), "\(text)") }
  }

  @Test func nonsenseDoesNoHarm() {
    var sample = SampleText(seed: 3)
    let words = [
      "@@ -1,2 +3,4 @@\n", "@@ -1 +1 @@\n", "@@@ -1 -1 +1 @@@\n", "@@ -99999999999999999999 +1 @@\n",
      "@@ -1,-5 +1 @@\n", "+a\n", "-b\n", " c\n",
      "\n", "\\ x\n", "--- a/x\n", "+++ b/x\n", "+++ \"b\\7", "+++ \"\\\n", "diff --git x\n", "+",
      "@@@@@@@@@@@@@@@@@@\n", "\0", "+é\n",
    ]
    for _ in 0..<3_000 {
      var diff: [UInt8] = []
      for _ in 0..<Int.random(in: 1...25, using: &sample.random) {
        diff += words[Int.random(in: 0..<words.count, using: &sample.random)].utf8
      }
      let whole = texts(diff)
      let pieces = texts(diff, piece: 3)
      #expect(whole.map(\.bytes) == pieces.map(\.bytes) && whole.map(\.path) == pieces.map(\.path))
    }
  }

  @Test func largeHunksComeInParts() throws {
    var sample = SampleText(seed: 4)
    let lines = 600_000
    var diff = Array("--- /dev/null\n+++ b/f\n@@ -0,0 +1,\(lines) @@\n".utf8)
    let filler = Array("+nothing to see in this line\n".utf8)
    let marked = [1, 150_000, 289_261, 289_262, 289_263, lines]
    for line in 1...lines {
      diff += marked.contains(line) ? Array("+t = \(sample.token())\n".utf8) : filler
    }
    #expect(texts(diff).count > 1)
    let scanner = TextScanner(.patternsOnly(detector: .fewRules, policy: Policy(purpose: .alarming)))
    var found: [Int] = []
    for text in texts(diff) {
      _ = try scanner.scan(text) { record in
        let finding = record.finding
        #expect(Array(diff[finding.range]) == record.secret)
        found.append(finding.start.line)
      }
    }
    #expect(found == marked)
    let long =
      Array("--- /dev/null\n+++ b/f\n@@ -0,0 +1 @@\n+".utf8) + [UInt8](repeating: 0x61, count: 20 << 20)
    #expect(texts(long).allSatisfy { $0.bytes.count < 12 << 20 })
  }

  @Test(.enabled(if: GitFolder.isAvailable)) func linesAndOffsetsAreThoseOfTheFiles() throws {
    var random = SampleRandom(seed: 5)
    let git = try GitFolder()
    func text() -> String {
      let words = ["a", "b", "", "c d", "é", "+x", "-y", "@@ -1 +1 @@", "--- a/x"]
      let lines = (0..<Int.random(in: 1...30, using: &random)).map { _ in
        words[Int.random(in: 0..<words.count, using: &random)]
      }
      return lines.joined(separator: "\n") + (Bool.random(using: &random) ? "\n" : "")
    }
    for _ in 0..<40 {
      try git.write("f", text())
      try git.commit()
      let new = text()
      try git.write("f", new)
      let diff = try git.git("diff")
      let lines = new.split(separator: "\n", omittingEmptySubsequences: false)
      for text in texts(diff) {
        #expect(text.path == "f")
        let shown = String(decoding: text.bytes, as: UTF8.self).split(
          separator: "\n", omittingEmptySubsequences: false)
        for (number, line) in shown.enumerated() where number < shown.count - 1 {
          #expect(lines[text.placement.firstLine - 1 + number] == line)
        }
      }
    }
  }
}
