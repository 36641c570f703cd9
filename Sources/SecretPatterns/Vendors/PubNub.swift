/// PubNub.
enum PubNubRules {
  static let all: [Rule] = [
    .token(
      "pubnub_secret_key", "PubNub secret key", prefixes: ["sec-c-"], body: "[0-9A-Za-z+/]{48}",
      end: "(?![0-9A-Za-z+/=_])", confidence: 0.98, entropyFloor: 3.5, hit: "sec-c-{alnum:48}",
      miss: "sec-c-{alnum:47}"),
    .token(
      "pubnub_public_key", "PubNub publish or subscribe key (seen in pages)", prefixes: ["pub-c-", "sub-c-"],
      body: PatternPieces.uuid, end: PatternPieces.hyphenEnd, confidence: 0.55,
      hit: "{pub|sub}-c-" + PatternPieces.uuidSample, miss: "pub-c-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:11}"),
  ]
}
