/// Slack tokens and incoming webhooks.
enum SlackRules {
  static let all: [Rule] = [
    .token(
      "slack_token", "Slack bot, user, workspace or legacy token",
      prefixes: ["xoxb-", "xoxa-", "xoxp-", "xoxr-", "xoxs-", "xoxo-"],
      body: "(?=[A-Za-z-]{0,40}[0-9])[0-9A-Za-z-]{9,249}[0-9A-Za-z]",
      check: { candidate, confidence in
        // Every current kind begins with the workspace's number, or with `2-` before it.
        let rest = candidate.secret.dropFirst(5).drop { (48...57).contains($0) }
        return rest.count < candidate.secret.count - 5 && rest.first == UInt8(ascii: "-") ? 0.98 : 0.8
      }, hit: "xoxb-{digit:12}-{digit:13}-{alnum:24}", miss: "xoxb-{digit:8}"),
    .token(
      "slack_app_token", "Slack app-level token", prefixes: ["xapp-"],
      body: #"\d{1,2}-[0-9A-Za-z]{8,16}-\d{8,16}-[0-9a-f]{40,80}"#, confidence: 0.98,
      hit: "xapp-1-A{upperalnum:10}-{digit:13}-{hex:64}", miss: "xapp-1-A{upperalnum:10}-{hex:64}"),
    .token(
      "slack_config_token", "Slack app configuration token, its refresh token, or a rotated token",
      prefixes: ["xoxe.xox", "xoxe-"],
      body: #"(?:(?:[bp]-)?\d-[0-9A-Za-z_-]{100,300}|(?:\d{9,15}-){3}[0-9A-Za-z]{28,40})"#,
      end: PatternPieces.hyphenEnd, confidence: 0.98, hit: "xoxe.xoxp-1-{alnum:163}",
      miss: "xoxe.xoxp-1-{alnum:60}"),
    .token(
      "slack_client_token", "Slack browser or desktop session token", prefixes: ["xoxc-"],
      body: #"\d{9,15}-\d{9,15}-\d{9,15}-[0-9a-f]{64}"#, confidence: 0.98,
      hit: "xoxc-{digit:12}-{digit:12}-{digit:13}-{hex:64}",
      miss: "xoxc-{digit:12}-{digit:12}-{hex:64}"),
    .token(
      "slack_session_cookie", "Slack session cookie", prefixes: ["xoxd-"],
      body: "[0-9A-Za-z%/+_-]{80,400}={0,2}", end: "(?![0-9A-Za-z%/+_=-])", confidence: 0.97,
      hit: "xoxd-{alnum:40}%2B{alnum:120}%3D", miss: "xoxd-{alnum:60}"),
    .webhook(
      "slack_webhook_url", "Slack incoming webhook", at: ["hooks.slack.com/services/"],
      path: "T[0-9A-Za-z_]{6,14}/B[0-9A-Za-z_]{6,14}/[0-9A-Za-z]{20,30}" + PatternPieces.end,
      hit: "url = https://hooks.slack.com/services/«T{upperalnum:8}/B{upperalnum:10}/{alnum:24}»",
      miss: "url = https://hooks.slack.com/services/T{upperalnum:8}/B{upperalnum:10}/{alnum:12}"),
    .webhook(
      "slack_workflow_url", "Slack workflow webhook or trigger",
      at: ["hooks.slack.com/workflows/", "hooks.slack.com/triggers/"],
      path: "[TE][0-9A-Za-z_]{6,14}/[0-9A-Za-z]{6,20}/(?:[0-9]{10,24}/)?[0-9A-Za-z]{20,40}"
        + PatternPieces.end,
      hit: "url = https://hooks.slack.com/triggers/«T{upperalnum:8}/{digit:13}/{hex:32}»",
      miss: "url = https://hooks.slack.com/triggers/T{upperalnum:8}/{digit:13}/{hex:12}"),
  ]
}
