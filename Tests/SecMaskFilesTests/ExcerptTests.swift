import Foundation
import SecMask
import SecMaskFiles
import SecMaskTestSupport
import SecretPatterns
import Testing

@Suite struct ExcerptTests {
  private let masker = SecretMasker.patternsOnly(detector: .fewRules)

  private func records(
    _ text: [UInt8], window: Int = 1 << 16, masker: SecretMasker? = nil, suppressed: Bool = false
  ) throws -> [FindingRecord] {
    let folder = try TemporaryFolder()
    let path = try folder.write("file", text)
    let scanner = TextScanner(masker ?? self.masker, tellsSuppressed: suppressed, windowSize: window)
    var records: [FindingRecord] = []
    _ = try scanner.scan(TreeFile(path)) { records.append($0) }
    return records
  }

  @Test func lineWithoutItsSecrets() throws {
    var sample = SampleText(seed: 21)
    let (one, two) = (sample.token(), sample.token())
    let line = "  a = \(one), b = '\(two)' # not \(one)\r\nnext \n"
    let found = try records(Array(("before\n" + line).utf8))
    #expect(
      found.map(\.excerpt.text) == [
        "  a = [SECRET], b = '[SECRET]'…", "  a = [SECRET], b = '[SECRET]' # not [SECRET]",
        "… [SECRET], b = '[SECRET]' # not [SECRET]",
      ])
    #expect(found[1].excerpt.before == "  a = [SECRET], b = '")
  }

  /// What is allowed or made up is hidden all the same, in case somebody errs.
  @Test func whatIsLeftOutIsHidden() throws {
    var sample = SampleText(seed: 26)
    let (one, two) = (sample.token(), sample.token())
    var policy = Policy()
    policy.allowedValues = [Array(two.utf8)]
    let masker = SecretMasker.patternsOnly(detector: .fewRules, policy: policy)
    let found = try records(Array("a=\(one) b=\(two)\n".utf8), masker: masker)
    #expect(found.map(\.excerpt.text) == ["a=[SECRET] b=[SECRET]"])
  }

  @Test func longLinesAreCutBetweenCharacters() throws {
    var sample = SampleText(seed: 22)
    let token = sample.token()
    let text = String(repeating: "日", count: 100) + " " + token + " " + String(repeating: "é", count: 100)
    let excerpt = try #require(try records(Array(text.utf8)).first).excerpt
    #expect(excerpt.before.hasPrefix("…日") && excerpt.after.hasSuffix("é…"))
    #expect(!excerpt.text.contains("\u{FFFD}"))
  }

  /// Whatever the windows, no excerpt shows a part of a secret.
  @Test(arguments: [1, 50, 300, 1 << 16]) func nothingIsLeft(window: Int) throws {
    var sample = SampleText(seed: 23)
    var (text, tokens): ([UInt8], [String]) = ([], [])
    for number in 0..<200 {
      tokens.append(sample.token())
      let again = tokens[Int.random(in: max(0, number - 1)...number, using: &sample.random)]
      text += "x=\(tokens[number]) ".utf8 + sample.noise(Int.random(in: 0...80, using: &sample.random))
      text += " y=\(again)\(number % 3 == 0 ? "\n" : " ")".utf8
    }
    let found = try records(text.map { $0 == 0 ? 1 : $0 }, window: window)
    #expect(found.count > 200)
    for record in found {
      for token in tokens { #expect(!record.excerpt.text.contains(token.dropFirst(28))) }
      for token in tokens { #expect(!record.excerpt.text.contains(token.prefix(12))) }
    }
  }

  @Test func whatDoesNotCountIsToldOnDemand() throws {
    var sample = SampleText(seed: 24)
    let (one, two, three) = (sample.token(), sample.token(), sample.token())
    var policy = Policy()
    policy.allowedValues = [Array(two.utf8)]
    let masker = SecretMasker.patternsOnly(detector: .fewRules, policy: policy)
    let text = Array("a=\(one) # secmask:allow\nb=\(two)\nc=\(three)\n".utf8)
    #expect(try records(text, masker: masker).map(\.finding.start.line) == [3])
    let all = try records(text, masker: masker, suppressed: true)
    #expect(all.map(\.suppression) == [.comment, .allowed, nil])
    #expect(all.map(\.finding.start.line) == [1, 2, 3])
  }

  @Test func bytesOfPathsStay() throws {
    var sample = SampleText(seed: 25)
    let folder = try TemporaryFolder()
    let script = "printf 'x=\(sample.token())' > \"$(printf '%s/a\\377\\nb' '\(folder.path)')\""
    try #require(system("/bin/sh", ["-c", script]) == 0)
    let scan = TextScan(masker: masker, jobs: 1)
    var paths: [[UInt8]] = []
    _ = try scan.run(
      TreeWalk([folder.path]), message: { _, _ in nil },
      output: TreeOutput { paths += $0.records.map(\.path) })
    #expect(paths == [Array(folder.path.utf8) + Array("/a".utf8) + [0xFF] + Array("\nb".utf8)])
  }

  private func system(_ program: String, _ arguments: [String]) -> Int32 {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    guard (try? process.run()) != nil else { return -1 }
    process.waitUntilExit()
    return process.terminationStatus
  }
}
