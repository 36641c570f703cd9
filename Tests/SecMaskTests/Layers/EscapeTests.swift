import SecMaskTestSupport
import SecretPatterns
import Testing

@testable import SecMask

@Suite("Escapes") struct EscapeTests {
  private func decoded(_ text: String, _ sign: Escape.Sign) -> String {
    Array(text.utf8).withUnsafeBufferPointer {
      String(decoding: EscapeDecoding.layer(0..<$0.count, sign, in: $0).layer.bytes, as: UTF8.self)
    }
  }

  @Test(arguments: [
    (Escape.Sign.percent, "a%3Db%2", "a=b%2"), (.percent, "%zz%C3%A9%", "%zzé%"),
    (.backslash, #"\u0022a\x41\n\q\"#, "\"aA\n\\q\\"), (.backslash, #"\\\\u003d\u00"#, "=\\u00"),
    (.ampersand, "&quot;&#65;&#x42;&lt;&nope;&#;&#x;&", "\"AB<&nope;&#;&#x;&"),
    (.ampersand, "&#99999999;&#x110000;", "&#99999999;\u{FFFD}"),
  ]) func decodes(sign: Escape.Sign, text: String, expected: String) {
    #expect(decoded(text, sign) == expected)
  }

  private func chains(
    _ text: [UInt8], _ sign: Escape.Sign, _ range: Range<Int>, origin: Int = 0
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    text.withUnsafeBufferPointer { bytes in
      EscapeChains(bytes, range, origin: origin).forEach(sign) { found.append($0) }
    }
    return found
  }

  @Test func chainsEndWhereTheirLineDoes() {
    let text = Array("first\na%3Db and c%3Dd\ne%3Df\n".utf8)
    #expect(chains(text, .percent, 0..<text.count) == [6..<21, 22..<27])
  }

  @Test(arguments: ["a%20b%2Fc", "say \\n and \\t", "caf\\u00e9", "a &amp; b &gt; c", "50% of &x"])
  func dullOnesAreNoChain(text: String) {
    let bytes = Array(text.utf8)
    for sign in Escape.Sign.allCases { #expect(chains(bytes, sign, 0..<bytes.count).isEmpty) }
  }

  @Test(arguments: UInt64(1)...30) func partsFindWhatTheWholeFinds(seed: UInt64) {
    var sample = SampleText(seed: seed)
    var text: [UInt8] = []
    while text.count < 70_000 {
      text += sample.fill("{alnum:1-300}{ |\n| |,}{%3D|\\u0022|&quot;|%20|\\n}{%22|\\n|\\n}").utf8
    }
    let cut = Int.random(in: 0...text.count, using: &sample.random)
    for sign in Escape.Sign.allCases {
      let whole = chains(text, sign, 0..<text.count)
      #expect(chains(text, sign, 0..<cut) + chains(text, sign, cut..<text.count) == whole)
    }
  }
}
