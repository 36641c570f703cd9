/// Columns of tables whose header names a credential: CSV, TSV, Markdown, tables of database consoles, HTML.
///
/// A rule matches from the header's name to the end of its table and looks at every cell; its check keeps those in the
/// column of that name.
enum TableColumnRules {
  private static let newline = PlacePattern.newline
  /// Ends of the names. A separator beside one is part of the keyword: the bare word stands in every other text.
  private static let names = [
    "password", "passwd", "passphrase", "passcode", "pwd", "pass", "secret", "token", "api_key", "apikey",
    "access_key", "accesskey", "private_key",
    "passwort", "kennwort", "psk", "pin", "totp", "senha", "wachtwoord",
  ]
  private static func keywords(behind: [String], ahead: [String] = []) -> [Keyword] {
    names.flatMap { name in behind.map { Keyword(name + $0) } }
      + ahead.flatMap { mark in
        ["pass", "pwd", "secret", "token", "api_key", "apikey", "pin", "psk"].map { Keyword(mark + $0) }
      }
  }
  /// The header from its name on; a quote, a bracket or a remark may close the cell.
  private static let head =
    #"(?<![A-Za-z.] )[,;\t|]?[ ]?[^\s,;|"'`<>{}=:\\]{2,40}+(?:[ ][A-Za-z_]{2,12}){0,2}+["'`*]{0,3}+[ ]{0,60}"#

  private static func rows(_ mark: String) -> String {
    "(?:" + newline + #"[^\r\n\\"# + mark + "]*+[" + mark + #"][^\r\n\\]*+)++"#
  }

  private static func delimited(
    _ id: String, _ summary: String, _ mark: String, _ byte: UInt8, hit: String, miss: String
  ) -> Rule {
    .placeItems(
      id, summary,
      keywords(behind: [mark], ahead: [mark])
        + (mark == "," ? keywords(behind: ["\",", "\"\n", "\"\r"]) : []),
      block: head + "(?:" + mark + #"[^\r\n\\]{0,600})?"# + rows(mark),
      items: "(?|(?:(?<=[\n" + mark + #"])|(?<=\\n))""# + "(" + PlacePattern.literal
        + #"(?:[^"\r\n\\]++|""|\\(?![nr"\\]))++)"(?=["# + mark + #"\r\n\\]|\z)|(?:(?<=[\n"# + mark
        + #"])|(?<=\\n))("# + PlacePattern.literal + "[^" + mark + #"\s"\\](?:[^"# + mark
        + #"\r\n\\]*+(?<![ ]))?)(?=["# + mark + #"\r\n\\]|\z))"#,
      reach: 4_096, confidence: 0.85, takesWords: true, check: { judge($0, $1, .byte(byte)) }, hit: hit,
      miss: miss)
  }

