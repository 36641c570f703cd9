/// Datadog: API keys have 32 hexadecimal digits, application keys 40; client tokens are public.
enum DatadogRules {
  static let all: [Rule] = [
    .named(
      "datadog_key", "Datadog API or application key",
      names: ["datadog", "dd_api", "dd-api", "ddapi", "dd_app", "dd-app", "ddapp"],
      rest: #"[\w.\- \t]{0,20}?(?:key|token|secret)\w{0,8}"#, value: "[0-9a-fA-F]{32,40}",
      confidence: 0.85, entropyFloor: 2.6, sampleName: "{DD|DATADOG}_{API|APP}_KEY",
      hit: "{hex:32}", miss: "{hex:30}")
  ]
}
