/// Tracing, metrics and incident services with a rule or two each.
enum ObservabilityRules {
  static let all: [Rule] = [
    .token(
      "dynatrace_token", "Dynatrace API or platform token, or OAuth client secret",
      prefixes: ["dt0c01.", "dt0s01.", "dt0s02.", "dt0s03.", "dt0s16."],
      body: #"[0-9A-Z]{8,24}\.[0-9A-Z]{64}"#, confidence: 0.99,
      hit: "{dt0c01|dt0s16}.{base32:24}.{base32:64}", miss: "dt0c01.{base32:24}.{base32:60}"),
    Rule(
      id: "honeycomb_key", summary: "Honeycomb ingest key (id and secret in one)",
      pattern: Fragment.start + "hc[a-z]i[kc]_[0-9a-z]{58}" + Fragment.end,
      keywords: honeycombKinds,
      confidence: 0.99,
      samples: .tokens("hc{a|b|x}i{k|c}_{loweralnum:58}", miss: "hcaik_{loweralnum:26}")),
    .named(
      "honeycomb_legacy_key", "Honeycomb configuration or classic key", names: ["honeycomb"],
      rest: #"[\w.\- \t]{0,20}?(?:key|token|team|secret)\w{0,8}"#,
      value: "(?:\(ValueShape.hex(32))|\(ValueShape.mixed(22)))", confidence: 0.8,
      entropyFloor: 2.6, sampleName: "HONEYCOMB_API_KEY", hit: "{alnum:19}7qX",
      miss: "{alnum:16}7qX"),
    .token(
      "axiom_token", "Axiom API or personal token", prefixes: ["xaat-", "xapt-"],
      body: ValueShape.uuid, confidence: 0.98,
      hit: "{xaat|xapt}-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}",
      miss: "xaat-{hex:8}-{hex:4}-{hex:4}-{hex:12}"),
    .token(
      "coralogix_key", "Coralogix team or personal key", prefixes: ["cxtp_", "cxup_"],
      body: ValueShape.mixed(30), confidence: 0.95, hit: "{cxtp|cxup}_{alnum:27}7qX",
      miss: "cxtp_{alnum:24}7qX"),
    .token(
      "rootly_key", "Rootly API key", prefixes: ["rootly_"], body: "[0-9a-f]{64}",
      confidence: 0.98, hit: "rootly_{hex:64}", miss: "rootly_{hex:60}"),
    .named(
      "opsgenie_key", "Opsgenie API key", names: ["opsgenie", "geniekey"],
      rest: #"[\w.\- \t]{0,24}?"#, value: ValueShape.uuid, confidence: 0.8,
      sampleName: "OPSGENIE_API_KEY", hit: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}",
      miss: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:11}"),
    .named(
      "statuspage_key", "Statuspage API key", names: ["statuspage"], rest: ValueShape.secretName,
      value: ValueShape.uuid, confidence: 0.75, sampleName: "STATUSPAGE_API_KEY",
      hit: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}", miss: "{hex:8}-{hex:4}-{hex:4}-{hex:12}"),
  ]

  /// The third letter of the prefix varies from key to key.
  private static let honeycombKinds: [Keyword] = (UInt8(ascii: "a")...UInt8(ascii: "z")).flatMap {
    letter -> [Keyword] in
    let head = "hc" + String(decoding: [letter], as: UTF8.self)
    return [.exact(head + "ik_"), .exact(head + "ic_")]
  }
}
