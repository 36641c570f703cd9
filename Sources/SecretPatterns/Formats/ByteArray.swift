/// Keys that are written down as lists of bytes.
enum ByteArrayRules {

  static let all: [Rule] = [
    Rule(
      id: "byte_array_key", summary: "Key written as a list of bytes under a name that says so",
      pattern:
        #"(?i:(?:private|secret|signing|encryption|aes|master|session|api|hmac|jwt|auth|crypto|cipher|"#
        + #"symmetric|des|rc4|xor|shared|network|local)_?-?key|secret(?!s)|keypair|key_?pair|password|passwd|seed|psk|"#
        + #"private|token)\w{0,16}[\\"'`\])]{0,4}[^\r\n=:({\[]{0,40}(?:=|:|:=|\(|=>)\s{0,4}(?:(?:new\s)?"#
        + #"[A-Za-z_][\w.:<> ]{0,30})?[ ]?(?:\[\d{0,4}\][ ]?(?:byte|uint8|u8|char)?)?[\s({\[]{1,8}((?:0x"#
        + #"[0-9a-fA-F]{1,2}|\(byte\)[ ]?(?:0x[0-9a-fA-F]{1,2}|-?\d{1,3})|-?\d{1,3})(?:[uU]8?)?"#
        + #"(?:\s{0,8}+,\s{0,40}+(?:0x[0-9a-fA-F]{1,2}|\(byte\)[ ]?(?:0x[0-9a-fA-F]{1,2}|-?\d{1,3})|"#
        + #"-?\d{1,3})(?:[uU]8?)?){7,255}+)\s{0,40}+,?\s{0,40}+[\])}]"#,
      group: 1,
      keywords: [
        "private_key", "privatekey", "secret_key", "secretkey", "signing_key", "signingkey", "encryption_key",
        "encryptionkey", "aeskey", "aes_key", "masterkey", "master_key", "sessionkey", "apikey", "api_key",
        "secret[", "secret = {", "secret = [", "password[", "seed = [", "seed[", "hmackey", "hmac_key",
        "jwtkey", "jwt_key", "authkey", "keypair", "symmetrickey", "xorkey", "sharedkey", "shared_key",
        "xor_key", "network_key", "networkkey",
      ],
      reach: 4_096, shape: .named, confidence: 0.8,
      check: { candidate, confidence in
        // Counted bytes, or few different ones, are a table and no key.
        let values = candidate.secret.split(separator: UInt8(ascii: ",")).map { $0.filter { $0 > 32 } }
        let different = Set(values.map { String(decoding: $0, as: UTF8.self) }).count
        return values.count >= 8 && different * 2 >= min(values.count, 64) ? confidence : nil
      },
      samples: Samples(
        hit: .generatedSnippet { random in
          let hex = (0..<16).map { _ in SampleTemplate.fill("0x{hex:2}", using: &random) }.joined(
            separator: ", ")
          let plain = (0..<32).map { _ in String(UInt8.random(in: 0...255, using: &random)) }.joined(
            separator: ",")
          return
            "var secretKey = []byte{«\(hex)»}\nbyte[] aesKey = new byte[] { «\(hex)» };\nprivate_key="
            + "[«\(plain)»]"
        }, miss: .snippet("var secretKey = []byte{}\nprivate_key=[1, 2, 3]")))
  ]
}
