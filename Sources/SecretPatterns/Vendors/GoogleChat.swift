/// Google Chat.
enum GoogleChatRules {
  static let all: [Rule] = [
    Rule(
      id: "google_chat_webhook_url", summary: "Google Chat incoming webhook",
      pattern:
        #"(?i:chat\.googleapis\.com/v1/spaces/)[^\s"'<>]{10,200}?[?&;]token=([0-9A-Za-z_-]{30,60}(?:%3D){0,2})"#
        + PatternPieces.hyphenEnd,
      group: 1, keywords: ["chat.googleapis.com/v1/spaces/"], confidence: 0.95,
      samples: .snippets(
        "url = https://chat.googleapis.com/v1/spaces/{alnum:11}/messages?threadKey=x&token=«{base64url:42}{alnum:1}%3D»",
        miss:
          "url = https://chat.googleapis.com/v1/spaces/{alnum:11}/messages?threadKey=x&token={alnum:20}"
      ))
  ]
}
