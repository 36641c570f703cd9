/// Scaleway, Hetzner, OVHcloud, UpCloud, Exoscale and Scalingo.
enum EuropeanHostingRules {
  static let all: [Rule] = [
    .named(
      "scaleway_secret_key", "Scaleway secret key",
      names: ["scw_secret", "scw-secret", "scw_token", "scaleway"], value: VendorFragment.uuid,
      confidence: 0.8, sampleName: "SCW_SECRET_KEY", hit: VendorFragment.uuidSample,
      miss: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:11}"),
    .named(
      "hetzner_token", "Hetzner Cloud API token", names: ["hcloud", "hetzner"],
      rest: VendorFragment.secretWord, value: VendorFragment.mixed(64) + "[0-9A-Za-z]{64}",
      confidence: 0.85, entropyFloor: 4, sampleName: "{HCLOUD_TOKEN|hetzner_api_token}",
      hit: "a1B{alnum:61}", miss: "a1B{alnum:60}"),
    .named(
      "ovh_secret", "OVHcloud application secret or consumer key", names: ["ovh"],
      rest: #"[\w.\- \t]{0,16}?(?:secret|consumer)\w{0,12}"#,
      value: "(?=[0-9A-Za-z]{0,31}[0-9])(?=[0-9A-Za-z]{0,31}[A-Za-z])[0-9A-Za-z]{32}",
      confidence: 0.8, entropyFloor: 2.7, sampleName: "{OVH_APPLICATION_SECRET|ovh_consumer_key}",
      hit: "a1{hex:30}", miss: "a1{hex:29}"),
    .token(
      "upcloud_token", "UpCloud API token", prefixes: ["ucat_"], body: "01[0-9A-HJKMNP-TV-Z]{24}",
      confidence: 0.98, entropyFloor: 3, hit: "ucat_01{HEX:24}", miss: "ucat_01{HEX:23}"),
    .named(
      "exoscale_secret", "Exoscale API secret", names: ["exoscale"],
      rest: #"[\w.\- \t]{0,16}?secret\w{0,12}"#,
      value: VendorFragment.mixed(43, of: "0-9A-Za-z_-") + "[0-9A-Za-z_-]{43}",
      end: Fragment.hyphenEnd, confidence: 0.8, entropyFloor: 3.7,
      sampleName: "EXOSCALE_API_SECRET", hit: "a1B{base64url:40}", miss: "a1B{base64url:39}"),
    .token(
      "scalingo_token", "Scalingo API token", prefixes: ["tk-us-"], body: "[0-9A-Za-z_-]{48}",
      end: Fragment.hyphenEnd, confidence: 0.97, entropyFloor: 3.5,
      hit: "tk-us-{base64url:48}", miss: "tk-us-{base64url:44}"),
  ]
}
