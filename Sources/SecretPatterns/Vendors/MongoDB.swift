/// MongoDB Atlas.
enum MongoDBRules {
  static let all: [Rule] = [
    .token(
      "mongodb_atlas_secret", "MongoDB Atlas service account secret", prefixes: ["mdb_sa_sk_"],
      body: "[0-9A-Za-z_-]{40}", end: PatternPieces.hyphenEnd, confidence: 0.99,
      hit: "mdb_sa_sk_{base64url:6}{alnum:34}", miss: "mdb_sa_sk_{alnum:36}"),
    .named(
      "mongodb_atlas_private_key", "MongoDB Atlas programmatic private key",
      names: [
        "atlas_private", "atlas-private", "mongodb_private", "mongodb_atlas_private",
        "mcli_private",
      ],
      value: PatternPieces.lowerUUID, confidence: 0.85,
      sampleName: "{MONGODB_ATLAS_PRIVATE_KEY|ATLAS_PRIVATE_KEY}", hit: PatternPieces.uuidSample,
      miss: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:11}"),
  ]
}
