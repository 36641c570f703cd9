/// Maps whose name says that every value in them is a password: `db_passwords:` in variables of Ansible and in settings, as a block
/// of YAML or between braces.
enum PasswordMapRules {
  private static let braces = #"\{[^{}]{2,4000}+\}"#
  private static let lines =
    #"(?:#[^\r\n]*+)?\r?\n(?<i>[ \t]{1,40}+)[^\s#-][^\r\n]*+(?:\r?\n\k<i>[^\s#-][^\r\n]*+){0,100}+"#

  static let all: [Rule] = [
    .placeItems(
      "password_map", "Value in a map of passwords",
      ["passwords:", "passwords\":", "passwords':", "passwds:", "passwords = {", "creds = {", "logins = {"],
      block: #"(?:(?i:passwords|passwds)["']?:[ \t]{0,8}+(?:"# + braces + "|" + lines
        + #")|(?i:passwords|creds|logins)[ ]=[ ]"# + braces + ")",
      items:
        #"(?<![\w.])["']?(?!(?i:user|login|e?mail|host|server|name|type|port|region|url|database|account|client_id)\w{0,8}["']?:)[A-Za-z_][\w.@-]{0,63}+["']?:[ \t]{0,4}+(?|"#
        + PatternPieces.quoted(4)
        + #"|(?<=[ \t])("# + PatternPieces.noReference + #"[^\s"'`{}\[\],#&*!|>%@][^\s"'`{}\[\],]{3,127}+))"#
        + #"(?=[ \t]*+(?:[,}\r\n]|[ \t]#|\z))"#,
      reach: 4_096, confidence: 0.85, takesWords: true,
      hit:
        "db_passwords:\n  {lower:5}: «{alnum:8}{digit:2}{alpha:2}»\n  {lower:6}: '«{alnum:8}{digit:2}{alpha:2}»'\nvault_"
        + "passwords: {{ {lower:5}: «{alnum:8}{digit:2}{alpha:2}», {lower:4}: \"«{alnum:8}{digit:2}{alpha:2}»\" }",
      miss: "passwords:\n  edit: Change your password\n  new: \"{{{{ vault_{lower:5} }}\"")
  ]
}
