/// Private keys as text: PEM of every kind, PuTTY, JSON Web Keys, and PEM wrapped in base64.
///
/// PEM is RFC 7468; the OpenPGP armour is RFC 9580 section 6.2.
enum PrivateKeyRules {
  static let all: [Rule] = [
    Rule(
      id: "private_key", summary: "Private key block (PEM: RSA, EC, DSA, OPENSSH, PGP, PKCS#8, encrypted)",
      // The body runs to the END line, whatever notation its line breaks are written in; a block that
      // is cut off, or of which there is only the first line, counts as far as its base64 lines go.
      pattern: "-----BEGIN (?:[A-Z0-9]{1,16} ){0,4}PRIVATE KEY(?: BLOCK)?-----"
        + "(?:(?:[^-]++|-(?!----(?:BEGIN|END) ))*+-----END (?:[A-Z0-9]{1,16} ){0,4}PRIVATE KEY(?: BLOCK)?-----"
        + "|(?:(?:" + gap + "(?:[A-Za-z0-9+/=]{32,8000}+|" + headerLine + "))++(?:" + gap
        + #"[A-Za-z0-9+/=]{4,80}+(?=[\s"'`\\<.]|\z))?+)?+)"#,
      keywords: [.exact("-----BEGIN ")], reach: Rule.longestReach, confidence: 0.99,
      check: { candidate, confidence in KeyBlock.judge(candidate.secret, confidence) },
      samples: Samples(
        hit: .generatedSnippet { random in
          let kind =
            ["RSA ", "EC ", "DSA ", "OPENSSH ", "ENCRYPTED ", ""].randomElement(using: &random) ?? ""
          return "«" + pem(kind + "PRIVATE KEY", lines: 12, &random) + "»"
        },
        miss: .generatedSnippet { random in pem("PUBLIC KEY", lines: 6, &random) })),
    Rule(
      id: "putty_private_key", summary: "PuTTY private key file",
      pattern:
        #"PuTTY-User-Key-File-[23]: [^\n]{3,60}\r?\n(?:[^\n]{0,200}\n){1,40}?[^\n]{0,20}Private-Lines: \d{1,4}"#
        + #"(?:\s{1,20}[A-Za-z0-9+/=]{4,80}+)++"#,
      keywords: ["PuTTY-User-Key-File-"], reach: 16_384, confidence: 0.99,
      samples: .snippets(
        "«PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\nComment: key\nPublic-Lines: 2\n{base64:64}\n{base64:64}\n"
          + "Private-Lines: 3\n{base64:64}\n{base64:64}\n{base64:60}»\n# end",
        miss: "PuTTY-User-Key-File-3: ssh-rsa\nPublic-Lines: 1\n{base64:64}\n# end")),
    Rule(
      id: "private_key_base64", summary: "PEM private key wrapped once more in base64",
      pattern: "LS0tLS1CRUdJTi[A-Za-z0-9+/_-]{60,20000}+={0,2}",
      keywords: [.exact("LS0tLS1CRUdJTi")], reach: 16_384, confidence: 0.97,
      check: { candidate, confidence in
        let text = Base64.decode(candidate.secret.prefix(120)) ?? []
        return text.contains(bytes: "PRIVATE KEY".utf8) ? confidence : nil
      },
      samples: Samples(
        hit: .generated { random in Base64.encode(pem("RSA PRIVATE KEY", lines: 8, &random).utf8) },
        miss: .generated { random in Base64.encode(pem("CERTIFICATE", lines: 8, &random).utf8) })),
    Rule(
      id: "private_key_jwk", summary: "Private JSON Web Key",
      // From "kty" or the first private number, whichever comes first, to the last of them: the primes
      // of an RSA key give it away as much as its exponent does.
      pattern: "(?|(\(keyType)[^{}]{0,6000}\(privateNumber))"
        + "|\(privateNumberStart)(\(number)[^{}]{0,6000}?\(keyType)(?:[^{}]{0,6000}\(privateNumber))?))",
      group: 1, keywords: [.exact("kty")], anchor: .near(before: 4_096), reach: 8_192, confidence: 0.95,
      samples: .snippets(
        #"{{"«kty": "RSA", "n": "{base64url:256}", "d": "{base64url:256}", "p": "{base64url:128}», "e": "AQAB"}"#,
        miss: #"{{"kty": "EC", "crv": "P-256", "x": "{base64url:43}", "y": "{base64url:43}"}"#)),
    Rule(
      id: "ssh_key_content", summary: "SSH key material in base64 (public keys look the same)",
      pattern: PatternPieces.start + "AAAA[BCD][A-Za-z0-9+/]{100,8000}+={0,3}",
      keywords: [.exact("AAAAB"), .exact("AAAAC"), .exact("AAAAD")], reach: 8_192, confidence: 0.3,
      samples: .tokens("AAAAB3NzaC1yc2E{base64:200}", miss: "AAAAE{base64:200}")),
  ]

  /// Between the lines of a block: line ends and what the notation round it adds, escaped once or twice.
  private static let gap = #"(?:[\s"'+,>#*|]|\\{1,4}[nrt]|\\{1,3}"){1,12}"#
  /// Headers of RFC 1421 and RFC 9580.
  private static let headerLine =
    #"(?:Proc-Type|DEK-Info|Comment|Version|Hash|Charset|Subject): [^\r\n\\"']{1,100}"#

  // RFC 7517 and RFC 7518 section 6. JavaScript objects leave out the quotes round names.
  private static let keyType = #"(?<![\w-])kty["']?\s{0,8}:\s{0,8}["'](?:RSA|EC|OKP|oct)["']"#
  private static let privateNumberStart = #"(?<=[\s{,"'])["']?(?:d|k|p|q|dp|dq|qi)["']?\s{0,8}:\s{0,8}["']"#
  private static let number = "[A-Za-z0-9_-]{22,2000}+"
  private static let privateNumber = privateNumberStart + number

  /// A made-up PEM block.
  static func pem(_ kind: String, lines: Int, _ random: inout SampleRandom) -> String {
    var text = "-----BEGIN \(kind)-----\n"
    for _ in 0..<lines { text += SampleTemplate.fill("{base64:64}", using: &random) + "\n" }
    return text + "-----END \(kind)-----"
  }
}
