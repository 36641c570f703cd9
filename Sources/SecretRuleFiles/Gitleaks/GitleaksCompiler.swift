internal import SecretPatterns

/// Makes scanner rules of what a gitleaks file says.
struct GitleaksCompiler {
  let path: String
  let options: RuleFile.Options

  /// Confidence of a match of a rule that says itself that it is generic.
  private static let genericConfidence = 0.6
  private static let confidence = 0.85

  func compile(_ file: GitleaksFile) throws(RuleFileError) -> RuleFile {
    var file = file
    var result = RuleFile(path: path)
    result.extendsBuiltIn = file.extendsBuiltIn
    result.allowlists = file.allowlists
    result.notes = file.notes
    for id in file.disabledBuiltIn.sorted() {
      if let known = Self.builtInID(id) {
        result.disabled.insert(known)
      } else {
        result.notes.append("disabledRules: there is no built-in rule \(id)")
      }
    }
    for (id, allowlist) in file.distributeAllowlists() {
      try place(allowlist, for: id, into: &result)
    }
    for rule in file.rules {
      do {
        try add(rule, into: &result)
      } catch {
        try options.onBadRule.take(error)
      }
    }
    result.own = Set(result.rules.map(\.id))
    result.generic = result.own.filter { Self.isGeneric($0) }
    return result
  }

  private static func isGeneric(_ id: String) -> Bool { id.lowercased().contains("generic") }

  /// The built-in rule that an id means; gitleaks writes hyphens where we write underscores.
  private static func builtInID(_ id: String) -> String? {
    let other = String(id.map { $0 == "-" ? "_" : $0 })
    return Rule.builtIn.first { $0.id == id || $0.id == other }?.id
  }

  /// An allowlist for a rule that is not in the file.
  private func place(
    _ allowlist: Allowlist, for id: String, into result: inout RuleFile
  ) throws(RuleFileError) {
    if result.extendsBuiltIn, let known = Self.builtInID(id) {
      result.amendments[known, default: GitleaksRule(id: known)].allowlists.append(allowlist)
    } else if result.extendsBuiltIn {
      result.notes.append("[[allowlists]]: there is no built-in rule \(id)")
    } else {
      try options.onBadRule.take(
        .badRule(file: path, rule: id, reason: "[[allowlists]] targetRules: no such rule"))
    }
  }

  private func add(_ rule: GitleaksRule, into result: inout RuleFile) throws(RuleFileError) {
    if !rule.required.isEmpty { result.required[rule.id] = rule.required }
    if rule.skipReport { result.unreported.insert(rule.id) }
    guard let regex = rule.regex else {
      return try addWithoutRegex(rule, into: &result)
    }
    guard rule.secretGroup <= regex.groups else {
      throw .badRule(
        file: path, rule: rule.id,
        reason: "secretGroup is \(rule.secretGroup), but regex has \(regex.groups) groups")
    }
    for keyword in rule.keywords where keyword.utf8.count > 128 {
      throw .badRule(file: path, rule: rule.id, reason: "keywords: one is longer than 128 bytes")
    }
    let made = RulePattern(regex, keywords: rule.keywords)
    let confidence =
      rule.skipReport
      ? 0 : Self.isGeneric(rule.id) ? Self.genericConfidence : Self.confidence
    let matcher = GitleaksMatcher(
      id: rule.id, confidence: confidence, regex: DeferredRegex(regex.pattern),
      groups: regex.groups, secretGroup: rule.secretGroup, entropy: rule.entropy,
      prefix: made.prefix.map(LeftRun.init), allowlists: result.allowlists + rule.allowlists,
      honoursAllowComments: options.honoursAllowComments)
    result.rules.append(
      Rule(
        id: rule.id, summary: rule.description.isEmpty ? rule.id : rule.description,
        pattern: made.pattern, keywords: made.keywords, anchor: made.anchor, reach: made.reach,
        confidence: confidence, path: rule.path?.pattern,
        finish: { matcher.finding($0) }, samples: nil))
  }

  private func addWithoutRegex(
    _ rule: GitleaksRule, into result: inout RuleFile
  ) throws(RuleFileError) {
    if let pattern = rule.path, !(result.extendsBuiltIn && Self.builtInID(rule.id) != nil) {
      result.pathRules.append(
        PathRule(
          id: rule.id, confidence: Self.confidence, path: DeferredRegex(pattern.pattern),
          allowlists: rule.allowlists))
      return
    }
    guard result.extendsBuiltIn else {
      throw .badRule(file: path, rule: rule.id, reason: "regex and path are both empty")
    }
    guard let known = Self.builtInID(rule.id) else {
      result.notes.append(
        "rule \(rule.id) changes a rule that is not built in; left out")
      return
    }
    let targeted = result.amendments[known]?.allowlists ?? []
    result.amendments[known] = rule
    result.amendments[known]?.allowlists += targeted
  }
}
