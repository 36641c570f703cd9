/// Lists of settings whose name and value are fields of their own: `{"name": "DB_PASSWORD", "value": "…"}`.
enum NamedPairRules {
  private static let quote = #"\\{0,3}+["']"#
  private static let names =
    "(?i:passw(?:or)?d|passwd|passphrase|_pass|_pwd|secret|token|(?:api|access|secret|private|auth)[_-]?key|apikey)[12]?"
  private static let nameField = #"(?i:key|name|parameterkey|option_?name|variable|field)"#
  private static let valueField =
    #"(?i:value|parametervalue|(?:default|current|initial)_?value|option_?value)"#
  /// Other fields between the two.
  private static let others =
    "(?:" + quote + #"\w{1,24}"# + quote + #"\s{0,4}+:\s{0,4}+(?:"# + quote + #"[^"'\\\r\n]{0,60}+"# + quote
    + #"|true|false|null|\d{1,12})\s{0,4}+,\s{0,40}+){0,3}?"#
  private static let value = "(?|" + PlacePattern.quoted(3) + ")"
  private static let words = [
    "password", "password1", "password2", "passwd", "passphrase", "_pass", "_pwd", "secret", "token", "_key",
    "apikey", "accesskey",
    "secretkey",
  ]

  static let all: [Rule] = [
    .place(
      "named_pair", "Value of a field beside the field with a credential's name",
      words.flatMap {
        [Keyword($0 + "\","), Keyword($0 + "\" ,"), Keyword($0 + "\\\","), Keyword($0 + "',")]
      },
      quote + nameField + quote + #"\s{0,4}+:\s{0,4}+"# + quote + #"[\w./ -]{0,80}?"# + names + quote
        + #"\s{0,4}+,\s{0,40}+"# + others + quote + valueField + quote + #"\s{0,4}+:\s{0,4}+"# + value,
      near: 90, confidence: 0.85, takesWords: true, check: { isLabel($0) ? nil : $1 },
      hit:
        "{{\"name\": \"DB_{PASSWORD|SECRET}\",\n \"value\": \"«{alnum:9}7»\"}\n[{{\"ParameterKey\":\"MasterPassword\",\"ParameterValue\":\"«{alnum:9}7»\"}]\n"
        + "{{\"Key\":\"shop/db/password\",\"Flags\":0,\"Value\":\"«{alnum:11}7»\"}",
      miss:
        "{{\"name\": \"DB_NAME\", \"value\": \"{alnum:10}\"}\n{{\"name\": \"password\", \"type\": \"{lower:6}\"}"
    ),
    .place(
      "named_pair_reversed", "Value of a field ahead of the field with a credential's name",
      words.flatMap {
        [Keyword($0 + "\"}"), Keyword($0 + "\" }"), Keyword($0 + "\"\n"), Keyword($0 + "\"\r\n")]
      },
      quote + valueField + quote + #"\s{0,4}+:\s{0,4}+"# + value + #"\s{0,4}+,\s{0,40}+"# + quote + nameField
        + quote
        + #"\s{0,4}+:\s{0,4}+"# + quote + #"[\w./ -]{0,80}?"# + names + #"["']\s{0,40}+\}"#,
      near: 300, confidence: 0.85, takesWords: true, check: { isLabel($0) ? nil : $1 },
      hit: "{{\"value\": \"«{alnum:9}7»\", \"name\": \"DB_{PASSWORD|SECRET}\"}",
      miss: "{{\"value\": \"{alnum:9}7\", \"name\": \"DB_NAME\"}"),
    .place(
      "form_part", "Credential in a part of a form", [.exact("form-data; name=")],
      #"form-data; name=\\{0,3}+"[\w\[\]-]{0,40}?(?i:passw(?:or)?d|passwd|\bpass|_pass|pwd|secret|token|api_?key)[\w\]]{0,8}\\{0,3}+""#
        + "(?:" + PlacePattern.newline + #"[A-Z][\w-]{1,40}:[^\r\n\\]{0,200}+){0,3}"# + PlacePattern.newline
        + #"[ \t]*+"#
        + PlacePattern.newline + #"[ \t]*+("# + PlacePattern.literal
        + #"(?!--)[^\r\n\\]{3,2000}+)(?=\\|\r|\n|\z)"#,
      reach: 2_048, confidence: 0.85,
      hit: "Content-Disposition: form-data; name=\"{password|api_token}\"\n\n«{alnum:11}7»\n--X--",
      miss: "Content-Disposition: form-data; name=\"comment\"\n\n{alnum:12}\n--X--"),
  ]

  /// A word of an interface, in letters: `{"key": "password", "value": "Kennwort"}`; or the name of a type.
  private static func isLabel(_ candidate: MatchContext) -> Bool {
    let secret = candidate.secret
    return secret.allSatisfy { $0.isASCIILetter || $0 == 0x20 || $0 >= 0x80 }
      && (secret.first?.isASCIIUpper ?? true || secret.contains(0x20) || secret.contains { $0 >= 0x80 })
  }
}
