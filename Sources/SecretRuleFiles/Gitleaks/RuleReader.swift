/// Reads one `[[rules]]` table.
struct RuleReader {
  /// A pattern that does not compile.
  struct BadPattern: Error {
    let field: String
    let error: PatternError
  }

  let table: ConfigTable

  func rule() throws -> GitleaksRule {
    let id = try table.string("id") ?? ""
    guard id.contains(where: { !$0.isWhitespace }) else {
      throw ConfigTable.Problem(reason: "id is missing or empty")
    }
    var rule = GitleaksRule(id: id)
    rule.description = try table.string("description") ?? ""
    rule.regex = try Self.pattern(try table.string("regex"), field: "regex")
    rule.path = try Self.pattern(try table.string("path"), field: "path")
    rule.secretGroup = try table.integer("secretGroup") ?? 0
    if let regex = rule.regex, !(0...regex.groups).contains(rule.secretGroup) {
      throw ConfigTable.Problem(
        reason: "secretGroup is \(rule.secretGroup), but regex has \(regex.groups) groups")
    }
    rule.entropy = try table.number("entropy") ?? 0
    rule.keywords = try table.strings("keywords").filter { !$0.isEmpty }
    _ = try table.strings("tags")
    rule.skipReport = try table.bool("skipReport")
    if table.has("allowlist"), table.has("allowlists") {
      throw ConfigTable.Problem(
        reason: "[rules.allowlist] and [[rules.allowlists]] cannot both be used")
    }
    let key = table.has("allowlist") ? "allowlist" : "allowlists"
    for (index, entry) in try table.tables(key).enumerated() {
      rule.allowlists.append(try Self.allowlist(entry, field: "\(key)[\(index)]"))
    }
    for entry in try table.tables("required") {
      let id = try entry.string("id") ?? ""
      if id.isEmpty { throw ConfigTable.Problem(reason: "[[rules.required]]: id is empty") }
      rule.required.append(
        GitleaksRule.Required(
          id: id, withinLines: try entry.integer("withinLines"),
          withinColumns: try entry.integer("withinColumns")))
    }
    return rule
  }

  static func allowlist(_ table: ConfigTable, field: String) throws -> Allowlist {
    var result = Allowlist()
    switch try (table.string("condition") ?? "").uppercased() {
    case "", "OR", "||": result.needsAll = false
    case "AND", "&&": result.needsAll = true
    default: throw ConfigTable.Problem(reason: "\(field): condition must be OR or AND")
    }
    switch try table.string("regexTarget") ?? "" {
    case "", "secret": result.target = .secret
    case "match": result.target = .match
    case "line": result.target = .line
    default:
      throw ConfigTable.Problem(reason: "\(field): regexTarget must be secret, match or line")
    }
    result.hasCommits = try !table.strings("commits").isEmpty
    result.paths = try joined(try table.strings("paths"), field: "\(field).paths")
    result.regexes = try joined(try table.strings("regexes"), field: "\(field).regexes")
    let words = try table.strings("stopwords")
    if !words.isEmpty { result.stopWords = StopWords(words) }
    if result.isEmpty {
      throw ConfigTable.Problem(
        reason: "\(field): needs at least one of commits, paths, regexes and stopwords")
    }
    return result
  }

  private static func pattern(_ text: String?, field: String) throws -> GoPattern? {
    guard let text, !text.isEmpty else { return nil }
    do {
      return try GoPattern(text)
    } catch {
      throw BadPattern(field: field, error: error)
    }
  }

  /// One pattern out of several, as gitleaks joins them: as plain alternatives in one group, so that
  /// a flag such as `(?i)` in one also holds for those after it.
  private static func joined(_ patterns: [String], field: String) throws -> DeferredRegex? {
    guard !patterns.isEmpty else { return nil }
    for (index, text) in patterns.enumerated() {
      _ = try pattern(text, field: "\(field)[\(index)]")
    }
    let all = "(?:" + patterns.joined(separator: "|") + ")"
    return try pattern(all, field: field).map { DeferredRegex($0.pattern) }
  }
}
