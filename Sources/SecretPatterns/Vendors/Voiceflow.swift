/// Voiceflow.
enum VoiceflowRules {
  static let all: [Rule] = [
    .token(
      "voiceflow_key", "Voiceflow API key", prefixes: ["VF."],
      body: #"(?:(?:DM|WS)\.)?[0-9a-f]{24}\.[0-9A-Za-z]{16}"#,
      confidence: 0.99, hit: "VF.{DM.|WS.|}{hex:24}.{alnum:16}", miss: "VF.DM.{hex:24}.{alnum:12}")
  ]
}
