internal import CPCRE2

/// The library that matches patterns.
package enum RegexLibrary {
  /// PCRE2's version and date.
  package static var version: String { text(PCRE2_CONFIG_VERSION) ?? "unknown" }

  /// What patterns are compiled to; nil where they are interpreted, which is slower.
  package static var machineCode: String? {
    var hasJIT: UInt32 = 0
    guard pcre2_config_8(UInt32(PCRE2_CONFIG_JIT), &hasJIT) >= 0, hasJIT == 1 else { return nil }
    return text(PCRE2_CONFIG_JITTARGET)
  }

  private static func text(_ what: Int32) -> String? {
    let size = Int(pcre2_config_8(UInt32(what), nil))
    guard size > 0 else { return nil }
    var bytes = [UInt8](repeating: 0, count: size)
    guard pcre2_config_8(UInt32(what), &bytes) == Int32(size) else { return nil }
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }
}
