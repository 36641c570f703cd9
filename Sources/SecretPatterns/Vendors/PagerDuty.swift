/// PagerDuty: REST API tokens of 20 characters, integration keys of 32.
enum PagerDutyRules {
  static let all: [Rule] = [
    Rule(
      id: "pagerduty_key", summary: "PagerDuty API token or integration key",
      pattern:
        "(?i:(?:pager[_-]?duty\(PatternPieces.secretName)\(PatternPieces.assign)"
        + "|token token=[\"'\\\\]{0,3}))"
        + "((?=[a-z+_-]{0,19}[A-Z0-9])[0-9A-Za-z+_-]{20}|\(PatternPieces.mixedAlnum(32)))"
        + "(?![0-9A-Za-z_+-])",
      group: 1, keywords: ["pagerduty", "pager_duty", "pager-duty", "token token="],
      shape: .named, confidence: 0.85, entropyFloor: 2.6,
      samples: .assigned("PAGERDUTY_API_KEY", "{u+|y_}{alnum:16}7Q", miss: "u+{alnum:14}7Q")),
    .named(
      "pagerduty_routing_key", "PagerDuty Events API routing or service key",
      names: ["routing_key", "service_key", "integration_key", "routingkey", "servicekey"],
      rest: "", value: "(?:\(PatternPieces.mixedHex(32))|R0[0-9A-Z]{30})", confidence: 0.7,
      entropyFloor: 2.6, sampleName: "{routing|service}_key", hit: "{hex:30}7b",
      miss: "{hex:28}7b"),
  ]
}
