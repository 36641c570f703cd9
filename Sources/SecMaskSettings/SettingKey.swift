/// A setting that a configuration file can have.
package struct SettingKey: Sendable, Hashable {
  /// What a value has to be.
  package enum Kind: Sendable, Hashable {
    case oneOf([String])
    /// A number from 0 to 1.
    case share
    /// A whole number in a range.
    case count(ClosedRange<Int>)
    case flag
    /// A path, relative to the folder of the file.
    case path
    /// A list of paths.
    case paths
    /// A list of ids of rules.
    case types
    /// A list of file name patterns.
    case globs
  }

  /// With the names of tables before it: `rules.off`.
  package let name: String
  package let kind: Kind

  /// The environment variable that comes before files; nil for lists.
  package var variable: String? {
    switch kind {
    case .paths, .types, .globs: nil
    case .oneOf, .share, .count, .flag, .path:
      "SECMASK_" + (name.split(separator: ".").last ?? "").uppercased().replacing("-", with: "_")
    }
  }

  /// What a value has to be, for people.
  var expectation: String {
    switch kind {
    case .oneOf(let names): "one of " + names.map { "\"\($0)\"" }.joined(separator: ", ")
    case .share: "a number from 0 to 1"
    case .count(let range): "a whole number from \(range.lowerBound) to \(range.upperBound)"
    case .flag: "true or false"
    case .path: "a path in quotes"
    case .paths, .types, .globs: "a list of texts in quotes"
    }
  }

  /// All keys but `extends` and the tables `allow`.
  ///
  /// - Parameter formats: The forms of reports that there are.
  package static func all(presets: [String], formats: [String]) -> [SettingKey] {
    [
      SettingKey(name: "preset", kind: .oneOf(presets)), SettingKey(name: "min-confidence", kind: .share),
      SettingKey(name: "tau", kind: .share), SettingKey(name: "examples", kind: .flag),
      SettingKey(name: "protected", kind: .flag), SettingKey(name: "markers", kind: .flag),
      SettingKey(name: "patterns-only", kind: .flag), SettingKey(name: "jobs", kind: .count(1...256)),
      SettingKey(name: "baseline", kind: .path), SettingKey(name: "rules.add", kind: .paths),
      SettingKey(name: "rules.only", kind: .paths), SettingKey(name: "rules.off", kind: .types),
      SettingKey(name: "files.exclude", kind: .globs), SettingKey(name: "files.hidden", kind: .flag),
      SettingKey(name: "files.git", kind: .flag), SettingKey(name: "files.follow-links", kind: .flag),
      SettingKey(name: "files.binary", kind: .flag), SettingKey(name: "files.archives", kind: .flag),
      SettingKey(name: "report.format", kind: .oneOf(formats)),
      SettingKey(name: "report.color", kind: .oneOf(["auto", "always", "never"])),
      SettingKey(name: "report.show-suppressed", kind: .flag),
    ]
  }
}

/// A value with the place where it was set.
package struct Setting: Sendable, Hashable {
  package enum Value: Sendable, Hashable {
    case text(String)
    case number(Double)
    case count(Int)
    case flag(Bool)
    case list([Element])
  }

  /// An element of a list.
  package struct Element: Sendable, Hashable {
    package let text: String
    package let origin: SettingOrigin
  }

  package let value: Value
  package let origin: SettingOrigin

  package init(_ value: Value, _ origin: SettingOrigin) {
    self.value = value
    self.origin = origin
  }

  package var text: String? { if case .text(let value) = value { value } else { nil } }
  package var number: Double? { if case .number(let value) = value { value } else { nil } }
  package var count: Int? { if case .count(let value) = value { value } else { nil } }
  package var flag: Bool? { if case .flag(let value) = value { value } else { nil } }
  package var list: [Element]? { if case .list(let value) = value { value } else { nil } }
}
