import SecMaskTestSupport
import Testing

@testable import SecMask

/// Certificates and other encoded blocks that hold no secret.
@Suite("Public blocks")
struct PublicBlockTests {
  private static let publicLabels = [
    "CERTIFICATE", "TRUSTED CERTIFICATE", "NEW CERTIFICATE REQUEST", "PUBLIC KEY", "RSA PUBLIC KEY",
    "X509 CRL",
    "PKCS7", "DH PARAMETERS", "PGP SIGNATURE", "PGP MESSAGE", "PGP PUBLIC KEY BLOCK",
  ]
  private static let otherLabels =
    ["", "RSA ", "OPENSSH ", "ENCRYPTED "].map { $0 + "PRIVATE" + " KEY" }
    + ["PGP " + "PRIVATE" + " KEY BLOCK", "OpenVPN " + "Static key V1", "", "THING"]

  private static func block(
    _ label: String, lines: Int = 12, feed: String = "\n", indent: String = ""
  ) -> String {
    var sample = SampleText(seed: UInt64(label.utf8.count))
    let data = (0..<lines).map { _ in sample.fill("{base64:64}") } + [sample.fill("{base64:30}==")]
    return (["-----BEGIN \(label)-----"] + data + ["-----END \(label)-----"])
      .map { indent + $0 }.joined(separator: feed)
  }

  /// Whether a stretch of the text, `offset` bytes behind its first data, is in such a block.
  private func holds(_ text: String, after head: String, offset: Int = 70) -> Bool {
    let bytes = Array(text.utf8)
    guard let range = text.firstRange(of: head) else { return false }
    let start = text.utf8.distance(from: text.startIndex, to: range.upperBound) + offset
    return PublicBlock.holds(start..<start + 40, in: bytes[...])
  }

  @Test("by label, on lines of their own and in one string", arguments: publicLabels)
  func publicOnes(label: String) {
    for (feed, indent) in [("\n", ""), ("\r\n", ""), ("\\n", ""), ("\n", "    "), ("\n", "\t")] {
      let block = Self.block(label, feed: feed, indent: indent)
      #expect(holds("x: \(block)\ny: 1", after: "BEGIN \(label)-----"))
      // Where only one end of it is at hand.
      #expect(holds(String(block.dropLast(30)), after: "BEGIN \(label)-----"))
      #expect(holds("-" + block.dropFirst(80), after: "-", offset: 1))
    }
  }

  @Test("of private keys and unknown labels", arguments: otherLabels)
  func otherOnes(label: String) {
    #expect(!holds(Self.block(label), after: "BEGIN \(label)-----"))
    #expect(!holds(Self.block(label), after: "BEGIN \(label)-----", offset: 700))
  }

  @Test func whatStandsBesideIsNot() {
    let certificate = Self.block("CERTIFICATE")
    var sample = SampleText(seed: 3)
    let token = sample.fill("{alnum:60}")
    #expect(!holds(certificate + "\n" + token, after: "END CERTIFICATE-----", offset: 1))
    #expect(!holds("!" + token + "\n" + certificate, after: "!", offset: 0))
    #expect(!holds("!" + token, after: "!", offset: 0))
    // Not only data: the range itself, or what is between.
    #expect(!holds("-----BEGIN CERTIFICATE-----\npassword: \(token)", after: "password: ", offset: 0))
    #expect(!holds("-----BEGIN CERTIFICATE-----\n\(token.prefix(20))_\(token)", after: "-----\n", offset: 10))
  }

  @Test("their lines are not read, those around them are")
  func cutting() {
    var sample = SampleText(seed: 9)
    let secret = "api_key = " + sample.fill("{alnum:32}") + "\n"
    func read(_ text: String, _ router: any Router = DefaultRouter()) -> Int {
      var cutter = SegmentCutter(router: router)
      return cutter.take(Array(text.utf8), origin: 0, ends: true).reduce(0) { $0 + $1.judged.count }
    }
    let certificate = Self.block("CERTIFICATE", lines: 30) + "\n"
    #expect(read(certificate) == 0)
    #expect(read(certificate, ReadEverything()) == certificate.utf8.count)
    #expect(read(secret + certificate + secret) < 2 * secret.utf8.count + certificate.utf8.count / 2)
    #expect(read(Self.block("THING", lines: 30) + "\n") > 1_000)
    // Ends where there is no data, whether or not there is a foot.
    let cut = certificate.prefix(600) + "\n\n"
    let tokens = (0..<30).map { _ in sample.fill("{alnum:40}") + "\n" }.joined()
    #expect(read(cut + tokens) >= tokens.utf8.count)
    // In pieces of any size the same.
    let text = Array((secret + certificate + tokens).utf8)
    var whole = SegmentCutter(router: DefaultRouter())
    let expected = whole.take(text, origin: 0, ends: true)
    for size in [1, 7, 64, 1000] {
      var cutter = SegmentCutter(router: DefaultRouter())
      var found: [Segment] = []
      for end in stride(from: size, to: text.count + size, by: size) {
        found += cutter.take(Array(text[..<min(end, text.count)]), origin: 0, ends: end >= text.count)
      }
      #expect(found == expected)
    }
  }
}
