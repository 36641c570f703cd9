/// Doppler.
enum DopplerRules {
  static let all: [Rule] = [
    .token(
      "doppler_token", "Doppler token",
      prefixes: ["dp.pt.", "dp.st.", "dp.ct.", "dp.sa.", "dp.scim.", "dp.audit."],
      body: #"(?:[0-9a-z_-]{2,35}\.)?[0-9A-Za-z]{40,44}"#, confidence: 0.98,
      hit: "{dp.pt.|dp.ct.|dp.st.dev_main.|dp.scim.}{alnum:43}", miss: "dp.pt.{alnum:38}")
  ]
}
