/// Fly.io.
enum FlyIORules {
  static let all: [Rule] = [
    .token(
      "fly_token", "Fly.io token as an authorization value", prefixes: ["FlyV1 "],
      body: flyBody + "(?:," + flyBody + "){0,8}", end: PatternPieces.base64End, confidence: 0.98,
      entropyFloor: 3.5, reach: 4096, hit: "FlyV1 fm2_{base64:160},fm2_{base64:120}==",
      miss: "FlyV1 fm2_{alnum:12}"),
    .token(
      "fly_macaroon", "Fly.io token", prefixes: ["fm1r_", "fm1a_", "fm2_"],
      body: "[0-9A-Za-z+/]{100,3000}={0,3}", end: PatternPieces.base64End, confidence: 0.97,
      entropyFloor: 4, reach: 4096, hit: "{fm2_|fm1r_}{base64:200}==", miss: "fm2_{base64:60}"),
    .token(
      "fly_personal_token", "Fly.io personal token", prefixes: ["fo1_"], body: "[0-9A-Za-z_-]{43}",
      end: PatternPieces.hyphenEnd, confidence: 0.97, entropyFloor: 3.5,
      hit: "fo1_{base64url:43}", miss: "fo1_{base64url:40}"),
  ]

  private static let flyBody = "(?:[a-z0-9]{2,4}_)?[0-9A-Za-z+/_-]{20,3000}={0,3}"
}