  static let all: [Rule] = [
    delimited(
      "csv_column", "Credential in the column of a CSV table that is named after one", ",", 44,
      hit:
        "id,email,{password|api_key|client_secret},role\n1,a@x.net,«{alnum:4}{digit:2}{alnum:5}»,"
        + "admin\n2,b@x.net,\"«{alnum:4},{digit:2}{alnum:5}»\",user",
      miss: "id,email,{password_hint|tokens|monkey},role\n1,a@x.net,{alnum:11},admin"),
    delimited(
      "csv_semicolon_column", "Credential in the column of a table parted by semicolons", ";", 59,
      hit:
        "id;email;{password|token}\n1;a@x.net;«{alnum:4}{digit:2}{alnum:5}»\n2;b@x.net;«{alnum:4},{digit:2}"
        + "{alnum:5}»",
      miss: "id;email;{password_hint|tokens}\n1;a@x.net;{alnum:11}"),
    .placeItems(
      "tsv_column", "Credential in the column of a table parted by tabs or blanks",
      keywords(behind: ["\t", "  ", "\n", "\r", "\\n"], ahead: ["\t"]),
      block: head + #"(?:(?:\t|[ ]{2})[^\r\n\\]{0,600})?(?:"# + newline
        + #"[^\r\n\\\t ]*+(?>(?:[ ](?![ ]))[^\r\n\\\t ]*+)*+(?:\t|[ ]{2})[^\r\n\\]*+)++"#,
      items: #"(?:(?<=[\t\n])|(?<=[ ]{2})|(?<=\\n)|(?<=\\t))("# + PlacePattern.literal
        + #"[^\s"\\][^\s\\]*+)(?=\t|[ ]{2}|[ ]*(?:[\r\n\\"]|\z))"#,
      reach: 4_096, confidence: 0.8, takesWords: true, check: { judge($0, $1, .gap) },
      hit:
        "host\tlogin\t{passwd|password|token}\nsw1\tadmin\t«{alnum:4}{digit:2}{alnum:5}"
        + "»\nsw2\tadmin\t«{alnum:4}{digit:2}{alnum:5}»",
      miss: "host\tlogin\t{passwd_hint|tokens}\nsw1\tadmin\t{alnum:11}"),
    .placeItems(
      "bar_table_column", "Credential in the column of a Markdown table or of a database console's table",
      keywords(behind: [" |", "|", "  |", "\n", "\r", "\\n"], ahead: ["| "]),
      block: head + #"(?:(?:\||\xE2\x94\x82)[^\r\n\\]{0,600})?"# + newline
        + #"(?:[^\r\n\\]{0,80}?[ |+:=-]{3,600}|[^\r\n\\]{0,80}?(?:\xE2[\x94\x95][\x80-\xBF]|[ ]){3,600})[ "#
        + #"\t]*+(?:"#
        + newline + #"(?:[^\r\n\\|\xE2]++|\xE2(?!\x94\x82))*+(?:\||\xE2\x94\x82)[^\r\n\\]*+)++"#,
      items: #"(?|(?:(?<=\|)|(?<=\xE2\x94\x82)|(?<=\n)|(?<=\\n))[ \t]*+[`"]?("# + PlacePattern.literal
        + #"[^\s|\\\xE2`](?:[^\s|\\\xE2`]++|[ ](?![ |\xE2])|`(?![ |]))*+)[`"]?[ \t]*+(?=\||\xE2\x94\x82|"#
        + #"[\r\n\\]|\z))"#,
      reach: 4_096, confidence: 0.8, takesWords: true, check: { judge($0, $1, .bar) },
      hit:
        "| service | user | {password|api_key|Token} |\n|---|---|---|\n| x | admin | «{alnum:4}{digit:2}"
        + "{alnum:5}» |\n| y | ops | `«{alnum:4}{digit:2}{alnum:5}»` |",
      miss: "| service | user | {password hint|tokens} |\n|---|---|---|\n| x | admin | {alnum:11} |"),
    .place(
      "bar_table_row", "Credential beside its name in a table of two columns", keywords(behind: [" |", "|"]),
      #"[\w ]{3,30}?["'`*]{0,3}[ \t]{0,60}+(?:\||\xE2\x94\x82)[ \t]{0,60}+[`"]?(?![^\r\n]{1,200}"# + newline
        + #"[^\r\n\w]{0,80}?[ |+:]*-{3})("# + PlacePattern.literal
        + #"[^\s|\\\xE2`]++)[`"]?[ \t]{0,200}+(?:(?:\||\xE2\x94\x82)[ \t]*+)?"#
        + #"(?=\r?\n|\z|\\{1,4}[rn]|["'])"#,
      shape: .freeform, confidence: 0.75, takesWords: true, check: { isRowName($0) ? $1 : nil },
      hit: "| user | {lower:5} |\n| {db_password|secret} | «{alnum:4}{digit:2}{alnum:5}» |",
      miss: "| user | password | role |\n|---|---|---|"),
    .placeItems(
      "html_table_column", "Credential in the column of an HTML table that is named after one",
      ["password</th", "passwd</th", "secret</th", "token</th", "key</th", "pass</th"],
      block: #"\w{3,40}</th>(?>[^<]++|<(?!/table))*+"#,
      items: #"<td[^<>]{0,200}>\s{0,40}+("# + PlacePattern.literal + #"[^<>\s]++)\s{0,40}+</td>"#,
      reach: 8_192, confidence: 0.85, takesWords: true, check: { isHTMLColumn($0) ? $1 : nil },
      hit:
        "<tr><th>user</th><th>{password|token}</th></tr>\n<tr><td>{lower:5}</td><td>«{alnum:4}{digit:2}"
        + "{alnum:5}»</td></tr>",
      miss: "<tr><th>password</th><th>user</th></tr>\n<tr><td></td><td>{alnum:11}</td></tr>"),
    .place(
      "html_table_row", "Credential beside its name in a row of an HTML table",
      ["password", "passwd", "_pass", "secret", "token", "_key", "_pw", "_pwd", "apikey"].flatMap {
        [Keyword($0 + "</t"), Keyword($0 + " </t"), Keyword($0 + "</s"), Keyword($0 + "</c")]
      },
      #"[\w -]{2,40}(?:</\w{1,6}>)?\s{0,8}+</t[dh]>\s{0,40}+<td[^<>]{0,200}>\s{0,20}+(?:<(?:code|i|b|tt|"#
        + #"span)[^<>]{0,100}>)?("#
        + PlacePattern.literal
        + #"(?!no value)[^<>\s][^<>\r\n]{0,400}?)\s{0,8}(?:</(?:code|i|b|tt|span)>)?\s{0,20}</td>"#,
      confidence: 0.85, takesWords: true, check: { $0.secret.contains(32) ? nil : $1 },
      hit:
        "<tr><td class=\"e\">DB_{PASSWORD|SECRET} </td><td class=\"v\">«{alnum:4}{digit:2}{alnum:5}» "
        + "</td></tr>",
      miss: "<tr><td class=\"e\">DB_NAME </td><td class=\"v\">{alnum:11} </td></tr>"),
  ]

