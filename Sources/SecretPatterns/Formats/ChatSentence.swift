/// English sentences that tell a password, a key or a login: `the pw for prod is …`, `use … as the api key`.
enum ChatSentenceRules {
  private static let value = PasswordSentenceRules.value
  private static let open = #"(?:["'`*(\[]{1,3}+(?=\S)|\xE2\x80[\x98-\x9F]|\\{1,3}+["'])?+"#
  private static let owner = #"(?:[ ](?![=:])(?:[^\s:;,.!?="'`(){}\[\]<>|\\]|[.\-](?=\w)){1,32}+){0,6}?"#
  /// At least one such word, and none that makes it a property of passwords.
  private static let someOwner =
    #"(?![ ](?i:hash|hint|polic|length|rule|reset|manager|algorithm|file|field|format|strength|type|name|"#
    + #"id\b|count|limit|expir|prompt|protect|change|entry|valid|require|secur|support|auth|check|input|"#
    + #"handling|storage|prefix|url|endpoint|path|generat))"#
    + #"(?:[ ](?![=:])(?:[^\s:;,.!?="'`(){}\[\]<>|\\]|[.\-](?=\w)){1,32}+){1,6}?"#
  /// Between the word for a login and what follows the user's name.
  private static let middle =
    #"(?:[ ](?i:details|data|info|to|on|at|for|the|via|are|is|name|box|server|[a-z]{2,16}|[\w-]{1,20}\."#
    + #"[\w.-]{2,40})){0,4}?(?:[ ](?i:with|as|using|use|are|is)[ ]{1,2}+|[ ]?:[ ]{1,2}+|[ ]{1,2}+)["'`]?"#
    + #"[\w.@+\\-]{2,64}["'`]?[ ]{0,2}+"#
  private static let named =
    #"(?:(?i:and|,|with)[ ](?i:the )?(?i:password|pw|pass|passwd|pwd|passphrase|pin|secret)(?i:[ ]is)?[ "#
    + #":=]{1,3}+|[ ]?(?i:pw|pass|password|passwd|pwd)[ :=]{1,3}+)"#
  private static let verb =
    #"[ ](?i:is|was|are|(?:will|should|must) be|(?:has been |was |is )?(?:set|changed|reset|updated) to|"#
    + #"became|equals|would be|=)[ ]?:?[ ](?i:now |just |still |simply |currently )?"#
  private static let colon = #"[ ]{0,2}+(?::|->|=>|\xE2\x80[\x93\x94]|[ ]-[ ])[ ]{1,3}+"#
  private static let names =
    #"(?:pass[ -]?(?:word|phrase|code|wd)|pw|pwd|pass|pin(?: code| number)?|(?:api|access|secret|account|"#
    + #"licen[sc]e|encryption|master|shared|recovery|bot|root|auth|wifi|wi-fi|private|signing|deploy|"#
    + #"webhook|admin|security|product|activation|network|bearer|refresh|session|oauth|service account)"#
    + #"[ -](?:key|token|secret|password|pass|pw|code)|apikey|secret|token|creds|credentials?)"#
  private static let keywords: [Keyword] = [
    "password", "passphrase", "passcode", "pass word", "pass phrase", "passwd", " pw ", "pwd ", "pwd:",
    " pw:", "pin code", "pin is", "pin:", "pin number", "api key", "api token", "api-key", "apikey",
    "access key", "secret key", "access token",
    "secret is", "token is", "creds", "credential", "root pass", "master key", "auth token", "auth key",
    "private key is", "signing key", "bot token", "webhook secret", "bearer token", "wifi key",
    "encryption key", "deploy token", "deploy key", "recovery key", "shared secret", "shared key",
    "account key", "session token", "pass is", "network key",
  ]

