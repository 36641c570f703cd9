/// Infrastructure as code, delivery, and feature flags.
enum DeliveryRules {
  static let all: [Rule] = [
    .token(
      "pulumi_token", "Pulumi access token", prefixes: ["pul-"], body: "[0-9a-f]{40}",
      confidence: 0.98, hit: "pul-{hex:40}", miss: "pul-{hex:38}"),
    .token(
      "infracost_key", "Infracost API key", prefixes: ["ico-"], body: "[0-9A-Za-z]{32}",
      confidence: 0.93, entropyFloor: 3.4, hit: "ico-{alnum:32}", miss: "ico-{alnum:31}"),
    .token(
      "harness_token", "Harness personal or service account token", prefixes: ["pat.", "sat."],
      body: #"[0-9A-Za-z_-]{22}\.[0-9A-Za-z]{24}\.[0-9A-Za-z]{20}"#, confidence: 0.98,
      hit: "{pat|sat}.{base64url:22}.{hex:24}.{alnum:20}",
      miss: "pat.{base64url:22}.{hex:24}.{alnum:18}"),
    .token(
      "octopus_deploy_key", "Octopus Deploy API key", prefixes: ["API-"],
      body: "(?=[0-9A-Z]{0,25}[0-9])(?=[0-9A-Z]{0,25}[A-Z])[0-9A-Z]{25,32}", confidence: 0.93,
      entropyFloor: 3.2, hit: "API-A7{upperalnum:25}", miss: "API-A7{upperalnum:20}"),
    .token(
      "prefect_key", "Prefect API key", prefixes: ["pnu_"], body: "[0-9A-Za-z]{36}",
      confidence: 0.97, hit: "pnu_{alnum:36}", miss: "pnu_{alnum:35}"),
    .named(
      "launchdarkly_key", "LaunchDarkly SDK key or access token",
      names: ["launchdarkly", "launch_darkly", "launch-darkly", "ld_sdk", "ld_api", "ldsdk"],
      rest: VendorFragment.secretWord, value: "(?:sdk|api|mob)-" + VendorFragment.uuid,
      confidence: 0.93, sampleName: "{LAUNCHDARKLY_SDK_KEY|launchDarklyAccessToken}",
      hit: "{sdk|api|mob}-" + VendorFragment.uuidSample,
      miss: "sdk-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:11}"),
    .token(
      "launchdarkly_sdk_key", "LaunchDarkly server-side SDK key", prefixes: ["sdk-"],
      body: VendorFragment.uuid, end: VendorFragment.base64urlEnd, confidence: 0.9,
      hit: "sdk-" + VendorFragment.uuidSample, miss: "sdk-{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:11}"),
    .named(
      "snyk_token", "Snyk API token", names: ["snyk"], rest: VendorFragment.secretWord,
      value: VendorFragment.uuid, confidence: 0.85, sampleName: "{SNYK_TOKEN|snyk_api_key}",
      hit: VendorFragment.uuidSample, miss: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:11}"),
    .named(
      "ibm_cloud_key", "IBM Cloud API key",
      names: ["ibmcloud", "ibm_cloud", "ibm-cloud", "ibm_api", "bluemix", "ic_api_key", "ibm_platform"],
      value: VendorFragment.mixed(44, of: "0-9A-Za-z_-") + "[0-9A-Za-z_-]{44}",
      end: VendorFragment.base64urlEnd, confidence: 0.85, entropyFloor: 3.8,
      sampleName: "{IBMCLOUD_API_KEY|ibm_cloud_key|IC_API_KEY}", hit: "a1B{base64url:41}",
      miss: "a1B{base64url:40}"),
  ]
}
