/// Team chat besides Slack, Discord and Telegram.
enum TeamChatRules {
  static let all: [Rule] = [
    .webhook(
      "teams_webhook_url", "Microsoft Teams incoming webhook",
      at: [
        "webhook.office.com/webhookb2/", "outlook.office.com/webhook/",
        "outlook.office365.com/webhook/",
      ],
      path: "\(PlatformShape.uuid)@\(PlatformShape.uuid)/IncomingWebhook/[0-9a-f]{32}/"
        + PlatformShape.uuid + "(?:/[0-9A-Za-z_-]{20,80})?" + Fragment.hyphenEnd,
      hit: "url = https://contoso.webhook.office.com/webhookb2/«\(sampleUUID)@\(sampleUUID)"
        + "/IncomingWebhook/{hex:32}/\(sampleUUID)»",
      miss: "url = https://contoso.webhook.office.com/webhookb2/\(sampleUUID)/{hex:32}"),
    Rule(
      id: "google_chat_webhook_url", summary: "Google Chat incoming webhook",
      pattern:
        #"(?i:chat\.googleapis\.com/v1/spaces/)[^\s"'<>]{10,200}?[?&;]token=([0-9A-Za-z_-]{30,60}(?:%3D){0,2})"#
        + Fragment.hyphenEnd,
      group: 1, keywords: ["chat.googleapis.com/v1/spaces/"], confidence: 0.95,
      samples: .snippets(
        "url = https://chat.googleapis.com/v1/spaces/{alnum:11}/messages?threadKey=x&token=«{base64url:42}{alnum:1}%3D»",
        miss:
          "url = https://chat.googleapis.com/v1/spaces/{alnum:11}/messages?threadKey=x&token={alnum:20}"
      )),
    .named(
      "mattermost_token", "Mattermost access token", names: ["mattermost", "mm_token"],
      value: PlatformShape.mixed("0-9a-z", 26, needed: ["0-9", "a-z"]), confidence: 0.75,
      entropyFloor: 3.1, sampleName: "MATTERMOST_TOKEN", hit: "{loweralnum:24}a1",
      miss: "{loweralnum:23}a1"),
    .webhook(
      "mattermost_webhook_url", "Mattermost incoming webhook", at: ["/hooks/"],
      path: PlatformShape.mixed("0-9a-z", 26, needed: ["0-9", "a-z"]) + Fragment.end,
      confidence: 0.8,
      hit: "url = https://chat.internal/hooks/«{loweralnum:24}a1»",
      miss: "url = https://chat.internal/hooks/{lower:26}"),
    // Base64 of the user's name, 20 random letters, checksum.
    .token(
      "matrix_access_token", "Matrix access token (Synapse)", prefixes: ["syt_"],
      body: "[0-9A-Za-z+/_-]{2,200}_[A-Za-z]{20}_[0-9A-Za-z]{6}", confidence: 0.97,
      hit: "syt_{alnum:12}_{alpha:20}_{alnum:6}", miss: "syt_{alnum:12}_{alpha:19}_{alnum:6}"),
  ]

  private static let sampleUUID = "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}"
}
