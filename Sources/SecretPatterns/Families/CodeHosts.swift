/// Code hosts and code search besides GitHub, GitLab and Bitbucket.
enum CodeHostRules {
  static let all: [Rule] = [
    Rule(
      id: "azure_devops_pat", summary: "Azure DevOps personal access token",
      pattern: Fragment.start + "[0-9A-Za-z]{76}AZDO[0-9A-Za-z]{4}" + Fragment.end,
      keywords: [.exact("AZDO")], anchor: .keyword(lead: 76), confidence: 0.97,
      samples: .tokens("{alnum:52}JQQJ99{alnum:18}AZDO{alnum:4}", miss: "{alnum:75}AZDO{alnum:4}")),
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
