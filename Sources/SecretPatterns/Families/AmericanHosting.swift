/// Linode (Akamai), Vultr, Backblaze, Wasabi and IBM Cloud.
enum AmericanHostingRules {
  static let all: [Rule] = [
    .named(
      "linode_token", "Linode API token", names: ["linode"], rest: VendorFragment.secretWord,
      value: "[0-9a-f]{64}", confidence: 0.85, entropyFloor: 3,
      sampleName: "{LINODE_TOKEN|linode_api_key}", hit: "{hex:64}", miss: "{hex:63}"),
    .named(
      "vultr_key", "Vultr API key", names: ["vultr"], rest: VendorFragment.secretWord,
      value: "(?=[0-9A-Z]{0,35}[0-9])(?=[0-9A-Z]{0,35}[A-Z])[0-9A-Z]{36}", confidence: 0.85,
      entropyFloor: 3.3, sampleName: "{VULTR_API_KEY|vultr_token}", hit: "A7{upperalnum:34}",
      miss: "A7{upperalnum:33}"),
    .named(
      "backblaze_key", "Backblaze B2 application key",
      names: ["b2_application", "b2_app", "b2_key", "b2_secret", "backblaze", "applicationkey"],
      value: "K00[0-9][0-9A-Za-z/+]{27}", end: VendorFragment.base64End, confidence: 0.9,
      entropyFloor: 3.2, sampleName: "{B2_APPLICATION_KEY|backblaze_key}",
      hit: "K005{base64:27}", miss: "K005{base64:26}"),
    .named(
      "wasabi_secret_key", "Wasabi secret key", names: ["wasabi"], rest: VendorFragment.secretWord,
      value: VendorFragment.mixed(40, of: "0-9A-Za-z/+") + "[0-9A-Za-z/+]{40}",
      end: VendorFragment.base64End, confidence: 0.75, entropyFloor: 3.7,
      sampleName: "WASABI_SECRET_KEY", hit: "a1B{base64:37}", miss: "a1B{base64:36}"),
    .named(
      "ibm_cloud_key", "IBM Cloud API key",
      names: [
        "ibmcloud", "ibm_cloud", "ibm-cloud", "ibm_api", "bluemix", "ic_api_key", "ibm_platform",
      ],
      value: VendorFragment.mixed(44, of: "0-9A-Za-z_-") + "[0-9A-Za-z_-]{44}",
      end: Fragment.hyphenEnd, confidence: 0.85, entropyFloor: 3.8,
      sampleName: "{IBMCLOUD_API_KEY|ibm_cloud_key|IC_API_KEY}", hit: "a1B{base64url:41}",
      miss: "a1B{base64url:40}"),
  ]
}
