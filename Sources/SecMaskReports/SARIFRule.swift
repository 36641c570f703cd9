internal import SecMaskJSON

/// A type of findings as a SARIF rule, with help for who has to act.
enum SARIFRule {
  private static let steps = [
    "Revoke or change the secret where it was issued: whoever has read the file or its history has it.",
    "Take it out of the file, and keep it in a secret store or in the environment.",
    "If it is no secret, allow it: a comment secmask:allow on its line, an allowlist, or a baseline.",
  ]

  static func value(_ type: String, _ context: ReportContext) -> JSONValue {
    let summary = context.summary(of: type)
    let sentence = summary.prefix(1).uppercased() + summary.dropFirst() + "."
    let plain = "\(sentence)\n" + steps.enumerated().map { "\($0 + 1). \($1)" }.joined(separator: "\n")
    let markdown =
      "\(sentence)\n\n"
      + steps.enumerated().map { "\($0 + 1). \($1.replacing("secmask:allow", with: "`secmask:allow`"))" }
      .joined(separator: "\n")
    return .object([
      ("id", .string(type)), ("name", .string(type)),
      ("shortDescription", SARIFResult.text(sentence)),
      ("fullDescription", SARIFResult.text("\(sentence) Whoever can read the file can use it.")),
      ("help", .object([("text", .string(plain)), ("markdown", .string(markdown))])),
      ("defaultConfiguration", .object([("level", .string("error"))])),
      (
        "properties",
        .object([
          ("tags", .array([.string("security"), .string("secret")])),
          ("precision", .string(precision(context.confidence(of: type)))),
          ("security-severity", .string("8.0")), ("problem.severity", .string("error")),
        ])
      ),
    ])
  }

  private static func precision(_ confidence: Double?) -> String {
    switch confidence ?? 0.7 {
    case 0.9...: "very-high"
    case 0.7..<0.9: "high"
    case 0.5..<0.7: "medium"
    default: "low"
    }
  }
}
