/// Heroku, Render, Fly.io, Netlify, Railway and Deno Deploy.
enum AppHostingRules {
  static let all: [Rule] = [
    .token(
      "heroku_token", "Heroku API token", prefixes: ["HRKU-"], body: "AA[0-9A-Za-z_-]{58}",
      end: Fragment.hyphenEnd, confidence: 0.98, entropyFloor: 3.8,
      hit: "HRKU-AA{base64url:58}", miss: "HRKU-AA{base64url:50}"),
    .named(
      "heroku_key", "Heroku API key, older form", names: ["heroku"],
      rest: VendorFragment.secretWord, value: VendorFragment.uuid, confidence: 0.85,
      sampleName: "{HEROKU_API_KEY|heroku_auth_token}", hit: VendorFragment.uuidSample,
      miss: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:11}"),
    .token(
      "render_key", "Render API key", prefixes: ["rnd_"], body: "[0-9A-Za-z]{32,64}",
      confidence: 0.93, entropyFloor: 3, hit: "rnd_{alnum:32}", miss: "rnd_{alnum:31}"),
    .token(
      "fly_token", "Fly.io token as an authorization value", prefixes: ["FlyV1 "],
      body: flyBody + "(?:," + flyBody + "){0,8}", end: VendorFragment.base64End, confidence: 0.98,
      entropyFloor: 3.5, reach: 4096, hit: "FlyV1 fm2_{base64:160},fm2_{base64:120}==",
      miss: "FlyV1 fm2_{alnum:12}"),
    .token(
      "fly_macaroon", "Fly.io token", prefixes: ["fm1r_", "fm1a_", "fm2_"],
      body: "[0-9A-Za-z+/]{100,3000}={0,3}", end: VendorFragment.base64End, confidence: 0.97,
      entropyFloor: 4, reach: 4096, hit: "{fm2_|fm1r_}{base64:200}==", miss: "fm2_{base64:60}"),
    .token(
      "fly_personal_token", "Fly.io personal token", prefixes: ["fo1_"], body: "[0-9A-Za-z_-]{43}",
      end: Fragment.hyphenEnd, confidence: 0.97, entropyFloor: 3.5,
      hit: "fo1_{base64url:43}", miss: "fo1_{base64url:40}"),
    .prefixedOrNamed(
      "netlify_token", "Netlify access token", prefixes: ["nfp_", "nfo_", "nfc_", "nfu_", "nfb_"],
      body: "[0-9A-Za-z_]{34,60}", names: ["netlify"],
      value: VendorFragment.mixed(40, of: "0-9A-Za-z_-") + "[0-9A-Za-z_-]{40,46}|[0-9a-f]{64}",
      end: Fragment.hyphenEnd, confidence: 0.8, entropyFloor: 3,
      hit: "token: «nfp_{alnum:36}»\nNETLIFY_AUTH_TOKEN=«a1B{base64url:40}»",
      miss: "token: nfp_{alnum:20}\nNETLIFY_AUTH_TOKEN=a1B{base64url:30}"),
    .named(
      "railway_token", "Railway token", names: ["railway"], rest: VendorFragment.secretWord,
      value: VendorFragment.uuid, confidence: 0.8, sampleName: "{RAILWAY_TOKEN|railway_api_token}",
      hit: VendorFragment.uuidSample, miss: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:11}"),
    .token(
      "deno_deploy_token", "Deno Deploy personal or organization token",
      prefixes: ["ddp_", "ddo_"],
      body: "[0-9A-Za-z]{36,40}", confidence: 0.97, entropyFloor: 3.4, hit: "{ddp|ddo}_{alnum:36}",
      miss: "ddp_{alnum:30}"),
  ]

  private static let flyBody = "(?:[a-z0-9]{2,4}_)?[0-9A-Za-z+/_-]{20,3000}={0,3}"
}
