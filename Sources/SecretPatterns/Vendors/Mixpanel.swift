/// Mixpanel.
enum MixpanelRules {
  static let all: [Rule] = [
    .named(
      "mixpanel_secret", "Mixpanel project secret", names: ["mixpanel"],
      rest: #"[\w.\- \t]{0,20}?secret\w{0,8}"#, value: PatternPieces.mixedAlnum(32), confidence: 0.8,
      entropyFloor: 2.6, sampleName: "MIXPANEL_API_SECRET", hit: "{hex:30}7b", miss: "{hex:28}7b")
  ]
}
