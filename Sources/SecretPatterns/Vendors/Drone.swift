/// Drone.
enum DroneRules {
  static let all: [Rule] = [
    .named(
      "drone_token", "Drone CI access token",
      names: ["drone_token", "droneci", "drone_access", "drone_server_token"],
      value: PatternPieces.mixed("0-9A-Za-z", 32, needed: ["0-9", "A-Za-z"]), confidence: 0.75,
      entropyFloor: 3.2, sampleName: "DRONE_TOKEN", hit: "{alnum:30}a1", miss: "{alnum:29}a1")
  ]
}