  static let all: [Rule] =
    [
      .place(
        "password_sentence", "Password, key or token told in an English sentence", keywords,
        #"(?<![A-Za-z_./$-])[ ]?(?i:"# + names + #")(?:\xE2\x80\x99s|'s)?(?:"# + owner + verb + "|(?:"
          + someOwner
          + #"|(?<=[^a-z](?i:my|is) password)|(?<=[^a-z](?i:my) pw)|(?<=(?i:our|the) password)|(?<=(?i:our"#
          + #"|the) pw)|(?<=(?i:your) password))"#
          + colon + ")" + open + value,
        shape: .freeform, confidence: 0.7, check: { isReading($0) ? nil : $1 },
        hit:
          "{my password|the pw for prod|The API key of the staging box|our wifi password|passcode} "
          + "{is|was changed to|should be} «{alpha:4}{digit:2}{alpha:5}», ok?",
        miss: "my password is <{lower:6}>"),
      .place(
        "login_sentence", "Password behind a user in a sentence: log in with user / password",
        ["log in ", "login", "sign in", "signin ", "creds", "credentials", "username "],
        #"(?<![A-Za-z_./$-])(?:(?i:(?:log|sign)[ -]?(?:in|on)|creds|credentials|login)"# + middle
          + #"(?:[/|][ ]{0,2}+|"# + named + #")|(?i:username|user|account)"# + middle + named + ")"
          + open + value, shape: .freeform, confidence: 0.7, check: { isPath($0) ? nil : $1 },
        hit:
          "you can {log in with|login as|sign in using} {lower:5} / «{alpha:4}{digit:2}{alpha:5}» on "
          + "staging\nusername {lower:5}, password «{alpha:4}{digit:2}{alpha:5}».",
        miss: "log in with {lower:5} / {lower:6}/{lower:4}"),
      .place(
        "with_password_sentence",
        "Password named as the means: with password X, using the api key X, changed the password to X",
        ["password ", "passphrase ", "passcode ", "api key ", "api token ", "access token "],
        #"(?:(?<=(?i:with) )|(?<=(?i:using) )|(?<=(?i:with the) )|(?<=(?i:using the) )|(?<=(?i:with my) )|"#
          + #"(?<=(?i:the new) )|(?<=(?i:temporary) ))(?i:password|passphrase|passcode|api (?:key|token)|"#
          + #"access token)(?i:[ ]to be)?:?[ ]"#
          + #"(?=["'`*(\[]{0,3}[^\s"'`]{0,40}?[0-9!#$%&*@^~])"# + open + value, shape: .freeform,
        confidence: 0.65, check: { isReading($0) ? nil : $1 },
        hit: "connect {with password|using the api key} «{alpha:4}{digit:2}{alpha:5}» please",
        miss: "connect with password {lower:9} please"),
      .place(
        "changed_password_sentence", "Password named as the result of a change: set the password to X",
        ["password to ", "passphrase to ", "passcode to ", "api key to ", "password back to "],
        #"(?i:password|passphrase|passcode|api key)(?i:[ ]back)?[ ]to[ ]"# + open + value, shape: .freeform,
        confidence: 0.65,
        check: {
          isReading($0)
            || !$0.before(90).asciiLowercased.containsAny([
              "chang", "set ", "reset", "updat", "rotat", "default",
            ]) ? nil : $1
        },
        hit: "I {changed|reset|have set} the admin password to «{alpha:4}{digit:2}{alpha:5}» today",
        miss: "add the password to {lower:9} please"),
    ] + [reversed]

  private static let reversed = Rule(
    id: "as_password_sentence",
    summary: "Password named behind its value: use X as the password, X is my password",
    pattern:
      #"(?<![^\s"'`(\x80-\xff])(?:(?:(?i:use|try|enter|type|put|take|send|pass|give|choose|keep|set|it's|"#
      + #"its|it is|with|and)[ ]{1,2}+|(?<![^\r\n])|(?<=[\n.!?:,][ ])|(?<=  ))["'`*]{0,3}"#
      + "(" + PlacePattern.literal
      + #"(?=[^\s"'`]{3})(?=[^\s"'`]{0,60}?[0-9!#$%&@^~*])[^\s"'`]{1,120}[^\s"'`.,;:)])["'`*]{0,3}[ ]"#
      + #"(?i:as|is|for)[ ](?i:(?:the|my|our|your|a|its|new|root|admin|wifi)[ ]){0,2}(?i:password|"#
      + #"passphrase|passcode|api[ -]?key)(?![\w-]))"#,
    group: 1,
    keywords: [
      "password", "api key",
    ], anchor: .near(before: 80), shape: .freeform, confidence: 0.7,
    samples: .snippets(
      "please use «{alpha:4}{digit:2}{alpha:5}» as the {password|api key|passphrase}\n«{alpha:4}{digit:2}"
        + "{alpha:5}» is my password",
      miss: "please use {lower:7} as the password"))

  /// What code and manuals have behind the words: a call, a type, a path, an option.
  private static func isReading(_ candidate: MatchContext) -> Bool {
    let secret = candidate.secret
    if secret.first == 45 || secret.first == 47 { return true }
    if secret.hasPrefix("http://") || secret.hasPrefix("https://") { return true }
    return secret.contains(40) && secret.last == 41 && secret.first?.isASCIILetter == true
  }

  /// A slash between two words is as often one of a path or an alternative.
  private static func isPath(_ candidate: MatchContext) -> Bool {
    let secret = candidate.secret
    guard !isReading(candidate) else { return true }
    let letters = secret.allSatisfy { $0.isASCIILower || $0 == 45 || $0 == 47 }
    return letters || (secret.contains(47) && !secret.contains { [33, 35, 36, 37, 38, 42, 64].contains($0) })
  }
}
