internal import Safetensors
internal import SecMaskJSON
public import SecMaskTensor

/// A model's config.json, read key by key.
public struct ConfigurationFile: Sendable {
  /// The file, as errors name it.
  public let file: String
  private let members: JSONValue

  private static let largest = 1 << 20

  /// Reads `config.json` of a model's folder.
  public init(folder: String) throws(ModelError) {
    try self.init(path: "\(folder)/config.json")
  }

  /// Reads a file of at most 1 MB.
  public init(path: String) throws(ModelError) {
    let storage: ByteStorage
    do { storage = try ByteStorage(mapping: path) } catch {
      throw .unreadableConfiguration(file: path, reason: "cannot be read")
    }
    // One byte more than there may be, for the check.
    try self.init(bytes: storage.copy(0..<min(storage.count, Self.largest + 1)) ?? [], file: path)
  }

  /// Reads JSON text; `file` is what errors call it.
  public init(bytes: [UInt8], file: String) throws(ModelError) {
    self.file = file
    guard bytes.count <= Self.largest else {
      throw .unreadableConfiguration(file: file, reason: "is larger than a configuration can be")
    }
    let value = try? JSONCursor<JSONError>.read(bytes, leniency: .byteOrderMark) {
      (cursor) throws(JSONError) in
      try cursor.readValue(allowsRepeatedKeys: true)
    }
    guard let value, value.members != nil else {
      throw .unreadableConfiguration(file: file, reason: "is not a JSON object")
    }
    members = value
  }

  /// A positive integer.
  public func count(_ key: String, default fallback: Int? = nil) throws(ModelError) -> Int {
    let value = try value(key, "a positive integer", fallback.map { .integer($0) })
    guard let count = value.wholeNumber, (1...1 << 24).contains(count)
    else { throw wrong(key, "a positive integer", value) }
    return count
  }

  /// A token id: an integer, not negative.
  public func tokenID(_ key: String, default fallback: Int) throws(ModelError) -> Int {
    let value = try value(key, "a token id", .integer(fallback))
    guard let id = value.wholeNumber, (0...1 << 24).contains(id)
    else { throw wrong(key, "a token id", value) }
    return id
  }

  /// A positive number.
  public func number(_ key: String, default fallback: Double) throws(ModelError) -> Double {
    let value = try value(key, "a positive number", .number("\(fallback)"))
    guard let number = value.double, number.isFinite, number > 0
    else { throw wrong(key, "a positive number", value) }
    return number
  }

  /// Positive integers, one for each of `count` layers, or one for all.
  public func counts(
    _ key: String, count: Int, default fallback: Int
  ) throws(ModelError) -> [Int] {
    let value = try value(key, "an integer or \(count) of them", .integer(fallback))
    if case .number = value { return Array(repeating: try self.count(key, default: fallback), count: count) }
    guard case .array(let values) = value, values.count == count
    else { throw wrong(key, "an integer or \(count) of them", value) }
    var counts: [Int] = []
    for case let size? in values.map(\.wholeNumber) where (1...1 << 24).contains(size) { counts.append(size) }
    guard counts.count == count else { throw wrong(key, "\(count) positive integers", value) }
    return counts
  }

  /// A string.
  public func string(_ key: String, default fallback: String? = nil) throws(ModelError) -> String {
    let value = try value(key, "a string", fallback.map { .string($0) })
    guard case .string(let string) = value else { throw wrong(key, "a string", value) }
    return string
  }

  /// `id2label`: the labels' names in the order of their ids, which must be 0, 1, 2 and so on.
  public func labels() throws(ModelError) -> [String] {
    let expected = "an object of names by id, from 0 on"
    let value = try value("id2label", expected, nil)
    guard let names = value.members, !names.isEmpty else { throw wrong("id2label", expected, value) }
    var labels: [String] = []
    for id in 0..<names.count {
      guard let name = value["\(id)"]?.text else { throw wrong("id2label", expected, value) }
      labels.append(name)
    }
    return labels
  }

  /// Throws unless a key has one of these values.
  public func check(
    _ key: String, isOneOf allowed: [String], default fallback: String? = nil
  )
    throws(ModelError)
  {
    let value = try string(key, default: fallback)
    guard allowed.contains(value) else {
      throw .configuration(
        file: file, key: key, expected: allowed.map { "\"\($0)\"" }.joined(separator: " or "),
        found: "\"\(value)\"")
    }
  }

  /// The activation function that a key names.
  public func activation(_ key: String) throws(ModelError) -> Activation {
    let name = try string(key, default: "gelu")
    switch name {
    case "gelu": return .geluErf
    case "gelu_new", "gelu_pytorch_tanh": return .geluTanh
    default:
      throw .configuration(
        file: file, key: key, expected: "\"gelu\", \"gelu_new\" or \"gelu_pytorch_tanh\"",
        found: "\"\(name)\"")
    }
  }

  private func value(
    _ key: String, _ expected: String, _ fallback: JSONValue?
  ) throws(ModelError) -> JSONValue {
    if let value = members.member(key) ?? fallback { return value }
    throw .configuration(file: file, key: key, expected: expected, found: "nothing")
  }

  private func wrong(_ key: String, _ expected: String, _ value: JSONValue) -> ModelError {
    .configuration(file: file, key: key, expected: expected, found: value.kind)
  }
}

extension JSONValue {
  /// The number if it is an integer, however it is written.
  fileprivate var wholeNumber: Int? { double.flatMap { Int(exactly: $0) } }

  /// What it is, for an error.
  fileprivate var kind: String {
    switch self {
    case .null: "null"
    case .boolean(let value): "\(value)"
    case .number(let text): String(text.prefix(40))
    case .string: "a string"
    case .array(let values): "an array of \(values.count)"
    case .object(let members): "an object of \(members.count)"
    }
  }
}
