/// The keys with which web frameworks sign and encrypt sessions.
enum FrameworkSecretRules {
  static let all: [Rule] = [
    Rule(
      id: "php_define_secret", summary: "Password or salt in a PHP define(), as in wp-config.php",
      pattern:
        #"define\(\s{0,4}["'](?:[A-Za-z0-9_]{0,40}(?i:PASSWORD|PASSWD|PASS|PWD|SECRET|TOKEN|API_?KEY|SECRET_KEY)|(?:SECURE_AUTH|LOGGED_IN|AUTH|NONCE)_(?:KEY|SALT))["']\s{0,4},\s{0,20}(?|'("#
        + PatternPieces.noReference + #"(?=[^'\r\n]{4,200}')(?:[^'\\\r\n]++|\\.)++)'|"("#
        + PatternPieces.noReference + #"(?=[^"\r\n]{4,200}")(?:[^"\\\r\n$]++|\\.)++)")\s{0,4}[,)]"#,
      group: 1, keywords: [.exact("define(")], shape: .named, confidence: 0.9, check: { php($0, $1) },
      samples: .snippets(
        "define( 'DB_{PASSWORD|PASS}', '«{alnum:2}{password:4-14}»' );\ndefine('AUTH_KEY',         '«{alnum:20} {password:20}-{alnum:4} {alnum:18}»');",
        miss: "define( 'DB_{NAME|HOST}', '{alnum:12}' );")),
    Rule(
      id: "laravel_app_key", summary: "Laravel application key",
      pattern: #"base64:([A-Za-z0-9+/]{43}=|[A-Za-z0-9+/]{22}==)(?![\w+/=])"#, group: 1,
      keywords: [.exact("base64:")],
      shape: .named, confidence: 0.85, entropyFloor: 3.5,
      check: { candidate, confidence in
        candidate.before(40).contains(bytes: "KEY".utf8) || candidate.before(40).contains(bytes: "key".utf8)
          ? confidence : nil
      },
      samples: .snippets("APP_KEY=base64:«{alnum:43}=»", miss: "APP_KEY=base64:{alnum:40}")),
    Rule(
      id: "django_secret_key", summary: "Django or Flask SECRET_KEY",
      pattern: #"(?<![A-Za-z0-9])(?:SECRET_KEY|secret_key)["']?\]?[ \t]{0,4}[=:][ \t]{0,4}[bru]{0,2}(?|'("#
        + PatternPieces.noReference
        + #"(?=[^'\r\n]{16,200}')(?:[^'\r\n\\]++|\\[^'\r\n])++)'|"("# + PatternPieces.noReference
        + #"(?=[^"\r\n]{16,200}")(?:[^"\r\n\\]++|\\[^"\r\n])++)")"#,
      group: 1, keywords: [.exact("SECRET_KEY"), .exact("secret_key")], shape: .freeform, confidence: 0.9,
      entropyFloor: 3,
      samples: .snippets(
        "SECRET_KEY = '«{|django-insecure-}{alnum:12}#({alnum:10}!&{alnum:12}»'",
        miss: "SECRET_KEY = '{alnum:8}'")),
    Rule(
      id: "rails_secret_key_base", summary: "Rails secret_key_base or master key",
      pattern:
        #"(?i:secret_key_base|secret_token|rails_master_key)["']?\]?[ \t]{0,4}(?:=>|[=:])[ \t]{0,4}["']?("#
        + PatternPieces.noReference
        + #"[0-9A-Za-z]{30,256}+)(?![\w$({])"#,
      group: 1, keywords: ["secret_key_base", "secret_token", "rails_master_key"], shape: .named,
      confidence: 0.9, entropyFloor: 3,
      samples: .snippets(
        "production:\n  secret_key_base: «{hex:128}»", miss: "production:\n  secret_key_base: {hex:20}")),
    Rule(
      id: "aspnet_machine_key", summary: "ASP.NET machineKey",
      pattern: #"(?:validationKey|decryptionKey)[ ]{0,2}=[ ]{0,2}["']([0-9A-Fa-f]{32,256})["',]"#, group: 1,
      keywords: [.exact("validationKey"), .exact("decryptionKey")], shape: .named, confidence: 0.95,
      entropyFloor: 2.8,
      samples: .snippets(
        "<machineKey validationKey=\"«{HEX:128}»\" decryptionKey=\"«{HEX:48}»\" validation=\"SHA1\" />",
        miss: "<machineKey validationKey=\"AutoGenerate,IsolateApps\" decryptionKey=\"{HEX:12}\" />")),
  ]

  /// Salts hold blanks and signs, which would look like prose or code to the usual judgement.
  private static func php(_ candidate: MatchContext, _ confidence: Double) -> Double? {
    let secret = candidate.secret
    let words = secret.split(separator: 32).count
    if words >= 3, secret.allSatisfy({ $0.isASCIILetter || $0 == 32 || $0 == 46 }) {
      return Plausibility.placeholder
    }
    return confidence
  }
}
