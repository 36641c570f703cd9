/// Doppler, 1Password and Bitwarden.
enum SecretStoreRules {
  static let all: [Rule] = [
    .token(
      "doppler_token", "Doppler token",
      prefixes: ["dp.pt.", "dp.st.", "dp.ct.", "dp.sa.", "dp.scim.", "dp.audit."],
      body: #"(?:[0-9a-z_-]{2,35}\.)?[0-9A-Za-z]{40,44}"#, confidence: 0.98,
      hit: "{dp.pt.|dp.ct.|dp.st.dev_main.|dp.scim.}{alnum:43}", miss: "dp.pt.{alnum:38}"),
    .token(
      "onepassword_secret_key", "1Password account secret key", prefixes: ["A3-"],
      body: "(?=[0-9A-Z-]{0,33}[0-9])[0-9A-Z]{6}-(?:[0-9A-Z]{11}|[0-9A-Z]{6}-[0-9A-Z]{5})"
        + "(?:-[0-9A-Z]{5}){3}",
      end: "(?![0-9A-Za-z_-])", confidence: 0.97, entropyFloor: 3,
      hit: "A3-A7{upperalnum:4}-{upperalnum:6}-{upperalnum:5}-{upperalnum:5}-{upperalnum:5}"
        + "-{upperalnum:5}",
      miss: "A3-A7{upperalnum:4}-{upperalnum:6}-{upperalnum:5}-{upperalnum:5}-{upperalnum:5}"),
    .token(
      "onepassword_service_token", "1Password service account token", prefixes: ["ops_eyJ"],
      body: "[0-9A-Za-z+/_-]{200,3000}={0,3}", end: "(?![0-9A-Za-z+/=_-])", confidence: 0.99,
      entropyFloor: 4, reach: 4096, hit: "ops_eyJ{base64:400}", miss: "ops_eyJ{base64:100}"),
    .named(
      "bitwarden_access_token", "Bitwarden Secrets Manager access token",
      names: [
        "bws_access", "bws-access", "bwsaccess", "bws_token", "bitwarden", "access_token",
        "access-token",
      ],
      value: #"0\."# + VendorFragment.uuid + #"\.[0-9A-Za-z]{30}:[0-9A-Za-z+/]{22}=="#,
      end: VendorFragment.base64End, confidence: 0.98, sampleName: "BWS_ACCESS_TOKEN",
      hit: "0." + VendorFragment.uuidSample + ".{alnum:30}:{base64:22}==",
      miss: "0." + VendorFragment.uuidSample + ".{alnum:28}:{base64:22}=="),
    .placed(
      "bitwarden_client_secret", "Bitwarden personal API key in its client's data",
      keywords: ["apiKeyClientSecret"],
      pattern: #"(?i:apiKeyClientSecret)\\?["']\s{0,4}:\s{0,4}\\?["']([0-9A-Za-z]{20,50})\\?["']"#,
      confidence: 0.93, entropyFloor: 3,
      hit: "{{\"user_" + VendorFragment.uuidSample
        + "_token_apiKeyClientSecret\": \"«{alnum:30}»\"}",
      miss: "{{\"user_" + VendorFragment.uuidSample + "_token_apiKeyClientSecret\": \"{alnum:12}\"}"
    ),
  ]
}
