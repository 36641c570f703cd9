/// Reads a gitleaks TOML file and what it extends.
struct GitleaksReader {
  let file: String
  let onBadRule: RuleFile.OnBadRule
  /// Files that led here, this one last.
  private let chain: [String]

  /// As in gitleaks: a file may extend one that extends another.
  private static let mostExtensions = 2

  init(file: String, onBadRule: RuleFile.OnBadRule) {
    self.init(file: file, onBadRule: onBadRule, chain: [file])
  }

  private init(file: String, onBadRule: RuleFile.OnBadRule, chain: [String]) {
    self.file = file
    self.onBadRule = onBadRule
    self.chain = chain
  }

  func read(_ text: String) throws(RuleFileError) -> GitleaksFile {
    let root = ConfigTable(try ConfigValue.parse(toml: text, file: file))
    var result = GitleaksFile()
    try readRules(root, into: &result)
    try readAllowlists(root, into: &result)
    try readExtension(root, into: &result)
    return result
  }

  // MARK: Rules

  private func readRules(_ root: ConfigTable, into result: inout GitleaksFile) throws(RuleFileError) {
    for (index, table) in try inFile({ () throws(ConfigTable.Problem) in try root.tables("rules") })
      .enumerated()
    {
      var name = "number \(index + 1)"
      do {
        if let id = try table.string("id"), !id.isEmpty { name = id }
        let rule = try RuleReader(table: table).rule()
        // Of two rules with one id the later one counts.
        result.rules.removeAll { $0.id == rule.id }
        result.rules.append(rule)
      } catch {
        try onBadRule.take(problem(error, rule: name))
      }
    }
    let known = Set(result.rules.map(\.id))
    for rule in result.rules {
      guard let absent = rule.required.first(where: { !known.contains($0.id) }) else { continue }
      try onBadRule.take(
        .badRule(
          file: file, rule: rule.id,
          reason: "[[rules.required]] names \(absent.id), which is not in this file"))
      result.rules.removeAll { $0.id == rule.id }
    }
  }

  private func problem(_ error: any Error, rule: String) -> RuleFileError {
    switch error {
    case let error as RuleReader.BadPattern:
      .badPattern(
        file: file, rule: rule, field: error.field, offset: error.error.offset,
        reason: error.error.reason)
    case let error as ConfigTable.Problem:
      .badRule(file: file, rule: rule, reason: error.reason)
    default: .badRule(file: file, rule: rule, reason: "cannot be read")
    }
  }

  private func inFile<T>(_ read: () throws(ConfigTable.Problem) -> T) throws(RuleFileError) -> T {
    do {
      return try read()
    } catch {
      throw .badFile(file: file, reason: error.reason)
    }
  }

  // MARK: Allowlists for all rules

  private func readAllowlists(
    _ root: ConfigTable, into result: inout GitleaksFile
  ) throws(RuleFileError) {
    if root.has("allowlist"), root.has("allowlists") {
      throw .badFile(file: file, reason: "[allowlist] and [[allowlists]] cannot both be used")
    }
    let key = root.has("allowlist") ? "allowlist" : "allowlists"
    let tables = try inFile { () throws(ConfigTable.Problem) in try root.tables(key) }
    for (index, table) in tables.enumerated() {
      do {
        let allowlist = try RuleReader.allowlist(table, field: "\(key)[\(index)]")
        let targets = try table.strings("targetRules")
        if targets.isEmpty {
          result.allowlists.append(allowlist)
        } else {
          result.targeted.append((targets, allowlist))
        }
      } catch {
        try onBadRule.take(problem(error, rule: "(all)"))
      }
    }
  }

  // MARK: Extension

  private func readExtension(
    _ root: ConfigTable, into result: inout GitleaksFile
  ) throws(RuleFileError) {
    let (path, url, useDefault, disabled) = try inFile {
      () throws(ConfigTable.Problem) -> (String, String, Bool, Set<String>) in
      guard let table = try root.table("extend") else { return ("", "", false, []) }
      return (
        try table.string("path") ?? "", try table.string("url") ?? "",
        try table.bool("useDefault"), Set(try table.strings("disabledRules"))
      )
    }
    guard url.isEmpty else {
      throw .badFile(file: file, reason: "extend.url is not supported: nothing is fetched")
    }
    if useDefault, !path.isEmpty {
      throw .badFile(file: file, reason: "extend.path and extend.useDefault cannot both be used")
    }
    if useDefault {
      result.extendsBuiltIn = true
      result.disabledBuiltIn = disabled
    }
    guard !path.isEmpty else { return }
    guard chain.count <= Self.mostExtensions else {
      result.notes.append("extend.path of \(file) left out: extensions nest too deeply")
      return
    }
    let other = FileText.resolve(path, besideFile: file)
    if chain.contains(other) { throw .badFile(file: file, reason: "extend.path leads back here") }
    let reader = GitleaksReader(file: other, onBadRule: onBadRule, chain: chain + [other])
    let base = try reader.read(try FileText.read(other))
    let known = Set(base.rules.map(\.id))
    for id in disabled.sorted() where !known.contains(id) && !base.extendsBuiltIn {
      result.notes.append("disabledRules: \(other) has no rule \(id)")
    }
    result.extend(with: base, disabled: disabled)
  }
}
