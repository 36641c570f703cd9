import SecretPatterns
import Testing

/// Private keys: encrypted ones, samples, and those without lines round them.
@Suite struct KeyBlockTests {
  private func block(
    _ label: String, head: String = "", body: String? = nil, lines: Int = 12, seed: UInt64 = 1
  ) -> String {
    var random = SampleRandom(seed: seed)
    let data =
      body
      ?? (0..<lines).map { _ in SampleTemplate.fill("{base64:64}", using: &random) }.joined(separator: "\n")
    return "-----BEGIN \(label)-----\n\(head)\(data)\n-----END \(label)-----"
  }

  private func confidence(_ text: String, _ type: String = "private_key") -> Double {
    // What the rule's own check knows as made up counts for nothing here.
    SecretsDetector.shared.scan(text).filter { $0.type == type && $0.verdict == nil }.map(\.confidence).max()
      ?? 0
  }

  private let label = "PRIVATE" + " KEY"

  @Test func encryptedForms() {
    let legacy = "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n"
    let openSSH = { (cipher: String) in Base64.encode(Array("openssh-key-v1\0\0\0\0\(cipher)".utf8)) }
    let encrypted = [
      block("ENCRYPTED " + label), block("ENCRYPTED SIGSTORE " + label), block("RSA " + label, head: legacy),
      block("OPENSSH " + label, head: openSSH("\u{A}aes256-ctr\0\0\0\u{6}bcrypt") + "\n"),
      "PuTTY-User-Key-File-3: ssh-rsa\nEncryption: aes256-cbc\nComment: k\n",
    ]
    for text in encrypted { #expect(KeyBlock.isEncrypted(text.utf8), "\(text.prefix(60))") }
    let plain = [
      block(label), block("RSA " + label),
      block("OPENSSH " + label, head: openSSH("\u{4}none\0\0\0\u{4}none") + "\n"),
      "PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\nComment: k\n", "", "ENCRYPTED", "-----BEGIN ",
    ]
    for text in plain { #expect(!KeyBlock.isEncrypted(text.utf8), "\(text.prefix(60))") }
    // They are found, whatever is then done with them.
    for text in encrypted.dropLast() + plain.prefix(3) { #expect(confidence(text) > 0.9) }
  }

  @Test func samplesAreNone() {
    var random = SampleRandom(seed: 5)
    // 0x04A5 bytes, says the head.
    let start = "MIIEpQIBAAKCAQEA" + SampleTemplate.fill("{base64:48}", using: &random)
    #expect(confidence(block("RSA " + label, body: start + "\n" + start.suffix(40))) < 0.5)
    #expect(
      confidence(block("RSA " + label, body: start + SampleTemplate.fill("{base64:900}", using: &random)))
        > 0.9)
    #expect(confidence(block("RSA " + label, body: start + "\n" + start).replacing("\n", with: "\\n")) < 0.5)
    // The same bytes further in are chance.
    let inside = SampleTemplate.fill("{base64:64}", using: &random) + "\nMIIzzzzz" + start.dropFirst(8)
    #expect(confidence(block("RSA " + label, body: inside)) > 0.9)
    #expect(confidence(block(label, body: String(repeating: "s3cr3t", count: 40))) < 0.5)
    // Explicit curve parameters are full of zeros and ones.
    let explicit =
      SampleTemplate.fill("{base64:120}", using: &random) + String(repeating: "A", count: 25)
      + SampleTemplate.fill("{base64:100}", using: &random) + String(repeating: "/", count: 21)
      + SampleTemplate.fill("{base64:120}", using: &random)
    #expect(confidence(block("EC " + label, body: explicit)) > 0.9)
  }

  @Test func withoutLinesRoundThem() {
    var random = SampleRandom(seed: 6)
    let rest = { (count: Int) in SampleTemplate.fill("{base64:\(count)}", using: &random) }
    let one = "MIIEvgIBADANBgkqhkiG9w0BAQEFAASC" + rest(1_592)
    let found = SecretsDetector.shared.scan("app.key=\(one)\n").filter { $0.type == "private_key_der" }
    #expect(found.map(\.range) == [8..<8 + one.utf8.count])
    let joined = "\"MIIEowIBAAKCAQEA" + rest(48) + "\\n\"\n  + \"" + rest(1_500) + "\""
    let wrapped =
      "\"MIIEowIBAAKCAQEA" + rest(48) + "\\n\"\n  + \"" + rest(64) + "\\n\"\n + \"" + rest(20) + "==\";"
    #expect(confidence(joined, "private_key_der") > 0.9)
    // A tenth of a key.
    #expect(confidence(wrapped, "private_key_der") < 0.5)
    #expect(confidence("\"MIIEowIBAAKCAQEA" + rest(40) + "\"", "private_key_der") < 0.5)
  }
}

/// Web tokens out of RFCs.
@Suite struct PublishedTokenTests {
  private func part(_ text: String) -> String { Base64.encode(text.utf8, urlSafe: true) }
  private func token(_ header: String, _ claims: String) -> String {
    var random = SampleRandom(seed: 9)
    return part(header) + "." + part(claims) + "." + SampleTemplate.fill("{base64url:43}", using: &random)
  }

  @Test func published() {
    let plain = #"{"alg":"HS256"}"#
    let tokens = [
      token(#"{"typ":"JWT","alg":"HS256"}"#, #"{"sub":"1234567890","name":"John Doe","admin":true}"#),
      token(plain, "{\"iss\":\"joe\",\r\n \"exp\":1300819380,\r\n \"http://example.com/is_root\":true}"),
      token(#"{"alg":"RS256","kid":"bilbo.baggins@hobbiton.example"}"#, #"{"a":1}"#),
      token(plain, "It\u{2019}s a dangerous business, Frodo, going out your door."),
      token(#"{"alg":"EdDSA"}"#, "Example of Ed25519 signing"),
    ]
    for text in tokens {
      #expect(PublishedToken.matches(Array(text.utf8)))
      #expect(
        !SecretsDetector.shared.scan("t = '\(text)'").contains { $0.type == "jwt" && $0.verdict == nil })
    }
    #expect(PublishedToken.matches(Array(part("It\u{2019}s a dangerous business, Frodo, go").utf8)))
  }

  @Test func others() {
    let text = token(#"{"alg":"HS256"}"#, #"{"sub":"1234567890","name":"Jane"}"#)
    #expect(!PublishedToken.matches(Array(text.utf8)))
    #expect(SecretsDetector.shared.scan("t = '\(text)'").contains { $0.type == "jwt" && $0.confidence > 0.9 })
    for text in ["", ".", "..", "eyJ", "abc.def.ghi", "e30.e30.e30"] {
      #expect(!PublishedToken.matches(Array(text.utf8)))
    }
  }
}
