/// Secrets in configuration files under a lower-case or mixed-case name: properties, ini, YAML, tfvars.
enum ConfigSecretRules {
  static let all: [Rule] = [
    Rule(
      id: "config_secret",
      summary: "Value of a configuration key that ends in secret, passphrase or a kind of key",
      pattern:
        #"(?i:secret(?:[_.-]?key(?:[_-]?base)?)?|(?:signing|encryption|master)[_.-]?key|passphrase|passcode)["']?[ \t]{0,16}[=:][ \t]{0,16}"#
        + "(?|(?|" + PatternPieces.quoted(10, most: 4_000)
        + #")(?=[ \t]*+[,;]?[ \t]*+(?:[#}\r\n]|//|\z))|("#
        + PatternPieces.noReference
        + #"(?=[^\s\d]*+[0-9])(?=[^\sA-Za-z]*+[A-Za-z])[A-Za-z0-9!#%^*+/~@?$_=][A-Za-z0-9!#%^*+/~@?$_=.-]{9,4000}+)"#
        + PatternPieces.lineEnd + ")",
      group: 1,
      keywords: [
        "secret", "signing", "encryption", "master_key", "master-key", "masterkey", "passphrase", "passcode",
      ],
      shape: .freeform, confidence: 0.7, entropyFloor: 2.5,
      // `AWS::SecretsManager::Secret` and such are types, `arn:…` names a key that lies elsewhere.
      check: {
        $0.before(80).contains(bytes: "::".utf8) || $0.before(80).contains(bytes: "arn:aws".utf8)
          || $0.secret.hasPrefix("arn:") || $0.secret.hasPrefix("0x")
          || $0.secret.hasPrefix("alias/") ? nil : $1
      },
      provenLength: 64,
      samples: .snippets(
        "{jwt.secret|client-secret|app.encryption-key|signing_key|mail.passphrase}{=|: | = }«{alpha:3}{digit:1}{alpha:4}{digit:2}{alnum:3-10}»\n"
          + "jwt.secret = '«{alpha:3}{digit:1}{alnum:40}»'\nsigning_key: \"«{alpha:3}{digit:1}{alnum:90}»\"",
        miss: "{jwt.secret|client-secret|app.encryption-key|signing_key}{=|: | = }${{{upper:8}")),
    Rule(
      id: "terraform_variable_default",
      summary: "Default of a Terraform variable that is named after a secret",
      pattern:
        #"variable[ \t]{1,4}"[\w-]{0,60}(?i:password|passwd|pwd|secret|token|api_?key|secret_?key|access_?key|private_?key|passphrase|credentials?)"[ \t]{0,4}\{"#
        + #"(?>[^{}"d]++|d(?!efault[ \t=])|"[^"\r\n]*+")*+default[ \t]{0,16}=[ \t]{0,8}"("#
        + PatternPieces.noReference + #"(?=[^"\r\n]{6,200}")(?:[^"\\\r\n\s]++|\\.)++)""#,
      group: 1, keywords: [.exact("variable \"")], shape: .freeform, confidence: 0.85,
      samples: .snippets(
        "variable \"db_{password|secret}\" {{\n  type    = string\n  default = \"«{alpha:3}{digit:1}{alpha:3}{digit:2}{password:4-10}{alnum:1}»\"\n}",
        miss: "variable \"db_{region|name}\" {{\n  type    = string\n  default = \"{alnum:12}\"\n}")),
    Rule(
      id: "ansible_password", summary: "Connection or privilege password of an Ansible host",
      pattern:
        #"ansible_(?:ssh_|become_|sudo_|su_|winrm_|httpapi_)?pass(?:word)?["']?[ \t]{0,4}[=:][ \t]{0,4}(?|"#
        + PatternPieces.quoted(4, blanks: true) + "|(" + PatternPieces.noReference
        + #"[^\s"'`{}<>,;\\&][^\s"'`{}<>,;\\&]{3,128}+)(?=[\s,;"'`<&\\}]|\z))"#,
      group: 1, keywords: [.exact("ansible_")], shape: .named, confidence: 0.85,
      samples: .snippets(
        "web1 ansible_host=10.0.0.5 ansible_{ssh_pass|become_pass|password|become_password}=«{alnum:2}{password:6-12}{alnum:1}» ansible_port=22",
        miss: "web1 ansible_host=10.0.0.5 ansible_ssh_pass={{{{ vault_{lower:6} }}")),
  ]
}
