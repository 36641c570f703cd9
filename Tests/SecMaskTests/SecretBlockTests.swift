import SecMaskTestSupport
import Testing

@testable import SecMask

/// Secrets over line ends.
@Suite("Spans over several lines")
struct SecretBlockTests {
  private func parts(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return SecretBlock.parts(of: 0..<bytes.count, in: bytes).map {
      String(decoding: bytes[$0], as: UTF8.self)
    }
  }

  @Test func oneLine() {
    #expect(parts("abc def") == ["abc def"])
    #expect(parts("") == [""])
  }

  @Test func linesThatStandAlone() {
    #expect(parts("first\n second \n\n\"third\"\r\n") == ["first", "second", "third"])
    #expect(parts("\n \n").isEmpty)
  }

  @Test func blocks() {
    var sample = SampleText(seed: 1)
    let lines = (0..<4).map { _ in sample.fill("{base64:64}") }
    for separator in ["\n", "\r\n", "\n  "] {
      let wrapped = lines.joined(separator: separator) + separator + "AbC="
      #expect(parts(wrapped) == [wrapped])
    }
    let framed = "-----BEGIN KEY-----\nshort\n-----END KEY-----"
    #expect(parts(framed) == [framed])
    let prose = (0..<3).map { _ in "this is a sentence that is long enough to be wrapped" }
    #expect(parts(prose.joined(separator: "\n")) == prose)
  }
}
