/// OpenAI keys and the many that copied the form `sk-…`.
enum OpenAIRules {
  static let all: [Rule] = [
    // `sk-` also stands in `task-1` and in CSS classes, so letters alone are not enough, and the long
    // run must be unbroken unless a known infix precedes it. Keys of DeepSeek, Moonshot, DashScope,
    // Stability and LiteLLM have the same form.
    Rule(
      id: "openai_key", summary: "OpenAI API key, or one of the same form",
      pattern: PatternPieces.start + "sk-(?:" + project + "|"
        + "(?:[0-9A-Za-z]{2,12}-){0,2}(?=[A-Za-z]{0,120}[0-9])(?=[0-9]{0,40}[A-Za-z])[0-9A-Za-z]{20,200}"
        + ")" + PatternPieces.hyphenEnd,
      keywords: [.exact("sk-")], confidence: 0.85, entropyFloor: 3,
      check: { candidate, confidence in holdsSignature(candidate.secret) ? 0.99 : confidence },
      samples: .tokens("sk-{alnum:20}T3BlbkFJ{alnum:19}7", miss: "sk-{lower:8}-{lower:24}")),
    Rule(
      id: "openai_project_key", summary: "OpenAI project, service account or admin key",
      pattern: PatternPieces.start + "sk-" + project + PatternPieces.hyphenEnd,
      keywords: ["sk-proj-", "sk-svcacct-", "sk-admin-", "sk-service-", "sk-None-"].map {
        .exact($0)
      },
      confidence: 0.9, entropyFloor: 3.2,
      check: { candidate, confidence in holdsSignature(candidate.secret) ? 0.99 : confidence },
      samples: .tokens(
        "sk-{proj|svcacct|admin}-{base64url:74}T3BlbkFJ{base64url:73}7",
        miss: "sk-proj-{base64url:12}")),
  ]

  private static let project =
    "(?:proj|svcacct|admin|service|None)-(?=[A-Za-z_-]{0,200}[0-9])[0-9A-Za-z_-]{20,250}"

  /// Base64 of `OpenAI`, which stands in the middle of the keys issued since 2022.
  private static func holdsSignature(_ token: [UInt8]) -> Bool {
    let signature = Array("T3BlbkFJ".utf8)
    return token.indices.dropLast(signature.count - 1).contains {
      token[$0...].starts(with: signature)
    }
  }
}
