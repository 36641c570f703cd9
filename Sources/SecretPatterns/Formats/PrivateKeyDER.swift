/// Private keys in base64 without the lines round them, as configuration files and source code carry them: the DER
/// encodings of PKCS#1 (RFC 8017 appendix A.1.2), SEC 1 (RFC 5915) and PKCS#8 (RFC 5958; RFC 8410 for Ed25519).
enum PrivateKeyDERRules {
  /// How the encodings begin: sequence, version, and the algorithm or the first number's tag. Public keys and
  /// certificates begin otherwise.
  private static let heads = [
    "MII[A-Za-z0-9+/]{2}[AQgw]IBA(?:DANBgkqhkiG9w0BAQEF|AK[BC]|AJB)", "MHcCAQEEI", "MIGkAgEBBD", "MIHcAgEBBE",
    "MI(?:GH|G2|Hu)AgEAMB[AM]GByqGSM49AgEG", "MEECAQAwEwYHKoZIzj0CAQYI", "MC4CAQAwBQYDK2V[uw]BCIEI",
  ]
  private static let base64 = "[A-Za-z0-9+/]"
  /// Between the lines of one key: line feeds, also of string literals that are joined.
  private static let gap = #"(?=[\s"'+,>#*|]{0,6}?(?:\n|\\[nr]))(?:[\s"'+,>#*|]|\\[nrt]){1,12}"#

  static let all: [Rule] = [
    Rule(
      id: "private_key_der", summary: "Private key without BEGIN and END lines: base64 of its DER encoding",
      pattern: PatternPieces.start + "(?:" + heads.joined(separator: "|") + ")" + base64
        + "{16,20000}+={0,2}(?:"
        + gap + base64 + "{32,4000}+={0,2})*+(?:" + gap + base64 + #"{1,79}+={0,2}(?=\\?["'`]))?+"#,
      keywords: [
        "MII", "MHcCAQEE", "MIGkAgEB", "MIHcAgEB", "MIGHAgEA", "MIG2AgEA", "MIHuAgEA", "MEECAQAw", "MC4CAQAw",
      ].map { .exact($0) },
      reach: 8_192, confidence: 0.97,
      check: { candidate, confidence in
        let characters = candidate.secret.count { $0 > 0x2C }
        guard let length = DERSequence.byteCount(candidate.secret) else { return nil }
        return DERSequence.isCutShort(length, of: characters) ? Plausibility.placeholder : confidence
      },
      samples: Samples(
        hit: .generated { random in
          let bodies = [
            ("MIIEvgIBADANBgkqhkiG9w0BAQEFAASC", 1_592), ("MIIEpAIBAAKCAQEA", 1_576), ("MHcCAQEEI", 155),
            ("MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG", 146), ("MC4CAQAwBQYDK2VwBCIEI", 43),
          ]
          let (head, rest) = bodies.randomElement(using: &random) ?? bodies[0]
          return head + SampleTemplate.fill("{base64:\(rest)}", using: &random)
        },
        // What a public key and a certificate begin with.
        miss: .generated { random in
          let head = ["MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8A", "MIIDdzCCAl+gAwIBAgIE"].randomElement(
            using: &random)
          return (head ?? "") + SampleTemplate.fill("{base64:360}", using: &random)
        }))
  ]
}
