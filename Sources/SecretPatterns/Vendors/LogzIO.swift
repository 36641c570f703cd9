/// Logz.io.
enum LogzIORules {
  static let all: [Rule] = [
    .named(
      "logzio_token", "Logz.io shipping or API token",
      names: ["logzio", "logz_io", "logz.io", "logz-io"],
      rest: #"[\w.\-: \t/?]{0,24}?(?:token|key)\w{0,8}"#,
      value: "(?:(?=[a-z]{0,31}[A-Z])(?=[A-Z]{0,31}[a-z])[A-Za-z]{32}|\(PatternPieces.uuid))",
      confidence: 0.8, entropyFloor: 2.8, sampleName: "LOGZIO_TOKEN", hit: "{alpha:30}qX",
      miss: "{alpha:26}qX")
  ]
}
