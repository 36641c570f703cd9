/// Tags of YAML that say what kind of value follows: `!!int 482193`.
enum YAMLTag {
  /// That of text, which anything may stand behind.
  static let text = Array("!!str".utf8)

  private static let kinds: Set<String> = ["int", "float", "bool", "null", "binary", "timestamp"]

  /// Whether readers refuse a value behind this tag that has not the form of its kind (YAML 1.1 types, core schema of 1.2).
  static func isOfOtherThanText(_ tag: ArraySlice<UInt8>) -> Bool {
    let name = String(decoding: tag, as: UTF8.self)
    for (before, after) in [("!!", ""), ("!<tag:yaml.org,2002:", ">")]
    where name.hasPrefix(before) && name.hasSuffix(after) {
      return kinds.contains(String(name.dropFirst(before.count).dropLast(after.count)))
    }
    return false
  }
}
