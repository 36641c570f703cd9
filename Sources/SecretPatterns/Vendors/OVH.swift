/// OVHcloud.
enum OVHRules {
  static let all: [Rule] = [
    .named(
      "ovh_secret", "OVHcloud application secret or consumer key", names: ["ovh"],
      rest: #"[\w.\- \t]{0,16}?(?:secret|consumer)\w{0,12}"#,
      value: "(?=[0-9A-Za-z]{0,31}[0-9])(?=[0-9A-Za-z]{0,31}[A-Za-z])[0-9A-Za-z]{32}",
      confidence: 0.8, entropyFloor: 2.7, sampleName: "{OVH_APPLICATION_SECRET|ovh_consumer_key}",
      hit: "a1{hex:30}", miss: "a1{hex:29}")
  ]
}
