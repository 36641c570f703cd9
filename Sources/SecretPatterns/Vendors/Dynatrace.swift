/// Dynatrace.
enum DynatraceRules {
  static let all: [Rule] = [
    .token(
      "dynatrace_token", "Dynatrace API or platform token, or OAuth client secret",
      prefixes: ["dt0c01.", "dt0s01.", "dt0s02.", "dt0s03.", "dt0s16."],
      body: #"[0-9A-Z]{8,24}\.[0-9A-Z]{64}"#, confidence: 0.99,
      hit: "{dt0c01|dt0s16}.{base32:24}.{base32:64}", miss: "dt0c01.{base32:24}.{base32:60}")
  ]
}
