/// Telegram bot tokens: the bot's number, a colon, and 34 or 35 characters that begin with `AA`.
enum TelegramRules {
  static let all: [Rule] = [
    // The number has 8 to 10 digits, so the match begins at no fixed distance from the only literal.
    Rule(
      id: "telegram_bot_token", summary: "Telegram bot token",
      pattern: "(?:" + PatternPieces.start + "|(?<=/bot))[0-9]{8,10}:AA[0-9A-Za-z_-]{32,33}"
        + PatternPieces.hyphenEnd,
      keywords: [.exact(":AA")], anchor: .near(before: 10), confidence: 0.97, entropyFloor: 3.5,
      samples: .tokens("{digit:10}:AA{base64url:32}{alnum:1}", miss: "{digit:10}:AA{base64url:30}"))
  ]
}
