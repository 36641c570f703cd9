import Foundation
import SecMask
import SecMaskTestSupport
import SecretPatterns
import Testing

/// Nothing that a text holds makes a rule, a judge or the masker trap: samples of every rule, damaged in every way that
/// logs and editors damage text. `SECMASK_MUTATIONS` sets how many; make fuzz-rules runs two million.
@Suite("Damaged samples of every rule")
struct RuleMutationTests {
  private static let total =
    ProcessInfo.processInfo.environment["SECMASK_MUTATIONS"].flatMap { Int($0) } ?? 100_000
  private static let shares = 16

  private static let masker = SecretMasker.patternsOnly()

  @Test(arguments: 0..<shares) func survives(share: Int) {
    var sample = SampleText(seed: UInt64(1_000 + share))
    let rules = Rule.builtIn
    var previous: [UInt8] = []
    for number in 0..<Self.total / Self.shares {
      let rule = rules[(number * Self.shares + share) % rules.count]
      guard let samples = rule.samples else { continue }
      let whole = Array((number % 5 == 0 ? samples.miss : samples.hit).text(using: &sample.random).utf8)
      let text = Self.damaged(whole, previous, &sample.random)
      let (masked, findings) = Self.masker.mask(text, path: samples.path)
      var end = 0
      for finding in findings {
        guard finding.range.lowerBound >= end, finding.range.upperBound <= text.count, !finding.range.isEmpty
        else {
          Issue.record("\(rule.id): findings out of order, at \(finding.range) of \(text.count) bytes")
          return
        }
        end = finding.range.upperBound
      }
      // Bytes outside findings come out as they were.
      let kept = text.count - findings.reduce(0) { $0 + $1.range.count }
      if masked.count != kept + 8 * findings.count {
        Issue.record("\(rule.id): \(text.count) bytes became \(masked.count) with \(findings.count) findings")
        return
      }
      previous = whole
    }
  }

  private static func damaged(_ text: [UInt8], _ other: [UInt8], _ random: inout SampleRandom) -> [UInt8] {
    guard !text.isEmpty else { return text }
    let cut = Int.random(in: 0...text.count, using: &random)
    let second = Int.random(in: cut...text.count, using: &random)
    switch Int.random(in: 0..<10, using: &random) {
    case 0: return Array(text[..<cut])
    case 1: return Array(text[cut...])
    case 2: return Array(text[..<cut]) + text[second...]
    case 3: return text + text
    case 4: return Array(text[..<second]) + text[cut...]
    case 5: return Array(text[..<cut]) + other.suffix(max(0, other.count - cut))
    case 6:
      return text[..<cut] + [UInt8](repeating: UInt8.random(in: 0x30...0x39, using: &random), count: 40)
        + text[cut...]
    default:
      var changed = text
      let signs = Array("0123456789\"'\\\n\r\t :=-_.,;@/#$%&+<>()[]{}|".utf8) + [0, 0x80, 0xC3, 0xFF]
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let index = Int.random(in: 0..<changed.count, using: &random)
        changed[index] = signs.randomElement(using: &random) ?? 0
      }
      return changed
    }
  }
}

extension Samples.Kind {
  /// A made-up sample without its marks; assigned values with a name before them.
  fileprivate func text(using random: inout SampleRandom) -> String {
    let marked =
      switch self {
      case .token(let template): "key = " + SampleTemplate.fill(template, using: &random)
      case .generated(let make): "key: \"" + make(&random) + "\""
      case .assignment(let name, let value):
        SampleTemplate.fill(name, using: &random) + "=" + SampleTemplate.fill(value, using: &random)
      case .snippet(let template): SampleTemplate.fill(template, using: &random)
      case .generatedSnippet(let make): make(&random)
      }
    return String(marked.unicodeScalars.filter { $0 != "«" && $0 != "»" })
  }
}
