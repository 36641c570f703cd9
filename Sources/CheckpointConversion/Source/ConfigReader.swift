internal import Safetensors
internal import SecMaskJSON

/// Reads members of a config.json, and says which one is wrong.
struct ConfigReader {
  private let config: JSONValue
  private let file: String
  /// Greatest number that any dimension may have; their products then fit an `Int`.
  private static let countLimit = 1 << 24

  init(_ config: JSONValue, file: String) {
    self.config = config
    self.file = file
  }

  func family(architectures: [String]) throws(ConversionError) -> ModelFamily {
    let known = ModelFamily.allCases.map(\.rawValue).joined(separator: ", ")
    if let type = config["model_type"]?.text {
      guard let family = ModelFamily(rawValue: type) else {
        throw .invalidConfig(file: file, key: "model_type", expected: "one of \(known)", found: type)
      }
      return family
    }
    guard let family = architectures.lazy.compactMap({ ModelFamily(architecture: $0) }).first else {
      throw .invalidConfig(file: file, key: "model_type", expected: "one of \(known)", found: nil)
    }
    return family
  }

  /// A positive number; required when there is no default.
  func count(_ key: String, default fallback: Int? = nil) throws(ConversionError) -> Int {
    if config[key] == nil, let fallback { return fallback }
    guard let value = config[key]?.integer, 1...Self.countLimit ~= value else {
      throw invalid(key, expected: "a number from 1 to \(Self.countLimit)")
    }
    return value
  }

  func padding(default fallback: Int) throws(ConversionError) -> Int {
    guard config["pad_token_id"] != nil else { return fallback }
    guard let value = config["pad_token_id"]?.integer, 0..<Self.countLimit ~= value else {
      throw invalid("pad_token_id", expected: "a number from 0")
    }
    return value
  }

  func epsilon(_ key: String, default fallback: String) throws(ConversionError) -> String {
    guard let value = config[key] else { return fallback }
    guard case .number(let text) = value, let number = value.double, number > 0, number < 1 else {
      throw invalid(key, expected: "a small positive number")
    }
    return text
  }

  /// Attention windows: one for all layers, or one each. Even, as half lies on each side.
  func windows(layers: Int) throws(ConversionError) -> [Int] {
    let expected = "an even number, or \(layers) of them"
    guard let value = config["attention_window"] else {
      throw invalid("attention_window", expected: expected)
    }
    let windows =
      value.elements?.map(\.integer) ?? [Int?](repeating: value.integer, count: layers)
    let valid = windows.compactMap { $0 }.filter { $0 > 0 && $0 <= Self.countLimit && $0 % 2 == 0 }
    guard valid.count == layers, windows.count == layers else {
      throw invalid("attention_window", expected: expected)
    }
    return valid
  }

  /// Names by number; nil when there are none.
  func labels() throws(ConversionError) -> [String]? {
    guard let value = config["id2label"] else { return nil }
    let members = value.members ?? []
    var labels = [String?](repeating: nil, count: members.count)
    for (key, name) in members {
      guard let id = Int(key), labels.indices.contains(id), let name = name.text else { break }
      labels[id] = name
    }
    let named = labels.compactMap { $0 }
    guard !named.isEmpty, named.count == labels.count else {
      throw invalid("id2label", expected: "an object of names for \"0\", \"1\" and so on")
    }
    return named
  }

  /// Throws unless the member is absent or has this value.
  func require(_ key: String, _ expected: String) throws(ConversionError) {
    guard let value = config[key] else { return }
    if value.text != expected { throw invalid(key, expected: "\"\(expected)\"") }
  }

  private func invalid(_ key: String, expected: String) -> ConversionError {
    .invalidConfig(file: file, key: key, expected: expected, found: config[key].map(Self.short))
  }

  private static func short(_ value: JSONValue) -> String {
    switch value {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .number(let text): String(text.prefix(40))
    case .string(let text): String(text.prefix(80))
    case .array: "a list"
    case .object: "an object"
    }
  }
}
