/// Sumo Logic.
enum SumoLogicRules {
  static let all: [Rule] = [
    .named(
      "sumologic_key", "Sumo Logic access key", names: ["sumo"], rest: PatternPieces.secretName,
      value: PatternPieces.mixed(64), confidence: 0.85, entropyFloor: 3.5,
      sampleName: "SUMO_ACCESS_KEY", hit: "{alnum:61}7qX", miss: "{alnum:58}7qX"),
    .located(
      "sumologic_source_url", "Sumo Logic HTTP source address",
      keywords: ["sumologic.com/receiver/v1/http/"],
      before: #"(?i:sumologic\.com/receiver/v1/http/)"#, value: "[0-9A-Za-z_+/-]{60,200}={0,2}",
      end: PatternPieces.base64WordEnd, confidence: 0.9,
      hit: "https://collectors.sumologic.com/receiver/v1/http/«{alnum:86}==»",
      miss: "https://collectors.sumologic.com/receiver/v1/http/{alnum:20}"),
  ]
}
