/// One rule of a filters.json file.
struct FilterEntry: Decodable {
  let name: String
  let pattern: String
  let confidence: Double?
  let keywords: [String]?
  let allow: [String]?

  private enum Key: String, CodingKey, CaseIterable {
    case name, pattern, confidence, keywords, allow
  }

  private struct AnyKey: CodingKey {
    let stringValue: String
    let intValue: Int? = nil
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  init(from decoder: any Decoder) throws {
    // A misspelt key would otherwise be left out in silence.
    let all = try decoder.container(keyedBy: AnyKey.self)
    for key in all.allKeys where Key(rawValue: key.stringValue) == nil {
      let known = Key.allCases.map(\.rawValue).joined(separator: ", ")
      throw DecodingError.dataCorruptedError(
        forKey: key, in: all, debugDescription: "unknown key; there are \(known)")
    }
    let container = try decoder.container(keyedBy: Key.self)
    name = try container.decode(String.self, forKey: .name)
    pattern = try container.decode(String.self, forKey: .pattern)
    confidence = try container.decodeIfPresent(Double.self, forKey: .confidence)
    keywords = try container.decodeIfPresent([String].self, forKey: .keywords)
    allow = try container.decodeIfPresent([String].self, forKey: .allow)
  }
}
