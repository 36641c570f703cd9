/// Infrastructure as code, workflows and feature flags.
enum DeliveryRules {
  static let all: [Rule] = [
    .token(
      "pulumi_token", "Pulumi access token", prefixes: ["pul-"], body: "[0-9a-f]{40}",
      confidence: 0.98, hit: "pul-{hex:40}", miss: "pul-{hex:38}"),
    .token(
      "infracost_key", "Infracost API key", prefixes: ["ico-"], body: "[0-9A-Za-z]{32}",
      confidence: 0.93, entropyFloor: 3.4, hit: "ico-{alnum:32}", miss: "ico-{alnum:31}"),
    .token(
      "prefect_key", "Prefect API key", prefixes: ["pnu_"], body: "[0-9A-Za-z]{36}",
      confidence: 0.97, hit: "pnu_{alnum:36}", miss: "pnu_{alnum:35}"),
    .token(
      "launchdarkly_sdk_key", "LaunchDarkly server-side SDK key", prefixes: ["sdk-"],
      body: VendorFragment.uuid, end: Fragment.hyphenEnd, confidence: 0.9,
      hit: "sdk-" + VendorFragment.uuidSample, miss: "sdk-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:11}"),
    .named(
      "launchdarkly_token", "LaunchDarkly API access token",
      names: ["launchdarkly", "launch_darkly", "launch-darkly"],
      rest: VendorFragment.secretWord, value: "api-" + VendorFragment.uuid, confidence: 0.93,
      sampleName: "LAUNCHDARKLY_ACCESS_TOKEN", hit: "api-" + VendorFragment.uuidSample,
      miss: "api-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:11}"),
  ]
}
