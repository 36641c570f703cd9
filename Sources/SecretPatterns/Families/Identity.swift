/// Identity providers.
enum IdentityRules {
  static let all: [Rule] = [
    .named(
      "okta_token", "Okta API token", names: ["okta", "ssws"], rest: #"[\w.\- \t]{0,24}?"#,
      value: "00" + ValueShape.mixed(40, "0-9A-Za-z_-"), end: Fragment.hyphenEnd, confidence: 0.9,
      entropyFloor: 3.3, sampleName: "OKTA_API_TOKEN", hit: "00{alnum:37}7qX",
      miss: "00{alnum:34}7qX"),
    .named(
      "auth0_client_secret", "Auth0 client secret", names: ["auth0"],
      rest: #"[\w.\- \t]{0,20}?secret\w{0,8}"#, value: ValueShape.mixed(64, "0-9A-Za-z_-"),
      end: Fragment.hyphenEnd, confidence: 0.9, entropyFloor: 3.6,
      sampleName: "AUTH0_CLIENT_SECRET", hit: "{alnum:61}7qX", miss: "{alnum:58}7qX"),
    .named(
      "onelogin_secret", "OneLogin client secret", names: ["onelogin", "one_login"],
      rest: ValueShape.secretName, value: ValueShape.hex(64), confidence: 0.8, entropyFloor: 2.9,
      sampleName: "ONELOGIN_CLIENT_SECRET", hit: "{hex:62}7b", miss: "{hex:60}7b"),
    .token(
      "stytch_secret", "Stytch project secret", prefixes: ["secret-live-", "secret-test-"],
      body: "[0-9A-Za-z_-]{35}=", end: "", confidence: 0.98,
      hit: "secret-{live|test}-{base64url:35}=", miss: "secret-live-{alnum:30}="),
    .token(
      "ory_token", "Ory API key or session token", prefixes: ["ory_pat_", "ory_wak_", "ory_st_"],
      body: "[0-9A-Za-z]{32}", confidence: 0.97, entropyFloor: 3, hit: "ory_{pat|st}_{alnum:32}",
      miss: "ory_pat_{alnum:28}"),
    .named(
      "jumpcloud_key", "JumpCloud API key", names: ["jumpcloud"], rest: ValueShape.secretName,
      value: "(?:\(ValueShape.hex(40))|jca_[0-9A-Za-z]{36})", confidence: 0.8, entropyFloor: 2.7,
      sampleName: "JUMPCLOUD_API_KEY", hit: "{hex:38}7b", miss: "{hex:36}7b"),
    .named(
      "duo_secret", "Duo secret key", names: ["skey", "duo_secret", "duo-secret"],
      rest: #"(?:[_-]?key)?"#, value: ValueShape.mixed(40), confidence: 0.75, entropyFloor: 3.4,
      sampleName: "{skey|duo_secret_key}", hit: "{alnum:37}7qX", miss: "{alnum:34}7qX"),
    .token(
      "authress_key", "Authress service client access key",
      prefixes: ["sc_", "scauth_", "authress_"],
      body: #"[0-9a-z]{5,30}\.[0-9a-z]{4,6}\.acc[_-][0-9a-z-]{10,32}\.[0-9A-Za-z+/_=-]{30,120}"#,
      end: "(?![0-9A-Za-z_+/=-])", confidence: 0.98,
      hit: "{sc|authress}_{loweralnum:12}.{loweralnum:5}.acc-{loweralnum:16}.{alnum:60}",
      miss: "sc_{loweralnum:12}.{loweralnum:5}.acc-{loweralnum:16}.{alnum:20}"),
  ]
}
