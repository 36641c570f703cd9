package import SecMask
package import SecMaskSystem
internal import SecretRuleFiles

/// One configuration file, read and checked.
package struct SettingsFile: Sendable {
  package let path: String
  /// Values by the names of their keys; what is wrong is left out.
  package private(set) var settings: [String: Setting] = [:]
  package private(set) var allowRules: [LocatedAllowRule] = []
  /// The file that this one begins with, as it is to be opened.
  package private(set) var extended: (path: String, origin: SettingOrigin)?
  package private(set) var problems: [SettingProblem] = []

  private let keys: [String: SettingKey]
  private let places: TOMLPlaces

  /// An entry of the allowlist, with the places of its types, which are checked when all rules are known.
  package struct LocatedAllowRule: Sendable {
    package let rule: AllowRule
    package let types: [Setting.Element]
    package let origin: SettingOrigin
  }

  package init(_ text: String, path: String, keys: [SettingKey]) {
    self.path = path
    self.keys = Dictionary(keys.map { ($0.name, $0) }) { first, _ in first }
    places = TOMLPlaces(text)
    do throws(RuleFileError) {
      read(try ConfigValue.parse(toml: text, file: path), below: "")
    } catch {
      var origin = SettingOrigin.file(path: path, line: 1, column: 1)
      var reason = "\(error)"
      if case .syntax(_, let line, let column, let text) = error {
        origin = .file(path: path, line: line ?? 1, column: column ?? 1)
        reason = text
      }
      problems.append(SettingProblem(origin, reason))
    }
    problems.sort { Self.order($0.origin) < Self.order($1.origin) }
  }

  private static func order(_ origin: SettingOrigin) -> (Int, Int) {
    if case .file(_, let line, let column) = origin { (line, column) } else { (0, 0) }
  }

  private func origin(_ name: String) -> SettingOrigin {
    let (line, column) = places.place(name)
    return .file(path: path, line: line, column: column)
  }

  private mutating func complain(_ name: String, _ reason: String) {
    problems.append(SettingProblem(origin(name), reason))
  }

  private mutating func read(_ table: [String: ConfigValue], below prefix: String) {
    for (key, value) in table {
      let name = prefix + key
      if let known = keys[name] {
        read(value, known)
      } else if name == "extends" {
        guard case .string(let file) = value, !file.isEmpty else {
          complain(name, "extends must be a path in quotes")
          continue
        }
        extended = (resolve(file), origin(name))
      } else if name == "allow" {
        readAllowRules(value)
      } else if keys.keys.contains(where: { $0.hasPrefix(name + ".") }) {
        if case .table(let inner) = value {
          read(inner, below: name + ".")
        } else {
          complain(name, "\(name) must be a table: [\(name)]")
        }
      } else {
        complain(name, "unknown setting \"\(name.printable)\"" + question(name, prefix))
      }
    }
  }

  private func question(_ name: String, _ prefix: String) -> String {
    let tables = Set(keys.keys.compactMap { $0.split(separator: ".").dropLast().first.map(String.init) })
    let near = NearestName.question(name, among: Array(keys.keys) + ["extends", "allow"] + tables)
    if !near.isEmpty { return near }
    // A key in the wrong table, or in none.
    let last = name.split(separator: ".").last.map(String.init) ?? name
    let elsewhere = keys.keys.filter { $0.split(separator: ".").last.map(String.init) == last }.sorted().first
    return elsewhere.map { "; did you mean \"\($0)\"?" } ?? ""
  }

  private mutating func read(_ value: ConfigValue, _ key: SettingKey) {
    if let read = setting(value, key) {
      settings[key.name] = Setting(read, origin(key.name))
    } else {
      var reason = "\(key.name) must be \(key.expectation)"
      if case .oneOf(let names) = key.kind, case .string(let text) = value {
        reason += NearestName.question(text, among: names)
      }
      complain(key.name, reason)
    }
  }

  /// The value of a key; nil where it is not of its kind.
  private mutating func setting(_ value: ConfigValue, _ key: SettingKey) -> Setting.Value? {
    switch (key.kind, value) {
    case (.oneOf(let names), .string(let text)): names.contains(text) ? .text(text) : nil
    case (.share, .number(let number)): (0...1).contains(number) ? .number(number) : nil
    case (.share, .integer(let number)): (0...1).contains(number) ? .number(Double(number)) : nil
    case (.count(let range), .integer(let number)): range.contains(number) ? .count(number) : nil
    case (.flag, .bool(let flag)): .flag(flag)
    case (.path, .string(let text)): text.isEmpty ? nil : .text(resolve(text))
    case (.types, .array): elements(value, key.name).map(Setting.Value.list)
    case (.globs, .array):
      elements(value, key.name).map { list in
        for glob in list where (try? PathGlob(glob.text)) == nil {
          problems.append(SettingProblem(glob.origin, "\(key.name): not a file name pattern"))
        }
        return .list(list)
      }
    case (.paths, .array):
      elements(value, key.name).map { list in
        .list(list.map { Setting.Element(text: resolve($0.text), origin: $0.origin) })
      }
    default: nil
    }
  }

  /// The texts of a list; nil where it is none, or has something else in it.
  private func elements(_ value: ConfigValue, _ name: String) -> [Setting.Element]? {
    guard case .array(let values) = value else { return nil }
    var result: [Setting.Element] = []
    for (index, value) in values.enumerated() {
      guard case .string(let text) = value else { return nil }
      result.append(Setting.Element(text: text, origin: origin("\(name)[\(index)]")))
    }
    return result
  }

  private func resolve(_ file: String) -> String {
    guard !file.hasPrefix("/"), let slash = path.lastIndex(of: "/") else { return file }
    return path[...slash] + file
  }

  // MARK: Allowlist

  private static let allowKeys = ["description", "paths", "types", "regexes", "sha256"]

  private mutating func readAllowRules(_ value: ConfigValue) {
    guard case .array(let values) = value else {
      return complain("allow", "allow must be a list of tables: [[allow]]")
    }
    for (index, value) in values.enumerated() {
      let name = "allow[\(index)]"
      guard case .table(let table) = value else {
        complain(name, "allow must be a list of tables: [[allow]]")
        continue
      }
      readAllowRule(table, name)
    }
  }

  private mutating func readAllowRule(_ table: [String: ConfigValue], _ name: String) {
    var rule = AllowRule(names: FolderRelativePaths(besideFile: path))
    var types: [Setting.Element] = []
    let before = problems.count
    for (key, value) in table {
      let place = "\(name).\(key)"
      guard Self.allowKeys.contains(key) else {
        complain(
          place,
          "unknown setting \"allow.\(key.printable)\"" + NearestName.question(key, among: Self.allowKeys))
        continue
      }
      if key == "description" {
        if case .string = value { continue }
        complain(place, "allow.description must be a text in quotes")
        continue
      }
      guard let list = elements(value, place), !list.isEmpty else {
        complain(place, "allow.\(key) must be a list of texts in quotes, one at least")
        continue
      }
      if key == "types" { types = list }
      for element in list {
        if let reason = add(element.text, to: &rule, key) {
          problems.append(SettingProblem(element.origin, reason))
        }
      }
    }
    if table.keys.allSatisfy({ $0 == "description" }) {
      complain(name, "allow has no paths, types, regexes or sha256, and would allow everything")
    }
    if problems.count == before {
      allowRules.append(LocatedAllowRule(rule: rule, types: types, origin: origin(name)))
    }
  }

  /// Adds a value to a criterion; returns what is wrong with it.
  private func add(_ text: String, to rule: inout AllowRule, _ key: String) -> String? {
    switch key {
    case "paths":
      guard let path = try? AllowPath(text) else { return "allow.paths: not a file name pattern" }
      rule.paths.append(path)
    case "types": rule.types.insert(text)
    case "regexes":
      do throws(MaskerError) { rule.patterns.append(try AllowPattern(text)) } catch {
        return "allow.regexes: \(error)"
      }
    default:
      guard let hash = HexDigits.bytes(text), hash.count == 32 else {
        return "allow.sha256: must be 64 hexadecimal digits, of the SHA-256 of a value"
      }
      rule.hashes.insert(hash)
    }
    return nil
  }
}
