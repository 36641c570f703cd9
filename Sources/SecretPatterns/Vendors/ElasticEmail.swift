/// Elastic Email.
enum ElasticEmailRules {
  static let all: [Rule] = [
    .named(
      "elastic_email_key", "Elastic Email API key",
      names: ["elasticemail", "elastic_email", "elastic-email"],
      value: "[0-9A-F]{96}", confidence: 0.85, entropyFloor: 3, sampleName: "ELASTICEMAIL_API_KEY",
      hit: "{HEX:96}", miss: "{HEX:95}")
  ]
}
