/// IBM Cloud.
enum IBMCloudRules {
  static let all: [Rule] = [
    .named(
      "ibm_cloud_key", "IBM Cloud API key",
      names: [
        "ibmcloud", "ibm_cloud", "ibm-cloud", "ibm_api", "bluemix", "ic_api_key", "ibm_platform",
      ],
      value: PatternPieces.everyKind(44, of: "0-9A-Za-z_-") + "[0-9A-Za-z_-]{44}",
      end: PatternPieces.hyphenEnd, confidence: 0.85, entropyFloor: 3.8,
      sampleName: "{IBMCLOUD_API_KEY|ibm_cloud_key|IC_API_KEY}", hit: "a1B{base64url:41}",
      miss: "a1B{base64url:40}")
  ]
}
