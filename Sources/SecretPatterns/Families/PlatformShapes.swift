/// Pieces that the rules of code hosts, CI, messaging and AI vendors share.
enum PlatformShape {
  /// A UUID in lower or upper case.
  static let uuid = "[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}"

  /// Exactly `count` lower-case hexadecimal digits.
  static func hex(_ count: Int) -> String { "[0-9a-f]{\(count)}" }

  /// `low` to `high` characters of an alphabet, among the first `low` of them one of each of the
  /// `needed` classes. Identifiers and words rarely have a digit and both cases.
  static func mixed(
    _ alphabet: String, _ low: Int, _ high: Int? = nil, needed: [String] = ["0-9"]
  ) -> String {
    needed.map { "(?=[\(alphabet)]{0,\(low - 1)}[\($0)])" }.joined()
      + "[\(alphabet)]{\(low),\(high ?? low)}"
  }

  /// What stands between a vendor's name and the assignment when the name alone is an ordinary word:
  /// one of `words`, on the same line or one level down in JSON or YAML.
  static func rest(_ words: String) -> String {
    #"[\w.\-\s"':={\[(,>]{0,40}?(?:"# + words + #")\w{0,16}"#
  }
}

extension Rule {
  /// A webhook URL, whose path is the secret: host and path up to the secret are the keyword.
  static func webhook(
    _ id: String, _ summary: String, at places: [String], path: String, confidence: Double = 0.95,
    hit: String, miss: String
  ) -> Rule {
    Rule(
      id: id, summary: summary,
      pattern: "(?i:" + Fragment.anyOf(places) + ")" + "(" + path + ")", group: 1,
      keywords: places.map { Keyword($0) }, confidence: confidence,
      samples: .snippets(hit, miss: miss))
  }
}
