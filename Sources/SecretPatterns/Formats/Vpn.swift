/// Keys and passwords of OpenVPN, IPsec, L2TP and WireGuard.
enum VpnRules {
  private static let newline = PlacePattern.newline
  private static let wireGuardKey = "[A-Za-z0-9+/]{42}[AEIMQUYcgkosw048]="
  private static let keyEnd = "(?![A-Za-z0-9+/=])"

  static let all: [Rule] = [
    Rule(
      id: "openvpn_static_key", summary: "Static key or tls-crypt-v2 key of OpenVPN, the whole block",
      pattern:
        #"-----BEGIN OpenVPN [^\r\n-]{3,40}-----(?:(?:[^-]++|-(?!-))*+-----END OpenVPN [^\r\n-]{3,40}-----"#
        + #"|(?:"#
        + newline
        + #"[^\r\n\\]{0,60}?(?<![0-9A-Za-z+/=])[A-Za-z0-9+/=]{16,80}+[ \t]*+)++)"#,
      keywords: [.exact("-----BEGIN OpenVPN ")], reach: 4_096, shape: .named, confidence: 0.97,
      check: { candidate, confidence in
        // A mention of the line has no key behind it.
        candidate.secret.split(separator: 10).flatMap { $0.split(separator: UInt8(ascii: "n")) }
          .contains { $0.filter(\.isASCIIHexDigit).count >= 16 } ? confidence : nil
      },
      samples: .snippets(
        "«-----BEGIN OpenVPN Static key V1-----\n{hex:32}\n{hex:32}\n{hex:32}\n{hex:32}\n-----END OpenVPN "
          + "Static key V1-----»",
        miss: "look for -----BEGIN OpenVPN Static key V1----- in it")),
    .place(
      "openvpn_inline_password", "Password of an inline auth-user-pass",
      ["<auth-user-pass>", "<http-proxy-user-pass>"],
      #"<(?:auth|http-proxy)-user-pass>"# + newline + #"[^\r\n\\<]{1,120}"# + newline
        + #"(?:[^\r\n\\<]{0,60}[ \t|])?"# + PlacePattern.word(1)
        + "(?=" + "[ \\t]*+" + newline + ")",
      confidence: 0.95, hit: "<auth-user-pass>\n{lower:6}\n«{alnum:12}»\n</auth-user-pass>",
      miss: "<auth-user-pass>\n</auth-user-pass>"),
    .place(
      "openvpn_management_password", "Password sent to OpenVPN's management interface",
      [
        "password \"auth\"", "password \\\"auth\\\"", "password auth ", "password \"private key\"",
        "password \"http proxy\"", "password \"socks proxy\"",
        "password \\\"private key\\\"",
      ],
      // Without quotes as OpenVPN writes it: prose has "password auth", too.
      #"(?i:password)[ ](?:(?i:\\{0,3}+"(?:auth|private key|http proxy|socks proxy)\\{0,3}+")|Auth)[ ]{1,2}+"#
        + PlacePattern.value(1),
      hit: "MANAGEMENT: CMD 'password \"Auth\" \"«{alnum:10}»\"'", miss: "MANAGEMENT: CMD 'password \"Auth\"'"
    ),
    .place(
      "ipsec_psk", "Pre-shared key or password of ipsec.secrets",
      [": PSK ", ": XAUTH ", ": EAP ", ":PSK ", ": PIN "],
      #":[ \t]{0,2}+(?:PSK|XAUTH|EAP|NTLM|PIN)[ \t]{1,8}+(?:%smartcard\S{0,20}[ \t]{1,4}+)?"#
        + PlacePattern.noLastWord + PlacePattern.value(2) + #"(?=[ \t]*+(?:\r?\n|\z|#|\\|["'`]))"#,
      confidence: 0.95,
      hit: "10.0.0.1 %any : PSK \"«{alnum:12}»\"\n{lower:5} : EAP «{alnum:10}»\n: PSK «0s{base64:24}»",
      miss: ": PSK ${{{lower:6}}"),
    .placeItems(
      "swanctl_secret", "Secrets of swanctl.conf", ["secrets {"],
      block: #"secrets \{(?:[^{}]++|\{[^{}]*+\})*+\}"#,
      items: #"(?<=[\s{])secret[ \t]{0,8}+=[ \t]{0,8}+"# + PlacePattern.value(2), reach: 4_096,
      hit: "secrets {{\n  ike-{lower:4} {{\n    id = moon\n    secret = \"«{alnum:12}»\"\n  }\n}",
      miss: "secrets {{\n  ike-{lower:4} {{\n    id = moon\n  }\n}"),
    .place(
      "chap_secrets_line", "Secret in a table of chap-secrets or pap-secrets",
      [
        "client server secret", "client\tserver\tsecret", "secret\t\t\tip addresses", "secret ip addresses",
        "secret\tip address",
      ],
      #"(?i:client[ \t]{1,8}+server[ \t]{1,8}+secret|secret[ \t]{1,8}+ip address)[^\r\n]{0,80}\r?\n(?:[ "#
        + #"\t]*+#[^\r\n]*+\r?\n){0,6}+[ \t]*+(?:"[^"\r\n]{1,64}"|[^\s#]\S{0,64})[ \t]{1,24}+\S{1,64}[ \t]"#
        + #"{1,24}+"#
        + PlacePattern.value(1),
      hit: "# client server secret IP addresses\n{lower:6} * «{alnum:9}» *",
      miss: "# client server secret IP addresses\n"),
    .place(
      "wireguard_private_key", "Private or pre-shared key of WireGuard under its name",
      [
        "privatekey", "private_key", "private-key", "private key:", "presharedkey", "preshared_key",
        "preshared-key", "preshared key",
        "prvkey", "wg_key",
      ],
      #"(?i:private[ _-]?key|preshared[ _-]?key|prvkey|privkey|wg_?key)(?:"# + PlacePattern.assign
        + #"|[ \t]{1,8}+|\\{0,3}+["'],[ \t]{0,4}+|\()\\{0,3}+["']?("#
        + wireGuardKey + ")" + keyEnd,
      confidence: 0.95,
      hit: "PrivateKey = «{base64:42}A=»\nprvkey: \"«{base64:42}c=»\"\npreshared key: «{base64:42}8=»",
      miss: "PublicKey = {base64:42}A="),
    .place(
      "wireguard_dump_peer", "Pre-shared key of a peer in the output of `wg show dump`",
      "0123456789[".map { Keyword("=\t\($0)") },
      #"(?<==\t)("# + wireGuardKey + #")\t(?:[\d.]{7,15}|\[[0-9a-fA-F:.%\w]+\]):\d{1,5}\t"#, lead: 43,
      confidence: 0.95,
      hit: "{base64:42}A=\t«{base64:42}c=»\t10.0.0.9:51820\t10.8.0.2/32\t0\t0\t0\toff",
      miss: "{base64:42}A=\t(none)\t10.0.0.9:51820\t10.8.0.2/32\t0\t0\t0\toff"),
    .place(
      "wireguard_dump_interface", "Private key of an interface in the output of `wg show dump`",
      "0123456789".map { Keyword("=\t\($0)") },
      #"(?<![A-Za-z0-9+/])("# + wireGuardKey + #")\t"# + wireGuardKey
        + #"\t\d{1,5}\t(?:off|0x[0-9a-f]{1,8})"#, lead: 88, confidence: 0.95,
      hit: "«{base64:42}A=»\t{base64:42}c=\t51820\toff", miss: "{base64:42}A=\t{base64:42}c=\t51820\tup"),
    .place(
      "wireguard_generated_key", "Key that wg genkey or genpsk printed", ["wg genkey", "wg genpsk"],
      #"wg gen(?:key|psk)[^\r\n\\|]{0,60}"# + newline + #"(?:[^\r\n\\]{0,60}[ \t|])?("# + wireGuardKey + ")"
        + keyEnd, confidence: 0.9,
      hit: "$ wg {genkey|genpsk}\n«{base64:42}A=»", miss: "$ wg genkey\n$ ls"),
    Rule(
      id: "wireguard_piped_key", summary: "Private key piped into wg pubkey",
      pattern: #"(?<![A-Za-z0-9+/=])("# + wireGuardKey
        + #")\\{0,3}+["']?[ \t]{0,4}+\|[ \t]{0,4}+(?:sudo )?wg pubkey"#, group: 1,
      keywords: [.exact("wg pubkey")], anchor: .near(before: 70), shape: .named, confidence: 0.95,
      samples: .snippets("echo «{base64:42}A=» | wg pubkey", miss: "cat key | wg pubkey")),
    .placeItems(
      "wireguard_dumped_key", "Keys in a dump of a WireGuard structure", ["wireguard ", "wireguard."],
      block: #"(?i:wireguard)[^\r\n]{8,600}"#,
      items:
        #"(?<![A-Za-z0-9+/=])(?<!ublicKey:)(?<!ublic_key: )(?<!ublic key: )(?<!ublicKey=)(?<!peer: )"#
        + #"(?<!ublicKey\":\")(?<!ublicKey\": \")("#
        + wireGuardKey + ")" + keyEnd,
      confidence: 0.6, hit: "Created wireguard client: {{{lower:6} «{base64:42}A=» 10.0.0.1}",
      miss: "wireguard peer: {base64:42}A="),
  ]
}
