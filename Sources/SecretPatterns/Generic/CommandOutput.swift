/// What a command that tells a secret prints on the next line.
enum CommandOutputRules {
  private static let commands =
    #"(?:(?:go)?pass(?: show)?[ ][\w@./-]{2,100}|op read[ ]\S{4,200}|bw get (?:password|totp)[ ]\S{1,100}|"#
    + #"(?:makepasswd|pwgen|apg|xkcdpass|diceware)(?:[ ][\w-]{1,24}){0,6}|openssl rand(?:[ ]-?\w{1,8}){1,3}|wg gen(?:key|psk)|"#
    + #"vault (?:kv get|read)[ ](?=[^\r\n]{0,120}-field=\w{0,20}(?i:pass|secret|token|key))[^\r\n|]{4,200}|"#
    + #"security find-(?:generic|internet)-password[ ](?=[^\r\n]{0,200}-w)[^\r\n|]{2,200}|"#
    + #"aws (?:secretsmanager get-secret-value|ssm get-parameter)[ ](?=[^\r\n]{0,300}text)[^\r\n|]{4,300}|"#
    + #"gcloud (?:secrets versions access|auth (?:application-default )?print-(?:access|identity)-token)[^\r\n|]{0,200}|"#
    + #"gh auth token|heroku auth:token|(?:kubectl|oc)[ ](?:[^\r\n|]{0,80}[ ])?get secrets?[ ][^\r\n]{1,300}base64 (?:-d|-D|--decode))"#

  static let all: [Rule] = [
    .place(
      "command_output_secret", "Secret that a command printed on the line behind it",
      [
        "pass show ", "gopass ", "op read ", "bw get ", "pwgen ", "makepasswd", "openssl rand ", "wg genkey",
        "wg genpsk",
        "vault kv get ", "vault read ", "security find-", "aws secretsmanager get-", "aws ssm get-parameter",
        "gcloud secrets versions access", "gcloud auth ", "gh auth token", "heroku auth:token", "kubectl ",
        "oc get secret",
        "xkcdpass",
      ],
      #"(?<![\w./-])"# + commands + #"[ \t]{0,4}+\r?\n[ \t]{0,12}+("# + PlacePattern.literal
        + #"(?![$#>%~/+\[({<-])[^\s:][^\s]{5,4000}+)(?=[ \t]{0,8}+(?:\r?\n|\z))"#,
      reach: 2_048, confidence: 0.85, check: { isAnswer($0.secret) ? $1 : nil },
      hit:
        "$ pass show web/{lower:6}\n«{alnum:9}7»\n$ kubectl get secret db -o jsonpath='{{.data.password}' | base64 -d\n«{alnum:9}7»\n$ openssl rand -hex 16\n«{hex:31}7»",
      miss: "$ pass git push\n{lower:9}\n$ kubectl get pods\n{alnum:9}7\n$ openssl version\n{alnum:9}7"),
    .place(
      "command_output_token",
      "Token or first password that a command of a server's own tool printed on the line behind it",
      [
        "initial-password", "preauthkeys create", "token generate", "token create", "join-token -q",
        "unlock-key -q",
        "kubectl create token", "get-access-token", "fly auth token", "flyctl auth token", "rails secret",
        "rake secret", "gen.secret", "key:generate --show", "apikeys create", "reset-admin-password",
      ],
      #"(?:initial-password|preauthkeys create|token (?:generate|create)|(?:join-token|unlock-key) -q|kubectl create token|get-access-token|"#
        + #"fly(?:ctl)? auth token|r(?:ails|ake) secret|gen\.secret|key:generate --show|apikeys create)(?![\w.])[^\r\n|<>"']{0,100}+\r?\n[ \t]{0,12}+("#
        + PlacePattern.literal
        + #"(?![$#>%~/+\[({<-])(?=\S{0,60}\d)[A-Za-z0-9_][^\s:]{11,4000}+)(?=[ \t]{0,8}+(?:\r?\n|\z))"#,
      reach: 2_048, confidence: 0.8, check: { isAnswer($0.secret) ? $1 : nil },
      hit:
        "$ argocd admin initial-password -n argocd\n«{alnum:15}7»\n$ headscale preauthkeys create -u 1\n«{hex:47}7»",
      miss: "$ kubeadm token list\n{alnum:15}7\n$ rails server\n{alnum:15}7"),
  ]

  /// Words, messages and names of files are no secrets; what a machine makes has a digit or signs in it.
  private static func isAnswer(_ value: [UInt8]) -> Bool {
    guard let last = value.last, last != 0x3A, last != 0x2E, value.first != 0x2F else { return false }
    guard value.contains(where: \.isASCIIDigit) else { return false }
    return !value.contains(bytes: "://".utf8)
      && !value.asciiLowercased.containsAny([".yaml", ".json", ".txt", ".pem"])
  }
}
