/// A rule as a gitleaks file states it. Empty fields can come from the rule it overrides.
struct GitleaksRule {
  /// A rule that must match nearby for a match to count.
  struct Required: Hashable {
    let id: String
    let withinLines: Int?
    let withinColumns: Int?
  }

  var id: String
  var description = ""
  var regex: GoPattern?
  var secretGroup = 0
  var entropy = 0.0
  var keywords: [String] = []
  var path: GoPattern?
  var allowlists: [Allowlist] = []
  var required: [Required] = []
  var skipReport = false

  /// The rule with what it leaves open filled in from the rule of the same id that it extends.
  func overriding(_ base: GitleaksRule) -> GitleaksRule {
    var result = base
    if !description.isEmpty { result.description = description }
    if entropy != 0 { result.entropy = entropy }
    if secretGroup != 0 { result.secretGroup = secretGroup }
    if let regex { result.regex = regex }
    if let path { result.path = path }
    result.keywords += keywords
    result.allowlists += allowlists
    return result
  }
}
