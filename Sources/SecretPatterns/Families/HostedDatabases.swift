/// Databases as a service.
enum HostedDatabaseRules {
  static let all: [Rule] = postgres + others

  private static let postgres: [Rule] = [
    .token(
      "supabase_key", "Supabase personal access token",
      prefixes: ["sbp_", "sbp_oauth_", "sbp_v0_"],
      body: "[0-9a-f]{40}", confidence: 0.98, hit: "{sbp_|sbp_oauth_}{hex:40}", miss: "sbp_{hex:38}"
    ),
    .token(
      "supabase_secret_key", "Supabase secret project key", prefixes: ["sb_secret_"],
      body: "[0-9A-Za-z_-]{31,36}", end: Fragment.hyphenEnd, confidence: 0.97,
      entropyFloor: 3.5, hit: "sb_secret_{alnum:22}_{alnum:8}", miss: "sb_secret_{alnum:20}"),
    .prefixedOrNamed(
      "neon_token", "Neon API key", prefixes: ["napi_"], body: "[0-9a-z]{60,70}",
      names: ["neon_api", "neon_token", "neon-api", "neonapi", "neon_key"], rest: #"\w{0,12}"#,
      value: "(?=[0-9a-z]{0,63}[0-9])[0-9a-z]{64}", confidence: 0.85, entropyFloor: 3.4,
      hit: "auth: «napi_{loweralnum:64}»\nNEON_API_KEY=«a1{loweralnum:62}»",
      miss: "auth: napi_{loweralnum:50}\nNEON_API_KEY=a1{loweralnum:61}"),
    .token(
      "aiven_service_password", "Aiven service password", prefixes: ["AVNS_"],
      body: "[0-9A-Za-z_-]{18,24}", end: Fragment.hyphenEnd, confidence: 0.97,
      entropyFloor: 3, hit: "AVNS_{base64url:19}", miss: "AVNS_{base64url:14}"),
    .named(
      "aiven_token", "Aiven API token", names: ["aiven"],
      value: "[0-9A-Za-z+/]{300,420}={0,2}", end: VendorFragment.base64End, confidence: 0.9,
      entropyFloor: 4.5, sampleName: "AIVEN_TOKEN", hit: "{base64:371}=", miss: "{base64:200}"),
    .token(
      "cockroachdb_key", "CockroachDB Cloud service account key", prefixes: ["CCDB1_"],
      body: "[0-9A-Za-z]{22}_[0-9A-Za-z]{40}", confidence: 0.99,
      hit: "CCDB1_{alnum:22}_{alnum:40}", miss: "CCDB1_{alnum:22}_{alnum:38}"),
  ]

  private static let others: [Rule] = [
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
    .token(
      "mongodb_atlas_secret", "MongoDB Atlas service account secret", prefixes: ["mdb_sa_sk_"],
      body: "[0-9A-Za-z_-]{40}", end: Fragment.hyphenEnd, confidence: 0.99,
      hit: "mdb_sa_sk_{base64url:6}{alnum:34}", miss: "mdb_sa_sk_{alnum:36}"),
    .named(
      "mongodb_atlas_private_key", "MongoDB Atlas programmatic private key",
      names: [
        "atlas_private", "atlas-private", "mongodb_private", "mongodb_atlas_private",
        "mcli_private",
      ],
      value: VendorFragment.uuid, confidence: 0.85,
      sampleName: "{MONGODB_ATLAS_PRIVATE_KEY|ATLAS_PRIVATE_KEY}", hit: VendorFragment.uuidSample,
      miss: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:11}"),
    .token(
      "astra_token", "DataStax Astra application token", prefixes: ["AstraCS:"],
      body: "[0-9A-Za-z]{20,32}:[0-9a-f]{64}", confidence: 0.99,
      hit: "AstraCS:{alpha:24}:{hex:64}", miss: "AstraCS:{alpha:24}:{hex:60}"),
    .named(
      "upstash_token", "Upstash REST token", names: ["upstash"],
      rest: #"[\w.\- \t]{0,24}?(?:token|password)\w{0,12}"#,
      value: VendorFragment.mixed(40, of: "0-9A-Za-z_+/-") + "[0-9A-Za-z_+/-]{40,140}={0,2}",
      end: "(?![0-9A-Za-z_+/=-])", confidence: 0.85, entropyFloor: 3.7,
      sampleName: "UPSTASH_REDIS_REST_TOKEN", hit: "AXa1{alnum:52}=", miss: "AXa1{alnum:20}"),
    .named(
      "convex_deploy_key", "Convex deploy key", names: ["convex_deploy", "convex-deploy"],
      value: #"(?:prod|dev|preview|project):[\w:-]{3,80}\|[0-9A-Za-z+/_=-]{32,600}"#,
      end: "(?![0-9A-Za-z+/_=-])", confidence: 0.95, entropyFloor: 3.5,
      sampleName: "CONVEX_DEPLOY_KEY", hit: "prod:happy-animal-123|{base64:120}=",
      miss: "prod:happy-animal-123|{base64:20}"),
  ]
}
