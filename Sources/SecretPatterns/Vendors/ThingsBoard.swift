/// ThingsBoard: a device's token stands in the address that it sends to; a device profile has a key and a secret.
enum ThingsBoardRules {
  static let all: [Rule] = [
    .located(
      "thingsboard_token", "ThingsBoard device token in an address", keywords: ["/api/v1/"],
      before: "/api/v1/", value: "(?=[a-zA-Z]{0,19}[0-9])(?=[0-9]{0,19}[a-zA-Z])[0-9A-Za-z]{20}",
      end: "(?=/(?:telemetry|attributes|rpc|claim|firmware|software))", confidence: 0.95, entropyFloor: 2.8,
      hit: "curl -d '{{}' https://iot.internal/api/v1/«{loweralnum:18}a7»/{telemetry|attributes|rpc}",
      miss: "curl -d '{{}' https://iot.internal/api/v1/{loweralnum:14}a7/telemetry"),
    .named(
      "thingsboard_provision_key", "ThingsBoard provisioning key or secret",
      names: [
        "provisionDeviceKey", "provisionDeviceSecret", "provision_device_key", "provision_device_secret",
      ],
      rest: "", value: PatternPieces.mixed("0-9A-Za-z", 20, needed: ["0-9", "A-Za-z"]), confidence: 0.95,
      entropyFloor: 2.8, sampleName: "{provisionDeviceKey|provisionDeviceSecret}", hit: "{loweralnum:18}a7",
      miss: "{loweralnum:14}a7"),
  ]
}
