/// Discord. A bot token is base64 of the bot's decimal id, a time stamp and a signature, joined by
/// dots; it has no vendor prefix, but the base64 of three digits has only 90 forms.
enum DiscordRules {
  static let all: [Rule] = [
    Rule(
      id: "discord_token", summary: "Discord bot token",
      pattern: PatternPieces.start
        + #"[MNO][0-9A-Za-z]{21,26}\.[0-9A-Za-z_-]{6}\.[0-9A-Za-z_-]{27,45}"#
        + PatternPieces.hyphenEnd,
      keywords: idStarts, confidence: 0.97,
      check: { candidate, confidence in
        guard let dot = candidate.secret.firstIndex(of: UInt8(ascii: ".")),
          let id = Base64.decode(candidate.secret[..<dot]), (17...20).contains(id.count),
          id.allSatisfy({ (48...57).contains($0) })
        else { return nil }
        return confidence
      },
      samples: Samples(
        hit: .generated { random in
          let id = SampleTemplate.fill("{1|2|4|7|9}{digit:17-18}", using: &random)
          return Base64.encode(id.utf8, urlSafe: true)
            + SampleTemplate.fill(".{base64url:6}.{base64url:37}{alnum:1}", using: &random)
        }, miss: .token("MTA{lower:21}.{base64url:6}.{base64url:38}"))),
    .token(
      "discord_mfa_token", "Discord user token of an account with two-factor login",
      prefixes: ["mfa."], body: "[0-9A-Za-z_-]{84}", end: PatternPieces.hyphenEnd, confidence: 0.97,
      entropyFloor: 4, hit: "mfa.{base64url:84}", miss: "mfa.{base64url:83}"),
    .named(
      "discord_client_secret", "Discord application client secret", names: ["discord"],
      rest: PatternPieces.nameNear("secret"),
      value: PatternPieces.mixed("0-9A-Za-z_-", 32, needed: ["0-9", "A-Za-z"]),
      end: PatternPieces.hyphenEnd, entropyFloor: 3.4, sampleName: "DISCORD_CLIENT_SECRET",
      hit: "{alnum:31}1", miss: "{alnum:30}1"),
    .webhook(
      "discord_webhook_url", "Discord webhook", at: places,
      path: "[0-9]{17,20}/[0-9A-Za-z_-]{60,90}" + PatternPieces.hyphenEnd,
      hit: "url = https://discord.com/api/webhooks/«{digit:19}/{base64url:67}{alnum:1}»",
      miss: "url = https://discord.com/api/webhooks/{digit:19}/{base64url:20}"),
  ]

  private static let places = ["discord.com", "discordapp.com"].flatMap { host in
    ["", "v6/", "v8/", "v9/", "v10/"].map { "\(host)/api/\($0)webhooks/" }
  }

  /// Four base64 characters of every number of three digits: ids never begin with 0.
  private static let idStarts: [Keyword] = (100...999).map { .exact(Base64.encode("\($0)".utf8)) }
}
