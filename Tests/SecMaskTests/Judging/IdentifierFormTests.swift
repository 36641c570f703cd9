import SecMaskTestSupport
import SecretPatterns
import Testing

@testable import SecMask

/// Numbers and names that open nothing, by their form and the words round them; and values that are close to them.
@Suite("Identifiers by their form") struct IdentifierFormTests {
  /// The value between `«` and `»` in its surroundings.
  private func place(_ template: String, seed: UInt64 = 1) -> Surroundings {
    var random = SampleRandom(seed: seed)
    let text = Array(SampleTemplate.fill(template, using: &random).utf8)
    let open = Array("«".utf8)
    let close = Array("»".utf8)
    let start = text.indices.first { text[$0...].starts(with: open) } ?? 0
    let end = text.indices.first { text[$0...].starts(with: close) } ?? text.count
    let plain = Array(text[..<start] + text[(start + 2)..<end] + text[(end + 2)...])
    return Surroundings(start..<end - 2, in: plain)
  }

  @Test(arguments: [
    "Releases are signed with key `«{HEX:40}»` (short id", "gpg --recv-keys «{HEX:16}»", "GPG_KEY=«{HEX:40}»",
    "{{\"_type\":\"root\",\"keys\":{{\"«{hex:64}»\":{{\"keytype\":\"ed25519\"",
    "cache hit key=«{hex:64}» size=12kB",
    "Cache restored from key: «Linux-node-{hex:64}»",
  ]) func areFingerprints(template: String) {
    #expect(KeyFingerprint.matches(place(template)))
  }

  @Test(arguments: [
    "api key «{HEX:40}»", "signing_secret = «{hex:40}»", "key: «{hex:64}»", "cache_password=«{hex:32}»",
    "cache key=«{alnum:10}»",
  ]) func areNone(template: String) {
    #expect(!KeyFingerprint.matches(place(template)))
  }

  @Test(arguments: [
    "SM{hex:32}", "AC{hex:32}", "C0{UPPER:3}{digit:2}{UPPER:4}", "T0{UPPER:9}", "00D{alnum:15}",
    "001{alnum:12}",
    "evt_{alnum:24}", "AIDA{UPPER:16}",
  ]) func areObjects(template: String) {
    var random = SampleRandom(seed: 3)
    let filled = SampleTemplate.fill(template.replacing("{UPPER:", with: "{upper:"), using: &random)
    #expect(ObjectIdentifier.matches(Array(filled.utf8)))
  }

  @Test(arguments: [
    "SK{hex:32}", "{hex:32}", "sk_live_{alnum:24}", "X0{upper:9}", "{lower:15}", "AKIA{upper:16}", "x",
  ])
  func areNoObjects(template: String) {
    var random = SampleRandom(seed: 3)
    #expect(!ObjectIdentifier.matches(Array(SampleTemplate.fill(template, using: &random).utf8)))
  }

  @Test func whatIsEncryptedIsNoAlarm() {
    let masker = SecretMasker.patternsOnly(policy: Policy(purpose: .alarming))
    var random = SampleRandom(seed: 5)
    for template in [
      "spec:\n  encryptedData:\n    api-key: Ag{base64:398}", "<password>{{{base64:43}=}</password>",
    ] {
      #expect(masker.findings(in: SampleTemplate.fill(template, using: &random)).isEmpty, "\(template)")
    }
  }
}
