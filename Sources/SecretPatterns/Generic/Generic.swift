/// Values that only the name they are assigned to gives away. The weakest rules: their confidence
/// depends on what the value looks like.
enum GenericRules {
  /// What stands between a name and its value; blanks alone do not.
  private static let assign =
    #"[\\"'`\])]{0,4}\s{0,4}(?::\s{0,4}[A-Za-z][\w.<>?\[\]]{0,30}\s{1,4}=|\s(?:string|String|str)\s{1,4}="#
    + #"|=>|:=|\?=|\|\|=|={1,3}|:{1,2}|<-|>|(?<=["']),(?=[ \t]{0,4}\\?["'])|\((?=\s{0,4}\\?["'`])|(?<=["']"#
    + #")\s{1,4}value\s{0,2}=|(?<=\w)\s(?:is|was))\s{0,4}"#
    + #"(?:[bfruLN@]{1,2}(?=\\?["']))?"#

  /// A value in quotes of any kind, or a run without blanks and delimiters; `least` bytes or more.
  private static func value(_ least: Int, unquoted: String) -> String {
    #"(?|\\?"((?:[^"\\\r\n]|\\[^"\r\n]){"# + "\(least),200})(?=\\\\?\")"
      + #"|\\?'((?:[^'\\\r\n]|\\[^'\r\n]){"# + "\(least),200})(?=\\\\?')"
      + "|`([^`\\r\\n]{\(least),200})(?=`)|(\(unquoted){\(least),200}+))"
  }

  /// Names that end in `token` and hold no secret: paging, idempotency and request tokens; resource names.
  private static let harmlessNames = [
    "nexttoken", "next_token", "nextpagetoken", "next_page_token", "pagetoken", "page_token", "pagination",
    "continuationtoken", "continuation_token", "forwardtoken", "forward_token", "backwardtoken",
    "backward_token", "clienttoken", "client_token", "requesttoken", "request_token", "synctoken",
    "cancellation", "idempoten", "starting_token", "startingtoken", "tokenizer", "tokenize", "arn:",
    "secretsmanager", "cursor",
    "verificationtoken", "secretname", "secret_name", "secretid", "secret_id", "tokentype", "token_type",
    "token_endpoint", "tokenendpoint", "token_url", "tokenurl", "token_uri", "tokenuri", "secretarn",
  ]

  /// Lowers the confidence under names that hold no secret.
  private static let judgeName: Rule.Check = { candidate, confidence in
    if candidate.before(56).asciiLowercased.containsAny(harmlessNames) { return Plausibility.reference }
    return judgeLength(candidate, confidence)
  }

  /// Machines make longer keys and tokens; shorter ones are as often words and names.
  private static let judgeLength: Rule.Check = { candidate, confidence in
    candidate.secret.count < 20 ? Plausibility.unsure : confidence
  }

  private static let tokenValue = #"[A-Za-z0-9_\-.+/=~]"#

  static let all: [Rule] = [
    Rule(
      id: "api_key", summary: "Value assigned to a name with api_key in it",
      pattern: #"(?i:api[_\- ]?key)[\w\-]{0,16}"# + assign + #"["'`\\]{0,3}("# + tokenValue + "{10,8000}+)",
      group: 1, keywords: ["api_key", "apikey", "api-key", "api key"], shape: .freeform, confidence: 0.7,
      entropyFloor: 2.8,
      check: judgeLength,
      samples: .assigned("{SERVICE_|my_|}{API_KEY|apikey|api-key}", "{alnum:32}", miss: "{alnum:9}")),
    Rule(
      id: "password",
      summary: "Value assigned to a name with password, passwd, passphrase, pass or pwd in it",
      pattern:
        #"(?:(?i:passw(?:or)?d|passphrase|passcode|passwort|pwd)[\w\-]{0,16}|(?:(?<![A-Za-z0-9])(?i:pass)|"#
        + #"(?<=[a-z])Pass)(?![A-Za-z]))"#
        + assign + value(4, unquoted: #"[^\s"'`,;<>(){}\[\]&\\]"#),
      group: 1, keywords: ["pass", "pwd"], shape: .freeform, confidence: 0.7,
      samples: .assigned(
        "{DB_|admin_|}{PASSWORD|passwd|pwd|pass}", "{alnum:6}{digit:2}!{upper:2}{lower:4}", miss: "{alnum:3}")
    ),
    Rule(
      id: "token", summary: "Value assigned to a name with token or secret in it",
      pattern: #"(?i:token|secret)[\w\-]{0,16}"# + assign + #"["'`\\]{0,3}("# + tokenValue + "{10,8000}+)",
      group: 1, keywords: ["token", "secret"], shape: .freeform, confidence: 0.65, entropyFloor: 2.8,
      check: judgeName,
      samples: .assigned("{ACCESS_|auth_|}{TOKEN|secret}", "{alnum:36}", miss: "{alnum:9}")),
    Rule(
      id: "google_oauth_secret", summary: "OAuth client secret",
      pattern: "(?i:client[_\\-]?secret)[\\w\\-]{0,8}" + assign + #"["'`\\]{0,3}("# + tokenValue
        + "{24,8000}+)",
      group: 1, keywords: ["client_secret", "client-secret", "clientsecret"], shape: .freeform,
      confidence: 0.75,
      entropyFloor: 2.8, provenLength: 64,
      samples: .assigned(
        "{client_secret|CLIENT_SECRET|clientSecret}", "{base64url:24}{digit:2}", miss: "{alnum:16}")),
  ]
}
