/// Salesforce.
enum SalesforceRules {
  static let all: [Rule] = [
    .token(
      "salesforce_token", "Salesforce access or session token", prefixes: ["00D"],
      body: #"[0-9A-Za-z]{12}(?:[0-9A-Za-z]{3})?![0-9A-Za-z._]{80,260}"#, end: "(?![0-9A-Za-z_])",
      confidence: 0.98, hit: "00D{alnum:12}!AQ{alnum:94}", miss: "00D{alnum:12}!AQ{alnum:40}"),
    .token(
      "salesforce_refresh_token", "Salesforce OAuth refresh token", prefixes: ["5Aep861"],
      body: "[0-9A-Za-z._]{60,120}", confidence: 0.95, hit: "5Aep861{alnum:80}",
      miss: "5Aep861{alnum:40}"),
  ]
}
