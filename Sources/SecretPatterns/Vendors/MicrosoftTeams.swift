/// Microsoft Teams.
enum MicrosoftTeamsRules {
  static let all: [Rule] = [
    .webhook(
      "teams_webhook_url", "Microsoft Teams incoming webhook",
      at: [
        "webhook.office.com/webhookb2/", "outlook.office.com/webhook/",
        "outlook.office365.com/webhook/",
      ],
      path: "\(PatternPieces.uuid)@\(PatternPieces.uuid)/IncomingWebhook/[0-9a-f]{32}/"
        + PatternPieces.uuid + "(?:/[0-9A-Za-z_-]{20,80})?" + PatternPieces.hyphenEnd,
      hit: "url = https://contoso.webhook.office.com/webhookb2/«\(sampleUUID)@\(sampleUUID)"
        + "/IncomingWebhook/{hex:32}/\(sampleUUID)»",
      miss: "url = https://contoso.webhook.office.com/webhookb2/\(sampleUUID)/{hex:32}")
  ]

  private static let sampleUUID = "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}"
}
