/// PlanetScale.
enum PlanetScaleRules {
  static let all: [Rule] = [
    .token(
      "planetscale_token", "PlanetScale service token", prefixes: ["pscale_tkn_"],
      body: "[0-9A-Za-z_=.-]{32,64}", end: "(?![0-9A-Za-z_=-])", confidence: 0.98,
      hit: "pscale_tkn_{base64url:43}", miss: "pscale_tkn_{base64url:30}"),
    .token(
      "planetscale_oauth_token", "PlanetScale OAuth token", prefixes: ["pscale_oauth_"],
      body: "[0-9A-Za-z_=.-]{32,64}", end: "(?![0-9A-Za-z_=-])", confidence: 0.98,
      hit: "pscale_oauth_{base64url:43}", miss: "pscale_oauth_{base64url:30}"),
    .token(
      "planetscale_password", "PlanetScale database password", prefixes: ["pscale_pw_"],
      body: "[0-9A-Za-z_=.-]{32,64}", end: "(?![0-9A-Za-z_=-])", confidence: 0.98,
      hit: "pscale_pw_{base64url:43}", miss: "pscale_pw_{base64url:30}"),
  ]
}
