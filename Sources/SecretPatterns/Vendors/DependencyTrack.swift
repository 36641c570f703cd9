/// Dependency-Track.
enum DependencyTrackRules {
  static let all: [Rule] = [
    .token(
      "dependency_track_key", "Dependency-Track API key", prefixes: ["odt_"],
      body: "(?:[0-9A-Za-z]{8}_)?[0-9A-Za-z]{32,255}", confidence: 0.97, entropyFloor: 3.4,
      hit: "odt_{|aB3dE5fG_}{alnum:32}", miss: "odt_{alnum:28}")
  ]
}
