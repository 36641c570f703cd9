/// Elastic Cloud and Elasticsearch.
enum ElasticRules {
  static let all: [Rule] = [
    .token(
      "elastic_cloud_key", "Elastic Cloud API key", prefixes: ["essu_"],
      body: "[0-9A-Za-z+/_-]{60,200}={0,2}", end: PatternPieces.base64End, confidence: 0.98,
      entropyFloor: 4, hit: "essu_{base64:90}==", miss: "essu_{base64:50}"),
    .named(
      "elasticsearch_key", "Elasticsearch API key",
      names: [
        "elasticsearch_api", "elastic_api", "elastic-api", "elastic_cloud_api", "ec_api_key",
        "es_api_key", "elasticapikey",
      ],
      // Base 64 of `id:key`, each 20 to 22 characters.
      value: "[0-9A-Za-z]{56,60}={1,2}|[0-9A-Za-z]{60}", end: PatternPieces.base64End,
      confidence: 0.85, entropyFloor: 3.8, sampleName: "{ELASTIC_API_KEY|EC_API_KEY}",
      hit: "{alnum:58}==", miss: "{alnum:50}=="),
  ]
}
