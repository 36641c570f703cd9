internal import TOMLKit

/// A value of a TOML file. Table keys are in lower case, because gitleaks ignores their case.
package enum ConfigValue: Hashable {
  case string(String)
  case integer(Int)
  case number(Double)
  case bool(Bool)
  case array([ConfigValue])
  case table([String: ConfigValue])
  /// A date or time, which no key of a rule file has.
  case other

  /// Reads a TOML document. What the library would end the program at is an error, like everything else that is wrong.
  package static func parse(toml text: String, file: String) throws(RuleFileError) -> [String: ConfigValue] {
    if let place = TOMLBrackets.mistake(in: text) {
      let reason = "a header without a name, or a brace in a list"
      throw .syntax(file: file, line: place.line, column: place.column, reason: reason)
    }
    do {
      return members(of: try TOMLTable(string: text))
    } catch let error as TOMLParseError {
      let place = error.source.begin
      throw .syntax(file: file, line: place.line, column: place.column, reason: error.description)
    } catch {
      throw .syntax(file: file, line: nil, column: nil, reason: "not a TOML file")
    }
  }

  private static func members(of table: TOMLTable) -> [String: ConfigValue] {
    var result: [String: ConfigValue] = [:]
    for (key, value) in table { result[key.lowercased()] = make(value) }
    return result
  }

  private static func make(_ value: any TOMLValueConvertible) -> ConfigValue {
    switch value.type {
    case .string: value.string.map(ConfigValue.string) ?? .other
    case .int: value.int.map(ConfigValue.integer) ?? .other
    case .double: value.double.map(ConfigValue.number) ?? .other
    case .bool: value.bool.map(ConfigValue.bool) ?? .other
    case .array: .array(value.array?.map(make) ?? [])
    case .table: .table(value.table.map(members) ?? [:])
    default: .other
    }
  }

  var kind: String {
    switch self {
    case .string: "a string"
    case .integer, .number: "a number"
    case .bool: "a boolean"
    case .array: "an array"
    case .table: "a table"
    case .other: "a date or time"
    }
  }
}
