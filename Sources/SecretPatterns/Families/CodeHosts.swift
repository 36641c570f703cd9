/// Code hosts and code search besides GitHub, GitLab and Bitbucket; Azure DevOps is with Azure.
enum CodeHostRules {
  static let all: [Rule] = [
    .named(
      "gitea_token", "Gitea or Forgejo access token", names: ["gitea", "forgejo", "codeberg"],
      rest: PlatformShape.rest("token|key|secret|pass|pat"), value: PlatformShape.hex(40),
      entropyFloor: 3, sampleName: "GITEA_TOKEN", hit: "{hex:40}", miss: "{hex:39}"),
    .token(
      "sourcegraph_token", "Sourcegraph access token", prefixes: ["sgp_"],
      body: "(?:(?:[0-9a-f]{16}|local)_)?[0-9a-f]{40}", hit: "sgp_{hex:16}_{hex:40}",
      miss: "sgp_{hex:16}_{hex:39}"),
  ]
}
