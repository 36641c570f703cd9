/// Docker's config.json, also inside a Kubernetes pull secret: `auth` is base64 of user:password.
enum DockerConfigRules {
  static let all: [Rule] = [
    Rule(
      id: "docker_config_auth", summary: "Registry credentials in docker's config.json",
      pattern: #""auth\\{0,7}"\s{0,8}:\s{0,8}\\{0,7}"([A-Za-z0-9+/_-]{8,2000}+={0,2})\\{0,7}""#, group: 1,
      keywords: [.exact("\"auth\""), .exact("\"auth\\")], reach: 4_096, shape: .named, confidence: 0.97,
      check: { candidate, confidence in
        guard let text = Base64.decode(candidate.secret), let colon = text.firstIndex(of: UInt8(ascii: ":")),
          colon > 0, colon + 1 < text.count, text.allSatisfy({ $0 >= 32 && $0 != 127 })
        else { return nil }
        let password = Array(text[(colon + 1)...])
        return Placeholder.isEvident(password) || Placeholder.isReference(password)
          ? Plausibility.placeholder : confidence
      },
      samples: Samples(
        hit: .generatedSnippet { random in
          func pair() -> String {
            Base64.encode(SampleTemplate.fill("{lower:6}:{password:14-30}", using: &random).utf8)
          }
          return """
            {
              "auths": {
                "registry.internal:5000": {"auth": "«\(pair())»"},
                "https://index.docker.io/v1/": {
                  "auth": "«\(pair())»"
                }
              }
            }
            """
        },
        miss: .snippet("{{\"auths\": {{\"registry.internal\": {{\"auth\": \"{upper:4}-{lower:9}\"}}}"))),
    Rule(
      id: "docker_identity_token", summary: "Identity or registry token in docker's config.json",
      pattern:
        #""(?:identity|registry)token\\{0,7}"\s{0,8}:\s{0,8}\\{0,7}"([A-Za-z0-9+/_.~-]{16,8000}+={0,2})\\{0,7}""#,
      group: 1, keywords: [.exact("\"identitytoken"), .exact("\"registrytoken")], reach: 8_192, shape: .named,
      confidence: 0.9,
      samples: .snippets(
        "{{\"auths\": {{\"registry.internal\": {{\"identitytoken\": \"«{alnum:40}»\"}}}",
        miss: "{{\"auths\": {{\"registry.internal\": {{\"identitytoken\": \"{alnum:6}\"}}}")),
  ]
}
