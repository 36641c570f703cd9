/// Gitea.
enum GiteaRules {
  static let all: [Rule] = [
    .named(
      "gitea_token", "Gitea or Forgejo access token", names: ["gitea", "forgejo", "codeberg"],
      rest: PatternPieces.nameNear("token|key|secret|pass|pat"), value: PatternPieces.hex(40),
      entropyFloor: 3, sampleName: "GITEA_TOKEN", hit: "{hex:40}", miss: "{hex:39}")
  ]
}
