/// Docker.
enum DockerRules {
  static let all: [Rule] = [
    .token(
      "docker_token", "Docker Hub access token", prefixes: ["dckr_pat_", "dckr_oat_"],
      body: "[0-9A-Za-z_-]{27,36}", end: PatternPieces.hyphenEnd, confidence: 0.98,
      entropyFloor: 3, hit: "{dckr_pat_|dckr_oat_}{base64url:27}", miss: "dckr_pat_{base64url:24}"),
    .token(
      "docker_swarm_join_token", "Docker Swarm join token", prefixes: ["SWMTKN-1-"],
      body: "[0-9a-z]{50}-[0-9a-z]{25}", confidence: 0.99,
      hit: "SWMTKN-1-{loweralnum:50}-{loweralnum:25}",
      miss: "SWMTKN-1-{loweralnum:50}-{loweralnum:20}"),
    .token(
      "docker_swarm_unlock_key", "Docker Swarm unlock key", prefixes: ["SWMKEY-1-"],
      body: "[0-9A-Za-z+/]{43}", end: PatternPieces.base64End, confidence: 0.99,
      hit: "SWMKEY-1-{base64:43}", miss: "SWMKEY-1-{base64:40}"),
  ]
}
