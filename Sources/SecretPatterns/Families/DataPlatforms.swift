/// Databricks, Confluent, ClickHouse Cloud, Elastic and InfluxDB.
enum DataPlatformRules {
  static let all: [Rule] = [
    .token(
      "databricks_token", "Databricks personal access token", prefixes: ["dapi"],
      body: "[0-9a-f]{32}(?:-[0-9])?", confidence: 0.97, hit: "dapi{hex:32}-{digit:1}",
      miss: "dapi{hex:31}"),
    .token(
      "databricks_oauth_secret", "Databricks OAuth secret of a service principal",
      prefixes: ["dose"], body: "[0-9a-f]{32}", confidence: 0.96, entropyFloor: 2.8,
      hit: "dose{hex:32}", miss: "dose{hex:31}"),
    .prefixedOrNamed(
      "confluent_key", "Confluent Cloud API secret", prefixes: ["cflt"], body: "[0-9A-Za-z+/]{60}",
      names: ["confluent", "ccloud", "kafka_api", "kafka_secret", "schema_registry"],
      value: VendorFragment.mixed(64, of: "0-9A-Za-z+/") + "[0-9A-Za-z+/]{64}",
      end: VendorFragment.base64End, confidence: 0.85, entropyFloor: 4,
      hit: "auth: «cflt{base64:60}»\nCONFLUENT_API_SECRET=«a1B{base64:61}»",
      miss: "auth: cflt{base64:58}\nCONFLUENT_API_SECRET=a1B{base64:60}"),
    .token(
      "clickhouse_cloud_secret", "ClickHouse Cloud API key secret", prefixes: ["4b1d"],
      body: VendorFragment.mixed(38) + "[0-9A-Za-z]{38}", confidence: 0.95, entropyFloor: 3.6,
      hit: "4b1da1B{alnum:35}", miss: "4b1d{hex:38}"),
    .token(
      "elastic_cloud_key", "Elastic Cloud API key", prefixes: ["essu_"],
      body: "[0-9A-Za-z+/]{88,96}={0,2}", end: VendorFragment.base64End, confidence: 0.98,
      entropyFloor: 4, hit: "essu_{base64:90}==", miss: "essu_{base64:70}"),
    .named(
      "elasticsearch_key", "Elasticsearch API key",
      names: [
        "elasticsearch_api", "elastic_api", "elastic-api", "elastic_cloud_api", "ec_api_key",
        "es_api_key", "elasticapikey",
      ],
      // Base 64 of `id:key`, each 20 to 22 characters.
      value: "[0-9A-Za-z]{56,60}={1,2}|[0-9A-Za-z]{60}", end: VendorFragment.base64End,
      confidence: 0.85, entropyFloor: 3.8, sampleName: "{ELASTIC_API_KEY|EC_API_KEY}",
      hit: "{alnum:58}==", miss: "{alnum:50}=="),
    .named(
      "influxdb_token", "InfluxDB API token", names: ["influx"],
      value: "[0-9A-Za-z_-]{86}==", end: "(?![0-9A-Za-z_=-])", confidence: 0.93, entropyFloor: 4.2,
      sampleName: "{INFLUX_TOKEN|influxdb_token}", hit: "{base64url:86}==", miss: "{base64url:84}=="
    ),
    .token(
      "tinybird_token", "Tinybird token", prefixes: ["p.eyJ"],
      body: #"[0-9A-Za-z_-]{40,400}\.[0-9A-Za-z_-]{27,64}"#, end: #"(?![0-9A-Za-z_.-])"#,
      confidence: 0.95, entropyFloor: 4, hit: "p.eyJ1Ijog{base64url:110}.{base64url:27}",
      miss: "p.eyJ1Ijog{base64url:110}.{base64url:20}"),
  ]
}
