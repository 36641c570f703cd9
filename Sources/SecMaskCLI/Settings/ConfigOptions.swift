internal import ArgumentParser
internal import SecMaskReports
internal import SecMask
internal import SecMaskSettings
internal import SecMaskSystem
internal import SystemPackage

/// Which configuration file to use.
struct ConfigOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      """
      Use this configuration file. Otherwise SECMASK_CONFIG, or the .secmask.toml that lies nearest to what is scanned, in \
      the current folder or above it.
      """, valueName: "file"), completion: .file(extensions: ["toml"]))
  var config: String?

  @Flag(help: "Use no configuration file.")
  var noConfig = false

  func validate() throws {
    if noConfig, config != nil { throw ValidationError("--config and --no-config exclude each other") }
  }

  static let keys = SettingKey.all(
    presets: Preset.allCases.map(\.rawValue), formats: ScanFormat.allCases.map(\.rawValue))

  /// The configuration file for what is scanned; says on standard error which ones are left aside.
  func file(for paths: [String]) -> String? {
    if noConfig { return nil }
    if let named = config ?? CLibrary.environment("SECMASK_CONFIG").flatMap({ $0.isEmpty ? nil : $0 }) {
      return named
    }
    guard let current = try? Paths.resolved(".") else { return nil }
    let search = SettingsSearch(from: paths, current: String(decoding: current, as: UTF8.self)) {
      (try? Stat($0).type) == .regular
    }
    if let first = search.ignored.first {
      let more = search.ignored.count > 1 ? " and \(search.ignored.count - 1) more" : ""
      Console.say(
        "secmask: \(first.printable)\(more): not used, because it is a part of what is scanned; --config FILE uses it"
      )
    }
    return search.used
  }

  /// What is set outside of the command line.
  func settings(for paths: [String]) throws(SettingsError) -> ResolvedSettings {
    try Self.resolve(file(for: paths))
  }

  static func resolve(_ file: String?) throws(SettingsError) -> ResolvedSettings {
    try ResolvedSettings(
      file: file, keys: keys, read: { path throws(FileError) in try SmallFile.read(path, limit: 1 << 20) },
      variable: CLibrary.environment)
  }
}
