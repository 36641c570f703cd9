/// Places that logs and crash reports are sent to.
enum LogServiceRules {
  private static let uuidHit = "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}"
  private static let uuidMiss = "{hex:8}-{hex:4}-{hex:4}-{hex:12}"

  static let all: [Rule] = [
    .named(
      "splunk_token", "Splunk HTTP event collector token", names: ["splunk"],
      rest: #"(?:[\w.\- \t]{0,20}?(?:key|token|secret|auth|hec)[\w.\-]{0,12})?"#,
      value: ValueShape.uuid, confidence: 0.8, sampleName: "SPLUNK_HEC_TOKEN", hit: uuidHit,
      miss: uuidMiss),
    .named(
      "sumologic_key", "Sumo Logic access key", names: ["sumo"], rest: ValueShape.secretName,
      value: ValueShape.mixed(64), confidence: 0.85, entropyFloor: 3.5,
      sampleName: "SUMO_ACCESS_KEY", hit: "{alnum:61}7qX", miss: "{alnum:58}7qX"),
    .located(
      "sumologic_source_url", "Sumo Logic HTTP source address",
      keywords: ["sumologic.com/receiver/v1/http/"],
      before: #"(?i:sumologic\.com/receiver/v1/http/)"#, value: "[0-9A-Za-z_+/-]{60,200}={0,2}",
      end: ValueShape.base64End, confidence: 0.9,
      hit: "https://collectors.sumologic.com/receiver/v1/http/«{alnum:86}==»",
      miss: "https://collectors.sumologic.com/receiver/v1/http/{alnum:20}"),
    .named(
      "logzio_token", "Logz.io shipping or API token",
      names: ["logzio", "logz_io", "logz.io", "logz-io"],
      rest: #"[\w.\-: \t/?]{0,24}?(?:token|key)\w{0,8}"#,
      value: "(?:(?=[a-z]{0,31}[A-Z])(?=[A-Z]{0,31}[a-z])[A-Za-z]{32}|\(ValueShape.uuid))",
      confidence: 0.8, entropyFloor: 2.8, sampleName: "LOGZIO_TOKEN", hit: "{alpha:30}qX",
      miss: "{alpha:26}qX"),
    .named(
      "loggly_token", "Loggly customer or API token", names: ["loggly"],
      rest: #"(?:\.com/(?:inputs|bulk)|[\w.\- \t]{0,20}?(?:token|key)\w{0,8})"#,
      value: ValueShape.uuid, confidence: 0.8, sampleName: "LOGGLY_TOKEN", hit: uuidHit,
      miss: uuidMiss),
    .located(
      "loggly_url", "Loggly input address", keywords: ["loggly.com/"],
      before: #"(?i:loggly\.com/(?:inputs|bulk)/)"#, value: ValueShape.uuid, confidence: 0.9,
      hit: "curl -d hello https://logs-01.loggly.com/inputs/«\(uuidHit)»/tag/http/",
      miss: "curl -d hello https://logs-01.loggly.com/inputs/\(uuidMiss)/tag/http/"),
    .named(
      "betterstack_token", "Better Stack or Logtail token",
      names: ["betterstack", "better_stack", "betteruptime", "logtail"],
      rest: ValueShape.secretName, value: ValueShape.mixed(24), confidence: 0.8, entropyFloor: 3,
      sampleName: "LOGTAIL_SOURCE_TOKEN", hit: "{alnum:21}7qX", miss: "{alnum:18}7qX"),
    .named(
      "rollbar_token", "Rollbar access token", names: ["rollbar"], rest: ValueShape.secretName,
      value: ValueShape.hex(32), confidence: 0.8, entropyFloor: 2.6,
      sampleName: "ROLLBAR_ACCESS_TOKEN", hit: "{hex:30}7b", miss: "{hex:28}7b"),
    .named(
      "bugsnag_key", "Bugsnag API key or personal token", names: ["bugsnag"],
      rest: ValueShape.secretName, value: "(?:\(ValueShape.hex(32))|\(ValueShape.uuid))",
      confidence: 0.7, entropyFloor: 2.6, sampleName: "BUGSNAG_API_KEY", hit: "{hex:30}7b",
      miss: "{hex:28}7b"),
  ]
}
