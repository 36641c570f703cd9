internal import FoundationEssentials
internal import SecretPatterns

/// Reads a filters.json file: an array of rules with PCRE2 patterns. With Foundation's decoder and not
/// `SecMaskJSON`, because people write these files, and its errors name the member of the entry that is
/// wrong.
struct FiltersReader {
  let file: String
  let onBadRule: RuleFile.OnBadRule

  private static let defaultConfidence = 0.8

  func read(_ text: String) throws(RuleFileError) -> [Rule] {
    var result: [Rule] = []
    var names: Set<String> = []
    for (index, entry) in try entries(text).enumerated() {
      switch entry {
      case .failure(let problem):
        try onBadRule.take(
          .badRule(file: file, rule: "number \(index + 1)", reason: problem.reason))
      case .success(let entry):
        do {
          guard names.insert(entry.name).inserted else {
            throw RuleFileError.badRule(
              file: file, rule: entry.name, reason: "another rule has the same name")
          }
          result.append(try rule(entry, number: index + 1))
        } catch let error as RuleFileError {
          try onBadRule.take(error)
        } catch {
          try onBadRule.take(
            .badRule(file: file, rule: entry.name, reason: "cannot be used"))
        }
      }
    }
    return result
  }

  // MARK: JSON

  private struct Problem: Error {
    let reason: String
  }

  /// An entry, or what is wrong with it: one bad entry does not spoil the rest.
  private struct Entry: Decodable {
    let result: Result<FilterEntry, Problem>

    init(from decoder: any Decoder) throws {
      do {
        result = .success(try FilterEntry(from: decoder))
      } catch let error as DecodingError {
        result = .failure(Problem(reason: FiltersReader.describe(error)))
      }
    }
  }

  private func entries(_ text: String) throws(RuleFileError) -> [Result<FilterEntry, Problem>] {
    do {
      return try JSONDecoder().decode([Entry].self, from: Data(text.utf8)).map(\.result)
    } catch let error as DecodingError {
      if case .typeMismatch = error {
        throw .syntax(file: file, line: nil, column: nil, reason: "expected an array of rules")
      }
      throw .syntax(file: file, line: nil, column: nil, reason: Self.describe(error))
    } catch {
      throw .syntax(file: file, line: nil, column: nil, reason: "not a JSON file")
    }
  }

  private static func describe(_ error: DecodingError) -> String {
    func place(_ context: DecodingError.Context) -> String {
      let keys = context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }
      let inEntry = keys.first?.hasPrefix("[") == true ? Array(keys.dropFirst()) : keys
      return inEntry.isEmpty ? "" : inEntry.joined(separator: "") + ": "
    }
    switch error {
    case .keyNotFound(let key, _): return "\(key.stringValue) is missing"
    case .typeMismatch(let type, let context):
      return place(context) + "expected \(name(of: type))"
    case .valueNotFound(let type, let context):
      return place(context) + "expected \(name(of: type)), found null"
    case .dataCorrupted(let context):
      if let inner = context.underlyingError { return "\(inner)" }
      return place(context) + context.debugDescription
    @unknown default: return "cannot be read"
    }
  }

  private static func name(of type: any Any.Type) -> String {
    switch type {
    case is String.Type: "a string"
    case is Double.Type: "a number"
    case is [String: Any].Type: "an object"
    default: "an array"
    }
  }

  // MARK: Rules

  private func rule(_ entry: FilterEntry, number: Int) throws(RuleFileError) -> Rule {
    guard !entry.name.isEmpty else {
      throw .badRule(file: file, rule: "number \(number)", reason: "name is empty")
    }
    guard !entry.pattern.isEmpty else {
      throw .badRule(file: file, rule: entry.name, reason: "pattern is empty")
    }
    let confidence = entry.confidence ?? Self.defaultConfidence
    guard (0...1).contains(confidence) else {
      throw .badRule(file: file, rule: entry.name, reason: "confidence must be between 0 and 1")
    }
    let keywords = entry.keywords ?? []
    for keyword in keywords where keyword.isEmpty || keyword.utf8.count > 128 {
      throw .badRule(
        file: file, rule: entry.name, reason: "keywords: each must have 1 to 128 bytes")
    }
    let regex = try compile(entry.pattern, rule: entry.name, field: "pattern")
    var allow: [PatternRegex] = []
    for (index, pattern) in (entry.allow ?? []).enumerated() {
      allow.append(try compile(pattern, rule: entry.name, field: "allow[\(index)]"))
    }
    let made = RulePattern(pcre2: entry.pattern, keywords: keywords)
    let name = entry.name
    return Rule(
      id: name, summary: "rule \(name) of \(file)", pattern: made.pattern,
      group: regex.groupCount > 0 ? 1 : 0, keywords: made.keywords, anchor: made.anchor,
      reach: made.reach, confidence: confidence,
      finish: { [allow] candidate in
        let secret = candidate.secret
        if allow.contains(where: { $0.matches(secret) }) { return nil }
        return Finding(
          type: name, range: candidate.secretRange, confidence: confidence,
          match: candidate.matchRange)
      }, samples: nil)
  }

  private func compile(
    _ pattern: String, rule: String, field: String
  ) throws(RuleFileError) -> PatternRegex {
    do {
      return try PatternRegex(pattern, rule: rule)
    } catch .badPattern(_, let offset, let reason) {
      throw .badPattern(file: file, rule: rule, field: field, offset: offset, reason: reason)
    } catch {
      throw .badRule(file: file, rule: rule, reason: error.description)
    }
  }
}
