import Foundation
import SecMaskTestSupport
import SecretPatterns
import Testing

@testable import SecMaskGit

@Suite struct AddedLinesTests {
  private func added(_ new: String, _ old: String...) -> [String] {
    let bytes = Array(new.utf8)
    return AddedLines.ranges(in: bytes, beside: old.map { Array($0.utf8) })
      .map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  @Test func examples() {
    #expect(added("a\nb\n") == ["a\nb\n"] && added("") == [] && added("", "a\n") == [])
    #expect(added("a\nb\n", "a\nb\n") == [] && added("a\nb\nc\n", "a\nc\n") == ["b\n"])
    #expect(added("a\nb\nc", "a\nb") == ["c"] && added("a\nb\n", "a\nb") == [])
    #expect(added("a\r\nb\r\nx\r\n", "a\nb\n") == ["x\r\n"])
    #expect(added("b\na\n", "a\nb\n") == [])
    #expect(added("a\na\n", "a\n") == ["a\n"])
    #expect(added("x\na\ny\n", "x\na\n", "a\ny\n") == [] && added("x\nz\ny\n", "x\n", "y\n") == ["z\n"])
    #expect(added("ab\n", "b\n") == ["ab\n"] && added("ba\n", "b\n") == ["ba\n"])
  }

  @Test func newLinesAreThoseThatAreMore() {
    var random = SampleRandom(seed: 1)
    for _ in 0..<3_000 {
      func text() -> [UInt8] {
        let lines = (0..<Int.random(in: 0...12, using: &random)).map { _ in
          ["", "a", "b", "ab", "aa\r", "c"][Int.random(in: 0..<6, using: &random)]
        }
        return Array((lines.joined(separator: "\n") + (Bool.random(using: &random) ? "\n" : "")).utf8)
      }
      func lines(_ text: some Collection<UInt8>) -> [String] {
        var lines = String(decoding: text, as: UTF8.self).unicodeScalars.split(
          separator: "\n", omittingEmptySubsequences: false
        ).map { String($0) }
        if lines.last == "" { lines.removeLast() }
        return lines.map { $0.hasSuffix("\r") ? String($0.dropLast()) : $0 }
      }
      let (new, old) = (text(), text())
      let ranges = AddedLines.ranges(in: new, beside: [old])
      var expected: [String: Int] = [:]
      for line in lines(new) { expected[line, default: 0] += 1 }
      for line in lines(old) { expected[line, default: 0] -= 1 }
      var found: [String: Int] = [:]
      for range in ranges { for line in lines(new[range]) { found[line, default: 0] += 1 } }
      #expect(found == expected.filter { $0.value > 0 }, "\(new) \(old)")
      for range in ranges { #expect(range.lowerBound == 0 || new[range.lowerBound - 1] == 0x0A) }
      for (one, two) in zip(ranges, ranges.dropFirst()) { #expect(one.upperBound < two.lowerBound) }
    }
  }

  @Test func hunksHoldTheLinesAndWhatIsAround() {
    var random = SampleRandom(seed: 2)
    for _ in 0..<300 {
      let lines = (0..<Int.random(in: 1...90, using: &random)).map {
        "\($0)" + String(repeating: "x", count: $0 % 7) + "\n"
      }
      let text = Array(lines.joined().utf8)
      var offset = 0
      let starts = lines.map { line in
        defer { offset += line.utf8.count }
        return offset
      }
      let chosen = (0..<lines.count).filter { _ in Int.random(in: 0..<20, using: &random) == 0 }
      let added = chosen.map { starts[$0]..<starts[$0] + lines[$0].utf8.count }
      let hunks = Hunk.hunks(of: text, added: added)
      #expect(hunks.flatMap(\.added) == added)
      for hunk in hunks {
        #expect(starts[hunk.firstLine - 1] == hunk.range.lowerBound)
        let first = chosen.first { starts[$0] == hunk.added[0].lowerBound } ?? 0
        #expect(hunk.firstLine - 1 == max(0, first - Hunk.contextLines))
      }
      for (one, two) in zip(hunks, hunks.dropFirst()) { #expect(one.range.upperBound < two.range.lowerBound) }
    }
  }

  @Test func longLinesAroundAreCut() {
    let long = [UInt8](repeating: 0x61, count: 1 << 20) + [0x0A]
    let text = long + Array("new\n".utf8) + long
    let added = long.count..<long.count + 4
    let hunks = Hunk.hunks(of: text, added: [added])
    #expect(hunks.count == 1 && hunks[0].range.count < 3 * Hunk.contextBytes && hunks[0].firstLine == 1)
  }

  @Test func setIsBounded() {
    var set = FingerprintSet(limit: 10_000)
    #expect((1...10_000).allSatisfy { set.insert($0 &* 0x9E37_79B9) })
    #expect((1...10_000).allSatisfy { !set.insert($0 &* 0x9E37_79B9) })
    #expect(set.insert(-5) && set.insert(-5) && set.count == 10_000)
  }
}
