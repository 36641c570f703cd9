import SecretPatterns
import SecretRuleFiles
import Testing

/// Reads rules and scans a text with them, as a caller does.
struct Scan {
  var file: RuleFile
  private let detector: SecretsDetector

  init(_ text: String, path: String = "rules.toml", options: RuleFile.Options = .init()) throws {
    file = try RuleFile.read(text, path: path, options: options)
    detector = try SecretsDetector(rules: file.rules)
  }

  /// `rule:secret` of each finding.
  func callAsFunction(_ text: String, path: String? = "a.txt") -> [String] {
    let bytes = Array(text.utf8)
    if let path, file.skipsPath(path) { return [] }
    return file.review(detector.scan(bytes, path: path), in: bytes).map {
      $0.type + ":" + String(decoding: bytes[$0.range], as: UTF8.self)
    }
  }
}

/// The error that reading a text as a rule file throws.
func problem(_ text: String, path: String = "rules.toml") -> String? {
  do {
    _ = try RuleFile.read(text, path: path)
    return nil
  } catch {
    return error.description
  }
}

/// A rule for `tok_` and eight letters, with more lines.
func rule(_ more: String = "", id: String = "tok", regex: String = "tok_([a-z]{8})") -> String {
  "[[rules]]\nid = \"\(id)\"\nregex = '''\(regex)'''\n\(more)\n"
}
