import Foundation
import SecMask
import SecMaskFiles
import SecMaskTestSupport
import SecretPatterns
import Testing

/// Files of UTF-16 with a byte order mark.
@Suite("UTF-16 files") struct UTF16FileTests {
  private let masker = SecretMasker.patternsOnly(detector: .fewRules)

  private func encoded(_ text: String, isBig: Bool) -> [UInt8] {
    ("\u{FEFF}" + text).utf16.flatMap { unit in
      let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
      return isBig ? [high, low] : [low, high]
    }
  }

  private func masked(_ bytes: [UInt8], as name: String) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let path = try folder.write(name, bytes)
    _ = try FileMasker(masker).maskInPlace(TreeFile(path), skippingBinary: true)
    return try folder.read(name)
  }

  @Test(arguments: [true, false], ["a.txt", "a.json", "a.xml"]) func masking(isBig: Bool, name: String) throws
  {
    var sample = SampleText(seed: 1)
    let token = sample.token()
    let text = "{\"ä日🙂\": \"\(token)\",\r\n \"b\": \"🙂 \(token)\"}\n"
    let after = try masked(encoded(text, isBig: isBig), as: name)
    #expect(after == encoded(text.replacing(token, with: "[SECRET]"), isBig: isBig))
  }

  /// Halves of pairs and half of a unit come back, and so does text longer than what is read at a time.
  @Test(arguments: ["a.txt", "a.yaml"]) func everyByteComesBack(name: String) throws {
    var sample = SampleText(seed: 2)
    let token = encoded(sample.token(), isBig: false).dropFirst(2)
    var bytes = encoded(sample.prose(lines: 20_000), isBig: false)
    #expect(bytes.count > 300_000)
    let odd: [UInt8] = [0x00, 0xD8, 0x41, 0x00, 0x3D, 0xD8, 0x3D, 0xD8, 0x42, 0xDE, 0x00, 0xDC, 0x0A, 0x00]
    bytes += odd
    let secret = encoded("[SECRET]", isBig: false).dropFirst(2)
    let end: [UInt8] = [0x0A, 0x00, 0x7F]
    #expect(try masked(bytes + token + end, as: name) == bytes + secret + end)
  }

  /// Places are those in the file.
  @Test(arguments: [true, false]) func scanning(isBig: Bool) throws {
    var sample = SampleText(seed: 3)
    let folder = try TemporaryFolder()
    let token = sample.token()
    let before = "ä🙂 x\n" + sample.prose(lines: 9_000) + "日🙂 k: "
    let bytes = encoded(before + token + "\n" + token, isBig: isBig)
    let path = try folder.write("a", bytes)
    var findings: [SecretFinding] = []
    let output = TreeOutput { findings += $0.records.map(\.finding) }
    let scan = TextScan(masker: masker, jobs: 1)
    let summary = try scan.run(NamedFiles([path]), message: { "\($1)" }, output: output)
    let start = 2 + 2 * before.utf16.count
    #expect(findings.map(\.range) == [start..<start + 80, start + 82..<start + 162])
    #expect(findings.first?.start.column == 7 && findings.last?.start.column == 1)
    #expect(summary.binaries == 0 && summary.files == 1)
  }

  @Test(arguments: [true, false]) func linesOfTheirOwn(isBig: Bool) throws {
    var sample = SampleText(seed: 4)
    let token = sample.token()
    let folder = try TemporaryFolder()
    let path = try folder.write("a", encoded("ä \(token)\nx\n", isBig: isBig))
    var output: [UInt8] = []
    let file = TreeFile(path)
    try file.withDescriptor { descriptor in
      try FileMasker(masker, .lines).mask(descriptor, of: file) { output += $0 }
    }
    #expect(output == encoded("ä [SECRET]\nx\n", isBig: isBig))
  }

  @Test func otherMarks() throws {
    // UTF-32.
    let bytes: [UInt8] = [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0]
    #expect(try masked(bytes, as: "a") == bytes)
    #expect(try masked([0xFF, 0xFE], as: "a") == [0xFF, 0xFE])
  }
}
