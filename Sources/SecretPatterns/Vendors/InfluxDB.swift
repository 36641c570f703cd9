/// InfluxDB.
enum InfluxDBRules {
  static let all: [Rule] = [
    .named(
      "influxdb_token", "InfluxDB API token", names: ["influx"],
      value: "[0-9A-Za-z_-]{86}==", end: "(?![0-9A-Za-z_=-])", confidence: 0.93, entropyFloor: 4.2,
      sampleName: "{INFLUX_TOKEN|influxdb_token}", hit: "{base64url:86}==", miss: "{base64url:84}=="
    )
  ]
}
