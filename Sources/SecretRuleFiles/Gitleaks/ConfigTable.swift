/// A table of a TOML file, with typed access to its members. Errors name the key.
struct ConfigTable {
  /// What is wrong with a member.
  struct Problem: Error {
    let reason: String
  }

  private let members: [String: ConfigValue]

  init(_ members: [String: ConfigValue]) { self.members = members }

  func has(_ key: String) -> Bool { members[key.lowercased()] != nil }

  func string(_ key: String) throws(Problem) -> String? {
    guard let value = members[key.lowercased()] else { return nil }
    guard case .string(let text) = value else { throw wrong(key, value, "a string") }
    return text
  }

  func integer(_ key: String) throws(Problem) -> Int? {
    switch members[key.lowercased()] {
    case nil: return nil
    case .integer(let value): return value
    case .string(let text) where Int(text) != nil: return Int(text)
    case .some(let value): throw wrong(key, value, "a whole number")
    }
  }

  func number(_ key: String) throws(Problem) -> Double? {
    switch members[key.lowercased()] {
    case nil: return nil
    case .integer(let value): return Double(value)
    case .number(let value): return value
    case .string(let text) where Double(text) != nil: return Double(text)
    case .some(let value): throw wrong(key, value, "a number")
    }
  }

  func bool(_ key: String) throws(Problem) -> Bool {
    guard let value = members[key.lowercased()] else { return false }
    guard case .bool(let flag) = value else { throw wrong(key, value, "true or false") }
    return flag
  }

  /// An array of strings; one string counts as a list separated by commas, as it does for gitleaks.
  func strings(_ key: String) throws(Problem) -> [String] {
    switch members[key.lowercased()] {
    case nil: return []
    case .string(let text): return text.isEmpty ? [] : text.split(separator: ",").map(String.init)
    case .array(let items):
      var result: [String] = []
      for item in items {
        guard case .string(let text) = item else { throw wrong(key, item, "strings") }
        result.append(text)
      }
      return result
    case .some(let value): throw wrong(key, value, "an array of strings")
    }
  }

  func table(_ key: String) throws(Problem) -> ConfigTable? {
    switch members[key.lowercased()] {
    case nil: return nil
    case .table(let inner): return ConfigTable(inner)
    case .some(let value): throw wrong(key, value, "a table")
    }
  }

  /// An array of tables; one table counts as an array of one.
  func tables(_ key: String) throws(Problem) -> [ConfigTable] {
    switch members[key.lowercased()] {
    case nil: return []
    case .table(let inner): return [ConfigTable(inner)]
    case .array(let items):
      var result: [ConfigTable] = []
      for item in items {
        guard case .table(let inner) = item else { throw wrong(key, item, "tables") }
        result.append(ConfigTable(inner))
      }
      return result
    case .some(let value): throw wrong(key, value, "an array of tables")
    }
  }

  private func wrong(_ key: String, _ value: ConfigValue, _ wanted: String) -> Problem {
    Problem(reason: "\(key): expected \(wanted), found \(value.kind)")
  }
}
