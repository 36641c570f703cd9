/// Post, parcels and travel.
enum ShippingRules {
  static let all: [Rule] = [
    .token(
      "easypost_key", "EasyPost API key, production or test", prefixes: ["EZAK", "EZTK"],
      body: "[0-9A-Za-z]{54}", confidence: 0.97, entropyFloor: 3.5, hit: "{EZAK|EZTK}{alnum:54}",
      miss: "EZAK{alnum:50}"),
    .token(
      "shippo_token", "Shippo API token", prefixes: ["shippo_live_", "shippo_test_"],
      body: "[0-9a-fA-F]{40}", confidence: 0.98, hit: "shippo_{live|test}_{hex:40}",
      miss: "shippo_live_{hex:39}"),
    .token(
      "duffel_token", "Duffel API token", prefixes: ["duffel_live_", "duffel_test_"],
      body: "[0-9A-Za-z_-]{43}", end: Fragment.hyphenEnd, confidence: 0.98,
      hit: "duffel_{live|test}_{alnum:43}", miss: "duffel_live_{alnum:40}"),
    .named(
      "lob_key", "Lob secret API key (live_pub_… is public)",
      names: [
        "lob_api", "lob-api", "lobapi", "lob_key", "lob_secret", "lob_live", "lob_test", "lob(",
      ],
      rest: #"[\w.\- \t]{0,20}?"#, value: "(?:live|test)_[0-9a-f]{35}", confidence: 0.95,
      sampleName: "LOB_API_KEY", hit: "{live|test}_{hex:35}", miss: "live_pub_{hex:31}"),
  ]
}
