/// GitLab tokens. The routable format (since 2025) appends `.01.`, the payload's length and a base-36
/// CRC-32 of all that stands before it.
enum GitLabRules {
  static let all: [Rule] = [
    .token(
      "gitlab_token", "GitLab personal, project or group access token", prefixes: ["glpat-"],
      body: "[0-9A-Za-z_-]{20,300}" + routable, check: checksum,
      hit: "glpat-{base64url:19}{alnum:1}",
      miss: "glpat-{base64url:19}"),
    token("gitlab_deploy_token", "GitLab deploy token", "gldt-", 20),
    token("gitlab_feed_token", "GitLab feed token", "glft-", 20),
    token("gitlab_scim_token", "GitLab SCIM token", "glsoat-", 20),
    token("gitlab_feature_flag_token", "GitLab feature flags client token", "glffct-", 20),
    token("gitlab_mail_token", "GitLab incoming mail token", "glimt-", 25),
    token("gitlab_agent_token", "GitLab agent for Kubernetes token", "glagent-", 50),
    token("gitlab_oauth_secret", "GitLab OAuth application secret", "gloas-", 64),
    token(
      "gitlab_registration_token", "GitLab runner registration token", "GR1348941", 20),
    .token(
      "gitlab_runner_token", "GitLab runner authentication token", prefixes: ["glrt-", "glrtr-"],
      body: #"(?:t\d_)?[0-9A-Za-z_-]{20,300}"# + routable, check: checksum,
      hit: "glrt-t1_{base64url:27}.01.{loweralnum:9}", miss: "glrt-{base64url:19}"),
    .token(
      "gitlab_trigger_token", "GitLab pipeline trigger token", prefixes: ["glptt-"],
      body: "(?:[0-9a-f]{40}|[0-9A-Za-z_-]{20,300}" + routable + ")", check: checksum,
      hit: "glptt-{hex:40}", miss: "glptt-{hex:19}"),
    .token(
      "gitlab_job_token", "GitLab CI/CD job token", prefixes: ["glcbt-"],
      body:
        #"(?:[0-9A-Za-z]{1,5}_[0-9A-Za-z_-]{20}|eyJ[0-9A-Za-z_-]{8,900}(?:\.[0-9A-Za-z_-]{8,900}){2})"#,
      end: PatternPieces.hyphenEnd,
      hit: "glcbt-{alnum:2}_{base64url:20}", miss: "glcbt-{alnum:6}_{base64url:20}"),
    Rule(
      id: "gitlab_session_cookie", summary: "GitLab session cookie",
      pattern: "_gitlab_session(?:=|%3D)([0-9a-f]{32})" + PatternPieces.end, group: 1,
      keywords: [.exact("_gitlab_session=")], confidence: 0.9,
      samples: .snippets(
        "Cookie: _gitlab_session=«{hex:32}»; path=/",
        miss: "Cookie: _gitlab_session={hex:31}; path=/")),
  ]

  private static let routable = #"(?:(?:\.[0-9a-z]{2})?\.[0-9a-z]{9})?"#

  /// A prefix and a body of a least length; routable ones are longer.
  private static func token(
    _ id: String, _ summary: String, _ prefix: String, _ length: Int
  )
    -> Rule
  {
    .token(
      id, summary, prefixes: [prefix], body: "[0-9A-Za-z_-]{\(length),300}" + routable,
      end: PatternPieces.hyphenEnd, check: checksum, hit: prefix + "{base64url:\(length)}",
      miss: prefix + "{base64url:\(length - 1)}")
  }

  /// Surer where the routable format's checksum is right.
  private static let checksum: Rule.Check = { candidate, confidence in
    let token = candidate.secret
    guard let dot = token.lastIndex(of: UInt8(ascii: ".")), token.count - dot == 10 else {
      return confidence
    }
    var value = CRC32.checksum(token.dropLast(7))
    var digits: [UInt8] = []
    while digits.count < 7 {
      digits.append(Array("0123456789abcdefghijklmnopqrstuvwxyz".utf8)[Int(value % 36)])
      value /= 36
    }
    return token.suffix(7).elementsEqual(digits.reversed()) ? 0.99 : confidence
  }
}
