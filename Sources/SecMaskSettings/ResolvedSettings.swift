package import SecMaskSystem

/// What is set by environment variables and by a configuration file with those that it extends. Variables come before
/// files, and a file before what it extends; the entries of all allowlists count.
package struct ResolvedSettings: Sendable {
  package private(set) var settings: [String: Setting] = [:]
  package private(set) var allowRules: [SettingsFile.LocatedAllowRule] = []
  /// Files that were read, the extending one first.
  package private(set) var files: [String] = []

  /// Files that extend one another.
  private static let longestChain = 8

  /// Reads everything.
  ///
  /// - Parameters:
  ///   - file: The configuration file; nil for none.
  ///   - read: The content of a file.
  ///   - variable: The value of an environment variable.
  package init(
    file: String?, keys: [SettingKey], read: (String) throws(FileError) -> [UInt8],
    variable: (String) -> String?
  ) throws(SettingsError) {
    var problems: [SettingProblem] = []
    for key in keys {
      guard let name = key.variable, let text = variable(name), !text.isEmpty else { continue }
      if let value = Self.value(text, key) {
        settings[key.name] = Setting(value, .environment(name))
      } else {
        problems.append(SettingProblem(.environment(name), "must be \(key.expectation)"))
      }
    }
    var next = file.map { ($0, SettingOrigin.file(path: $0, line: 1, column: 1)) }
    while let (path, origin) = next {
      next = nil
      if files.contains(path) || files.count == Self.longestChain {
        problems.append(
          SettingProblem(origin, "extends leads back, or on over more than \(Self.longestChain) files"))
        break
      }
      files.append(path)
      let content: [UInt8]
      do throws(FileError) { content = try read(path) } catch {
        problems.append(
          SettingProblem(origin, files.count == 1 ? "cannot \(error.action): \(error.code)" : "\(error)"))
        break
      }
      guard let text = String(validating: content, as: UTF8.self) else {
        problems.append(SettingProblem(.file(path: path, line: 1, column: 1), "not UTF-8"))
        break
      }
      let file = SettingsFile(text, path: path, keys: keys)
      problems += file.problems
      settings.merge(file.settings) { first, _ in first }
      allowRules += file.allowRules
      next = file.extended.map { ($0.path, $0.origin) }
    }
    if !problems.isEmpty { throw SettingsError(problems) }
  }

  package subscript(name: String) -> Setting? { settings[name] }

  private static func value(_ text: String, _ key: SettingKey) -> Setting.Value? {
    switch key.kind {
    case .oneOf(let names): names.contains(text) ? .text(text) : nil
    case .share: Double(text).flatMap { (0...1).contains($0) ? .number($0) : nil }
    case .count(let range): Int(text).flatMap { range.contains($0) ? .count($0) : nil }
    case .flag: ["true": true, "1": true, "false": false, "0": false][text].map(Setting.Value.flag)
    case .path: .text(text)
    case .paths, .types, .globs: nil
    }
  }
}
