/// Authress.
enum AuthressRules {
  static let all: [Rule] = [
    .token(
      "authress_key", "Authress service client access key",
      prefixes: ["sc_", "scauth_", "authress_"],
      body: #"[0-9a-z]{5,30}\.[0-9a-z]{4,6}\.acc[_-][0-9a-z-]{10,32}\.[0-9A-Za-z+/_=-]{30,120}"#,
      end: "(?![0-9A-Za-z_+/=-])", confidence: 0.98,
      hit: "{sc|authress}_{loweralnum:12}.{loweralnum:5}.acc-{loweralnum:16}.{alnum:60}",
      miss: "sc_{loweralnum:12}.{loweralnum:5}.acc-{loweralnum:16}.{alnum:20}")
  ]
}