  /// Nil where the cell stands in another column, or where no such value can stand.
  private static func judge(
    _ candidate: MatchContext, _ confidence: Double, _ separator: TableCell.Separator
  ) -> Double? {
    let secret = candidate.secret
    // Sentences about a password are no password; a PIN is a number.
    guard secret.count >= 3, secret.count <= 4_000, secret.filter({ $0 == 32 }).count <= 2,
      let name = TableCell(candidate, separator).credentialColumn()?.asciiLowercased
    else { return nil }
    // Reports of tests have such a column, of marks.
    if name == Array("pass".utf8), case .gap = separator { return nil }
    if name.hasSuffix("pin") || name.hasSuffix("pincode") {
      return secret.count >= 4 && secret.allSatisfy(\.isASCIIDigit) ? confidence : nil
    }
    if name.hasSuffix("token") || name.hasSuffix("secret") || name.hasSuffix("community") {
      // A column of kinds, or of words that a parser reads.
      if !secret.contains(where: \.isASCIIDigit) || secret.allSatisfy(\.isASCIIDigit) {
        return min(confidence, 0.3)
      }
    }
    return confidence
  }

  /// The name stands alone in its cell: a bar, a line's start or a prefix is before it.
  private static func isRowName(_ candidate: MatchContext) -> Bool {
    let start = candidate.matchRange.lowerBound
    let before = candidate.text[max(0, start - 40)..<start].reversed().drop {
      $0.isASCIILetter || $0.isASCIIDigit || [32, 42, 45, 46, 95, 96].contains($0)
    }
    return before.first.map { [10, 124, 0x82, 13, 34].contains($0) } ?? true
  }

  /// Whether the header cell with the same place in its row has a credential's name; looks back 16,000 bytes.
  private static func isHTMLColumn(_ candidate: MatchContext) -> Bool {
    let before = candidate.before(16_000).asciiLowercased
    guard let row = before.lastStart(of: "<tr"), let header = before.lastStart(of: "</th") else {
      return false
    }
    let place = before[row...].starts(of: "<td") - 1
    let first = Array(before[..<header]).lastStart(of: "<tr") ?? 0
    let names = before[first...].split(separator: UInt8(ascii: "<")).filter { $0.starts(with: "th".utf8) }
    guard place >= 0, place < names.count else { return false }
    return CredentialColumn.matches(Array(names[place].drop { $0 != UInt8(ascii: ">") }.dropFirst()))
  }
}

extension [UInt8] {
  /// Offset of the last place at which a literal stands.
  func lastStart(of literal: String) -> Int? {
    let needle = Array(literal.utf8)
    guard count >= needle.count else { return nil }
    return (0...(count - needle.count)).last {
      self[$0] == needle[0] && self[$0..<($0 + needle.count)].elementsEqual(needle)
    }
  }
}

extension ArraySlice<UInt8> {
  /// How often a literal stands in it.
  func starts(of literal: String) -> Int {
    let needle = Array(literal.utf8)
    guard count >= needle.count else { return 0 }
    return (startIndex...(endIndex - needle.count)).count {
      self[$0] == needle[0] && self[$0..<($0 + needle.count)].elementsEqual(needle)
    }
  }
}
