import SecMask
import SecMaskTestSupport
import SecretPatterns
import Testing

@Suite struct RestoreStreamTests {
  private static func masked() -> (text: [UInt8], masked: [UInt8], vault: Vault) {
    var sample = SampleText(seed: 11)
    var text =
      Array("é [SECRET_x \(sample.token()) [SECRET_github_token_1]\r\n".utf8) + [0xFF, 0x5B, 0x00, 0xC3]
    text += Array("\(sample.token())\\[\(sample.token())%5B [SECRET_github".utf8)
    let vault = Vault()
    let masker = SecretMasker.patternsOnly(detector: .fewRules).masking(into: vault)
    return (text, masker.mask(text).bytes, vault)
  }

  @Test func everyCut() {
    let (text, masked, vault) = Self.masked()
    #expect(masked != text)
    for first in 0...masked.count {
      let stream = RestoreStream(vault)
      #expect(stream.append(masked[..<first]) + stream.append(masked[first...]) + stream.finish() == text)
    }
    let stream = RestoreStream(vault)
    #expect(masked.reduce(into: []) { $0 += stream.append([$1]) } + stream.finish() == text)
    #expect(stream.count == 4)
  }

  /// Masking a stream gives what masking the whole gives, with a vault too, and it comes back.
  @Test func everyCutOfMasking() {
    let (text, masked, _) = Self.masked()
    let masker = SecretMasker.patternsOnly(detector: .fewRules)
    for window in [1, 7, text.count] {
      for cut in 0...text.count {
        let vault = Vault()
        let stream = MaskStream(masker.masking(into: vault), windowSize: window)
        let output = stream.append(text[..<cut]) + stream.append(text[cut...]) + stream.finish()
        guard output == masked, vault.restore(in: output) == text else {
          Issue.record("window \(window), cut \(cut)")
          return
        }
      }
    }
  }

  /// Only what may become one of the vault's placeholders waits for more.
  @Test func whatIsHeldBack() {
    let (_, _, vault) = Self.masked()
    func held(_ text: String) -> Int {
      let stream = RestoreStream(vault)
      return text.utf8.count - stream.append(text.utf8).count
    }
    #expect(held("a plain sentence.") == 0)
    #expect(held("see [") == 1)
    #expect(held("see [SECRET_git") == 11)
    #expect(held("see [SECRET_slack") == 0)
    #expect(held("see [1") == 0)
    #expect(held("100%") == 1)
    #expect(held("100% ") == 0)
    #expect(held("[SECRET_github_token_9") == 0)
    #expect(RestoreStream(Vault()).append("[".utf8) == Array("[".utf8))
  }

  @Test func linesOfALogThatGrows() {
    var sample = SampleText(seed: 12)
    let vault = Vault()
    let masker = SecretMasker.patternsOnly(detector: .fewRules).masking(into: vault)
    let stream = MaskStream(masker)
    var output: [UInt8] = []
    var text: [UInt8] = []
    for number in 0..<20 {
      let line = Array("\(number) [SECRET_github_token_1] \(sample.token())\n".utf8)
      text += line
      output += stream.append(line) + stream.flushLines()
      #expect(vault.restore(in: output) == text)
    }
    #expect(stream.finish().isEmpty)
  }
}
