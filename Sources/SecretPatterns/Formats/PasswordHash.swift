/// Stored password hashes: htpasswd, shadow, LDIF, kickstart, cloud-init and database dumps. The whole
/// hash is the secret; it can be attacked off line.
///
/// Sources: crypt(5) for the prefixes and lengths, RFC 2307 for the LDAP forms, RFC 9106's reference
/// encoding for Argon2.
enum PasswordHashRules {
  /// A `$`, doubled as Compose files write it, or escaped as shell scripts do.
  private static let dollar = #"\\?\$\$?"#
  private static func salt(_ most: Int) -> String { "[./A-Za-z0-9]{1,\(most)}" }
  private static let end = #"(?![A-Za-z0-9./])"#
  /// Bytes that LDAP schemes without parameters hold; with an S before the name a salt follows. Hex behind `{md5}` is a
  /// file's checksum.
  private static let digests = ["md5": 16, "sha": 20, "sha224": 28, "sha256": 32, "sha384": 48, "sha512": 64]

  static let all: [Rule] = [
    hash(
      "htpasswd_hash", "Apache MD5 password hash (htpasswd)", marks: ["apr1"], salt: "[./A-Za-z0-9]{1,8}",
      digest: "[./A-Za-z0-9]{22}",
      "{lower:6}:«$apr1${alnum:8}${alnum:22}»\nusers={lower:6}:«$$apr1$${alnum:8}$${alnum:22}»",
      miss: "{lower:6}:$apr1${alnum:8}${alnum:21}"),
    Rule(
      id: "shadow_hash", summary: "crypt(3) password hash as in /etc/shadow",
      pattern: #"\$(?:1"# + dollar + salt(8) + dollar + "[./A-Za-z0-9]{22}|6" + dollar + #"(?:rounds=\d{1,9}"#
        + dollar
        + ")?" + salt(16) + dollar + #"[./A-Za-z0-9]{86}|(?:5|7|g?y)"# + dollar + #"(?:rounds=\d{1,9}"#
        + dollar
        + "|j[./A-Za-z0-9]{1,12}" + dollar + ")?" + salt(86) + dollar + "[./A-Za-z0-9]{43})" + end,
      keywords: ["1", "5", "6", "7", "y", "gy"].flatMap { [.exact("$\($0)$"), .exact("$\($0)\\$")] },
      shape: .named,
      confidence: 0.95, entropyFloor: 3.0,
      samples: .snippets(
        "{lower:6}:«$6${|rounds=5000$}{alnum:16}${alnum:86}»:19800:0:99999:7:::"
          + "\n{lower:6}:«$y$j9T${alnum:22}${alnum:43}»:19800:0:99999:7:::\nrootpw --iscrypted "
          + "«$1${alnum:8}${alnum:22}»",
        miss: "{lower:6}:$6${alnum:16}${alnum:40}:19800:0:99999:7:::")),
    hash(
      "bcrypt_hash", "bcrypt password hash", marks: ["2a", "2b", "2x", "2y"], salt: #"\d\d"#,
      digest: "[./A-Za-z0-9]{53}", protects: true, "{lower:6}:«$2{a|b|y}$12${alnum:53}»",
      miss: "{lower:6}:$2y$12${alnum:52}"),
    Rule(
      id: "argon2_hash", summary: "Argon2 or scrypt password hash",
      pattern:
        #"\$(?:argon2(?:id|i|d)\\?\$\$?(?:v=\d{1,3}\\?\$\$?)?m=\d{1,9},t=\d{1,6},p=\d{1,4}|"#
        + #"scrypt\\?\$\$?ln=\d{1,2},r=\d{1,4},p=\d{1,4})"#
        + dollar + "[A-Za-z0-9+/]{8,128}" + dollar + "[A-Za-z0-9+/]{16,256}" + #"(?![A-Za-z0-9+/])"#,
      keywords: [.exact("$argon2"), .exact("$scrypt$")], shape: .named, confidence: 0.95, protects: true,
      samples: .snippets(
        "password: «$argon2id$v=19$m=65536,t=3,p=4${alnum:22}${alnum:43}»",
        miss: "password: $argon2id$v=19$m=65536,t=3,p=4${alnum:22}")),
    Rule(
      id: "ldap_password_hash", summary: "Password hash in LDAP form: {SSHA} and its kin",
      pattern: #"\{(?i:S?SHA(?:224|256|384|512)?|S?MD5|PBKDF2(?:-SHA\d{1,3})?|ARGON2|x-isSSHA,\d+|CRYPT)\}"#
        + #"(?=[^\s]{24})(?:[A-Za-z0-9+/]{20,200}={0,2}|\d{1,7}\$[A-Za-z0-9+/.]{8,90}\$[A-Za-z0-9+/.]"#
        + #"{20,120}|\$[^\s"'<>]{24,160})(?![\w+/=])"#,
      keywords: ["{sha", "{ssha", "{md5}", "{smd5}", "{pbkdf2", "{argon2}", "{x-issha", "{crypt}"],
      shape: .named,
      confidence: 0.9,
      check: { candidate, confidence in
        let body = candidate.secret.drop { $0 != UInt8(ascii: "}") }.dropFirst()
        guard !body.contains(UInt8(ascii: "$")) else { return confidence }
        guard let count = Base64.decode(body)?.count else { return nil }
        let scheme = Array(candidate.secret.dropFirst().prefix { $0 != UInt8(ascii: "}") }).asciiLowercased
        let name = String(decoding: scheme, as: UTF8.self)
        let fits =
          digests[name].map { count == $0 } ?? digests["\(name.dropFirst())"].map { count > $0 }
          ?? (count >= 16)
        return fits ? confidence : nil
      },
      samples: Samples(
        hit: .generatedSnippet { random in
          let digest = (0..<28).map { _ in UInt8.random(in: 0...255, using: &random) }
          return "dn: uid=ada,dc=internal\nuserPassword: «{SSHA}\(Base64.encode(digest))»"
        },
        miss: .snippet("dn: uid=ada,dc=internal\nuserPassword: {{SSHA}{alnum:8}"))),
    Rule(
      id: "framework_password_hash", summary: "Password hash as web frameworks store it",
      pattern:
        #"(?<![\w$/])(?:pbkdf2_sha(?:1|256|512)\$\d{3,8}\$[A-Za-z0-9]{6,64}\$[A-Za-z0-9+/]{27,88}={0,2}"#
        + #"|pbkdf2:sha(?:1|256|512):\d{3,8}\$[A-Za-z0-9]{6,64}\$[0-9a-f]{40,128}"#
        + #"|scrypt:\d{3,8}:\d{1,3}:\d{1,3}\$[A-Za-z0-9]{6,64}\$[0-9a-f]{64,128}"#
        + #"|grub\.pbkdf2\.sha512\.\d{3,8}\.[0-9A-Fa-f]{32,256}\.[0-9A-Fa-f]{128}"#
        + #"|SCRAM-SHA-256\$\d{3,8}:[A-Za-z0-9+/]{16,64}={0,2}\$[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=)(?!"#
        + #"[\w+/])"#,
      keywords: [
        .exact("pbkdf2_sha"), .exact("pbkdf2:sha"), .exact("scrypt:"), .exact("grub.pbkdf2"),
        .exact("SCRAM-SHA-256$"),
      ],
      shape: .named, confidence: 0.95, protects: true,
      samples: .snippets(
        "admin,«pbkdf2_sha256$600000${alnum:22}${alnum:43}=»,1\nadmin,«scrypt:32768:8:1${alnum:16}"
          + "${hex:128}»,2",
        miss: "admin,pbkdf2_sha256$600000${alnum:22}${alnum:20},1")),
    Rule(
      id: "phpass_hash", summary: "WordPress, phpBB or Drupal password hash",
      pattern: #"\$(?:[PH]\$[5-9A-Za-z][./A-Za-z0-9]{30}|S\$[A-Z][./A-Za-z0-9]{51})"# + end,
      keywords: [.exact("$P$"), .exact("$H$"), .exact("$S$")], shape: .named, confidence: 0.9,
      entropyFloor: 3.5,
      samples: .snippets(
        "INSERT INTO wp_users VALUES (1,'admin','«$P$B{alnum:30}»');",
        miss: "INSERT INTO wp_users VALUES (1,'admin','$P$B{alnum:29}');")),
    Rule(
      id: "htpasswd_file", summary: "Any hash in a file called htpasswd, the old DES form among them",
      pattern:
        #"(?m)^[ \t]*+[^\s:#]{1,128}:([./A-Za-z0-9]{13}|[$\{_][^\s:]{16,200})(?=[ \t]*\r?(?:\n|\z)|:)"#,
      group: 1, keywords: [],
      anchor: .text, shape: .named, confidence: 0.9,
      path: #"(?i)(?:htpasswd|htdigest|passwd\.basic)[^/\\]{0,12}$"#,
      samples: .snippets("{lower:6}:«{alnum:13}»", miss: "{lower:6}:{alnum:12}").inFile(
        "/etc/nginx/.htpasswd")),
    Rule(
      id: "ntlm_hash", summary: "NTLM hash behind the empty LM hash, as in SAM dumps",
      pattern: "(?i)aad3b435b51404eeaad3b435b51404ee:([0-9a-f]{32})(?![0-9a-f])", group: 1,
      keywords: ["aad3b435b51404eeaad3b435b51404ee:"], shape: .named, confidence: 0.9,
      samples: .snippets(
        "{lower:6}:1001:aad3b435b51404eeaad3b435b51404ee:«{hex:32}»:::",
        miss: "{lower:6}:1001:aad3b435b51404eeaad3b435b51404ee:{hex:30}:::")),
  ]

  /// `$mark$salt$digest`.
  private static func hash(
    _ id: String, _ summary: String, marks: [String], salt: String, digest: String, protects: Bool = false,
    _ hit: String, miss: String
  ) -> Rule {
    Rule(
      id: id, summary: summary,
      pattern: #"\$\$?"# + PatternPieces.anyOf(marks) + dollar + salt + dollar + digest + end,
      keywords: marks.flatMap { [.exact("$\($0)$"), .exact("$\($0)\\$"), .exact("$$\($0)$")] }, shape: .named,
      confidence: 0.95,
      entropyFloor: 3.0, protects: protects, samples: .snippets(hit, miss: miss))
  }
}
