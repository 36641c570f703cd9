/// Addresses that let in whoever knows them: hooks of chats and of automation, pings, private calendars.
enum CapabilityUrlRules {
  static let all: [Rule] = [
    hook(
      "feishu_webhook", "Address of a bot in Feishu or Lark", "/bot/v2/hook/",
      #"open\.(?:feishu\.cn|larksuite\.com)/open-apis/bot/v2/hook/"#,
      near: 40, value: PatternPieces.lowerUUID,
      hit: "https://open.feishu.cn/open-apis/bot/v2/hook/«" + PatternPieces.uuidSample + "»",
      miss: "https://open.feishu.cn/open-apis/bot/v2/hook/{lower:8}"),
    hook(
      "make_webhook", "Address of a scenario's hook at Make", "hook.",
      #"hook\.(?:[a-z]{2}\d\.)?(?:make|integromat)\.com/"#,
      value: "(?=[a-z]{0,30}[0-9])[a-z0-9]{28,40}", hit: "https://hook.eu1.make.com/«{loweralnum:31}7»",
      miss: "https://hook.eu1.make.com/{lower:8}"),
    hook(
      "ifttt_key", "Key of IFTTT's web hooks in an address", "/with/key/", #"/with/key/"#,
      value: "[A-Za-z0-9_-]{20,60}",
      hit: "https://maker.ifttt.com/trigger/{lower:5}/with/key/«{base64url:42}7»",
      miss: "https://maker.ifttt.com/trigger/{lower:5}/with/key/{lower:8}"),
    hook(
      "healthchecks_ping", "Address that tells Healthchecks.io that a job ran", "hc-ping.com/",
      #"hc-ping\.com/"#,
      value: PatternPieces.lowerUUID, hit: "https://hc-ping.com/«" + PatternPieces.uuidSample + "»",
      miss: "https://hc-ping.com/{lower:8}"),
    hook(
      "n8n_webhook", "Address of a workflow's hook at n8n", "/webhook",
      #"(?<=n8n)[\w.:-]{0,80}/webhook(?:-test)?/"#,
      near: 80, value: PatternPieces.lowerUUID,
      hit: "https://n8n.{lower:6}.net/webhook/«" + PatternPieces.uuidSample + "»",
      miss: "https://n8n.{lower:6}.net/webhook/{lower:8}"),
    hook(
      "google_calendar_secret", "Secret address of a Google calendar", "/private-", #"/private-"#,
      value: #"[0-9a-f]{32}(?=/(?:basic|full)(?:\.ics)?)"#,
      hit: "https://calendar.google.com/calendar/ical/{lower:5}%40{lower:5}.net/private-«{hex:32}»/basic.ics",
      miss: "https://calendar.google.com/calendar/ical/{lower:5}/private-{hex:32}/{lower:5}"),
    hook(
      "conda_channel_token", "Token in the address of a channel of conda", "/t/",
      #"://[\w.:-]{0,40}conda[\w.:-]{0,40}/t/"#,
      near: 90, value: "(?=[A-Za-z-]{0,60}[0-9])[A-Za-z0-9-]{16,80}(?=/)",
      hit: "https://conda.{lower:6}.org/t/«{alnum:39}7»/main",
      miss: "https://conda.{lower:6}.org/t/{lower:8}/main"),
    hook(
      "drupal_login_link", "Address that signs in to Drupal once", "/user/reset/",
      #"/user/reset/\d{1,9}/\d{10}/"#,
      value: "[A-Za-z0-9_-]{40,90}",
      hit: "https://{lower:6}.net/user/reset/1/1{digit:9}/«{base64url:42}7»/login",
      miss: "https://{lower:6}.net/user/reset/1/{lower:6}"),
    hook(
      "uptime_push", "Address that tells Uptime Kuma that something is up", "/api/push/", "/api/push/",
      value: "(?=[A-Za-z]{0,31}[0-9])[A-Za-z0-9]{10,40}",
      hit: "https://{lower:5}.net/api/push/«{alnum:31}7»?status=up",
      miss: "https://{lower:5}.net/api/push/{lower:8}"),
    .place(
      "vless_user", "Identifier that lets a user of VLESS or VMess in",
      ["vless://", "vmess://", "\"alterid\"", "\"flow\""],
      #"(?:vless://|vmess://|"id"[ ]{0,2}+:[ ]{0,2}+")("# + PatternPieces.uuid
        + #")(?=@|"[ ]{0,2}+,\s{0,20}+"(?:alterId|flow|security|level)")"#,
      near: 70, confidence: 0.85,
      hit: "vless://«" + PatternPieces.uuidSample + "»@{lower:6}.net:443\n\"users\": [{{\"id\": \"«"
        + PatternPieces.uuidSample
        + "»\", \"alterId\": 0}]",
      miss: "\"id\": \"" + PatternPieces.uuidSample + "\", \"name\": \"alterId\""),
    .placeItems(
      "pushover_pair", "Keys of an application and of a user at Pushover as parameters side by side",
      [.exact("&user=")],
      block: #"(?<![a-z])token=[A-Za-z0-9]{30}&user=[A-Za-z0-9]{30}(?![A-Za-z0-9])"#,
      items: #"(?:token|user)=((?=[A-Za-z]{0,29}\d)[A-Za-z0-9]{30})"#, near: 40,
      hit: "token=«{loweralnum:29}7»&user=«{loweralnum:29}7»&message=x",
      miss: "token={lower:8}&user={lower:8}"),
    .placeItems(
      "pushover_key", "Keys of an application and of a user at Pushover, in the call that sends a message",
      ["api.pushover.net"],
      block: #"(?:[^\r\n]{0,300}?(?<![a-z])(?:token|user)=[^\r\n]{0,300}?)?api\.pushover\.net[^\r\n]{0,400}"#,
      items: #"(?<![a-z])(?:token|user)=((?=[A-Za-z]{0,30}\d)[A-Za-z0-9]{30})(?![A-Za-z0-9])"#, near: 300,
      hit:
        "curl -F \"token=«{loweralnum:29}7»\" -F \"user=«{loweralnum:29}7»\" https://api.pushover.net/1/messages.json",
      miss: "curl -F \"token={lower:8}\" https://api.pushover.net/1/messages.json"),
  ]

  private static func hook(
    _ id: String, _ summary: String, _ keyword: String, _ before: String, near: Int = 0, value: String,
    hit: String,
    miss: String
  ) -> Rule {
    .place(
      id, summary, [.exact(keyword)], before + "(" + value + ")(?![A-Za-z0-9])", near: near, confidence: 0.9,
      hit: hit,
      miss: miss)
  }
}
