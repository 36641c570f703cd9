/// Pinecone.
enum PineconeRules {
  static let all: [Rule] = [
    .token(
      "pinecone_key", "Pinecone API key", prefixes: ["pcsk_"],
      body: "[0-9A-Za-z]{5,6}_[0-9A-Za-z]{63}",
      confidence: 0.98, entropyFloor: 3.5, hit: "pcsk_{alnum:5-6}_{alnum:63}",
      miss: "pcsk_{alnum:5}_{alnum:62}"),
    .named(
      "pinecone_legacy_key", "Pinecone API key of the old format", names: ["pinecone"],
      rest: PatternPieces.nameNear("key|token|secret"), value: PatternPieces.uuid,
      sampleName: "PINECONE_API_KEY",
      hit: "{hex:8}-{hex:4}-{hex:4}-{hex:4}-{hex:12}", miss: "{hex:8}-{hex:4}-{hex:4}-{hex:16}"),
  ]
}
