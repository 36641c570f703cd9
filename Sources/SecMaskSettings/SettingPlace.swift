internal import SecMaskSystem

/// Where a setting was made.
package enum SettingOrigin: Sendable, Hashable, CustomStringConvertible {
  /// In a file; line and column count from 1, columns in Unicode scalars.
  case file(path: String, line: Int, column: Int)
  /// In an environment variable.
  case environment(String)

  package var description: String {
    switch self {
    case .file(let path, let line, let column): "\(path.printable):\(line):\(column)"
    case .environment(let name): name
    }
  }
}

/// Something wrong with a setting, and where.
package struct SettingProblem: Sendable, Hashable, CustomStringConvertible {
  package let origin: SettingOrigin
  package let reason: String

  package init(_ origin: SettingOrigin, _ reason: String) {
    self.origin = origin
    self.reason = reason
  }

  package var description: String { "\(origin): \(reason)" }
}

/// All that is wrong with the settings.
package struct SettingsError: Error, Sendable, Hashable, CustomStringConvertible {
  package let problems: [SettingProblem]

  package init(_ problems: [SettingProblem]) { self.problems = problems }

  package var description: String { problems.map(\.description).joined(separator: "\n") }
}
