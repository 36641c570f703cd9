import Foundation
import SecMask
import SecMaskFiles
import SecMaskSystem
import SecretPatterns
import SecMaskTestSupport
import Testing

@Suite struct TextScannerTests {
  private let masker = SecretMasker.patternsOnly(detector: .fewRules)

  private func scan(
    _ bytes: [UInt8], window: Int, masker: SecretMasker, scansBinary: Bool = false
  ) throws -> (TextScanner.Outcome, [SecretFinding], [[UInt8]]) {
    let folder = try TemporaryFolder()
    let path = try folder.write("file", bytes)
    let scanner = TextScanner(masker, scansBinary: scansBinary, windowSize: window)
    var found: [SecretFinding] = []
    var secrets: [[UInt8]] = []
    let outcome = try scanner.scan(TreeFile(path)) {
      found.append($0.finding)
      secrets.append($0.secret)
    }
    return (outcome, found, secrets)
  }

  @Test(arguments: [1, 100, 4_096, 60_000, 1 << 20]) func sameAsScanningTheWhole(window: Int) throws {
    var sample = SampleText(seed: 11)
    var text: [UInt8] = []
    for _ in 0..<400 {
      text += sample.prose(lines: Int.random(in: 0...8, using: &sample.random)).utf8
      text += "é日 t = \(sample.token())\r\n".utf8
    }
    let (outcome, found, secrets) = try scan(text, window: window, masker: masker)
    #expect(outcome == .scanned(bytes: text.count))
    #expect(found == masker.findings(in: text))
    #expect(found.count == 400)
    for (one, secret) in zip(found, secrets) {
      #expect(Array(text[one.range]) == secret)
      let before = String(decoding: text[..<one.range.lowerBound], as: UTF8.self)
      let lines = before.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(one.start.line == lines.count)
      #expect(one.start.column == (lines.last?.count ?? 0) + 1)
      #expect(one.end.line == one.start.line)
      #expect(one.end.column == one.start.column + secret.count)
    }
  }

  @Test func endOfASecretOfSeveralLines() throws {
    var sample = SampleText(seed: 5)
    let lines = (0..<6).map { _ in sample.fill("{base64:64}") }.joined(separator: "\n")
    let kind = "RSA " + "PRIVATE KEY"
    let text = "intro\n-----BEGIN \(kind)-----\n\(lines)\n-----END \(kind)-----\nrest\n"
    let (_, found, _) = try scan(Array(text.utf8), window: 1 << 16, masker: masker)
    let key = try #require(found.first { $0.type == "private_key" })
    #expect(key.start == TextPosition(line: 2, column: 1))
    #expect(key.end == TextPosition(line: 9, column: "-----END \(kind)-----".count + 1))
  }

  @Test func binaryFilesAreLeftOut() throws {
    var sample = SampleText(seed: 6)
    let text = Array("a = \(sample.token())\n".utf8)
    #expect(try scan(text + [0], window: 1 << 16, masker: masker).0 == .binary)
    #expect(try scan([0] + text, window: 7, masker: masker).0 == .binary)
    let late = [UInt8](repeating: 0x20, count: TextScanner.binaryProbe) + [0] + text
    #expect(try scan(late, window: 1 << 16, masker: masker).1.count == 1)
    let asked = try scan([0] + text, window: 1 << 16, masker: masker, scansBinary: true)
    #expect(asked.1.count == 1)
  }

  @Test func policyCounts() throws {
    var sample = SampleText(seed: 8)
    let text = Array("a = \(sample.token())\n".utf8)
    let strict = SecretMasker.patternsOnly(
      detector: masker.detector, policy: Policy(ignoredTypes: ["github_token"]))
    #expect(try scan(text, window: 1 << 16, masker: strict).1.isEmpty)
    #expect(try scan([], window: 1 << 16, masker: masker).0 == .scanned(bytes: 0))
  }

  /// Finds 64 digits in quotes.
  private func digitsMasker() throws -> SecretMasker {
    let rule = Rule(
      id: "digits", summary: "", pattern: "\"([0-9a-f]{64})\"", group: 1, keywords: ["\""], confidence: 0.9)
    return .patternsOnly(detector: try SecretsDetector(rules: [rule]))
  }

  @Test func theKeyOfABaselineIsNoSecret() throws {
    var sample = SampleText(seed: 9)
    let (key, other) = (sample.fill("{hex:64}"), sample.fill("{hex:64}"))
    let masker = try digitsMasker()
    func lines(_ text: String) throws -> [Int] {
      try scan(Array(text.utf8), window: 1 << 16, masker: masker).1.map(\.start.line)
    }
    let head = "{\n\"secmask_baseline\": 1,\n\"key\": \"\(key)\",\n"
    #expect(try lines(head + "\"findings\": []\n}\n").isEmpty)
    let dense = head.filter { $0 != "\n" && $0 != " " }
    #expect(try lines(dense + "\"findings\":[]}").isEmpty)
    // What else stands there is found, and so is the key where the file is no baseline.
    #expect(try lines(head + "\"findings\": []\n}\nx = \"\(other)\"\n") == [6])
    #expect(try lines(head + "\"x\": \"\(other)\", \"findings\": []\n}\n") == [3, 4])
    #expect(try lines("\n# notes\n" + head + "\"findings\": []\n}\n") == [5])
    #expect(try lines("{\"key\": \"\(key)\", \"findings\": []}") == [1])
  }
}
