/// A small JSON value, for everything in a tokenizer file but the vocabulary and the merges.
enum JSONValue: Sendable {
  case null
  case boolean(Bool)
  case number(Int?)  // nil: not an integer
  case string([UInt8])
  case array([JSONValue])
  case object([[UInt8]: JSONValue])

  /// The value of a key, or nil if this is no object or has no such key or the value is null.
  subscript(key: StaticString) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    let value = members[key.withUTF8Buffer { Array($0) }]
    if case .null = value { return nil }
    return value
  }

  var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }
  var integer: Int? { if case .number(let value) = self { value } else { nil } }
  var bytes: [UInt8]? { if case .string(let value) = self { value } else { nil } }
  var array: [JSONValue]? { if case .array(let value) = self { value } else { nil } }
  var text: String? { bytes.map { String(decoding: $0, as: UTF8.self) } }

  /// What the `type` key says, for error texts and choices.
  var type: String { self["type"]?.text ?? "(no type)" }

  /// The Boolean at `key`, or `fallback` where it is absent.
  func flag(_ key: StaticString, default fallback: Bool) throws(TokenizerError) -> Bool {
    guard let value = self[key] else { return fallback }
    guard let flag = value.boolean else {
      throw .unexpectedValue(key: "\(key)", expected: "true or false")
    }
    return flag
  }

  /// The string at `key`, or nil where it is absent.
  func string(_ key: StaticString) throws(TokenizerError) -> [UInt8]? {
    guard let value = self[key] else { return nil }
    guard let bytes = value.bytes else { throw .unexpectedValue(key: "\(key)", expected: "a string") }
    return bytes
  }
}

extension JSONCursor {
  /// Reads any value.
  mutating func readValue(depth: Int = 0) throws(TokenizerError) -> JSONValue {
    guard depth < Self.deepest else { throw failure("nested too deep") }
    switch try peek() {
    case 0x22:
      var text: [UInt8] = []
      try readString(into: &text)
      return .string(text)
    case 0x7B:
      var members: [[UInt8]: JSONValue] = [:]
      try readObject { cursor, name throws(TokenizerError) in
        members[name] = try cursor.readValue(depth: depth + 1)
      }
      return .object(members)
    case 0x5B:
      var elements: [JSONValue] = []
      try readArray { cursor throws(TokenizerError) in
        elements.append(try cursor.readValue(depth: depth + 1))
      }
      return .array(elements)
    case UInt8(ascii: "t"):
      try readWord("true")
      return .boolean(true)
    case UInt8(ascii: "f"):
      try readWord("false")
      return .boolean(false)
    case UInt8(ascii: "n"):
      try readWord("null")
      return .null
    default: return .number(try readInteger())
    }
  }
}
