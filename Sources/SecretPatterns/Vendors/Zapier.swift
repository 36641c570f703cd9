/// Zapier.
enum ZapierRules {
  static let all: [Rule] = [
    .located(
      "zapier_webhook", "Zapier catch hook address", keywords: ["hooks.zapier.com/"],
      before: #"(?i:hooks\.zapier\.com/hooks/catch/)"#,
      value: "(?=[0-9A-Za-z/]{12})[0-9A-Za-z]{1,14}/[0-9A-Za-z/]{1,22}[0-9A-Za-z]",
      confidence: 0.9, hit: "https://hooks.zapier.com/hooks/catch/«{digit:7}/{loweralnum:7}»/",
      miss: "https://hooks.zapier.com/hooks/catch/{digit:7}/{loweralnum:2}")
  ]
}
