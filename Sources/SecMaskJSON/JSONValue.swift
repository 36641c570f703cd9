/// A JSON text as a tree, for small files that people write or that describe a model, and for reports.
package enum JSONValue: Sendable {
  case null
  case boolean(Bool)
  /// The number's text, so that nothing is lost by reading and writing it.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// Members in the order of the text.
  case object([(key: String, value: JSONValue)])

  /// Values that may stand inside each other in what is read.
  package static let depthLimit = 64

  package static func integer(_ value: Int) -> JSONValue { .number("\(value)") }

  /// Null for nil.
  package init(_ text: String?) { self = text.map { .string($0) } ?? .null }

  /// The value of a key of an object, the last of several; nil also when it is null. Keys are the same when
  /// their bytes are.
  package subscript(key: String) -> JSONValue? {
    let value = member(key)
    if case .null = value { return nil }
    return value
  }

  /// The value of a key of an object, the last of several; null is one.
  package func member(_ key: String) -> JSONValue? {
    members?.last { $0.key.utf8.elementsEqual(key.utf8) }?.value
  }

  package var boolean: Bool? { if case .boolean(let value) = self { value } else { nil } }
  package var text: String? { if case .string(let value) = self { value } else { nil } }
  package var elements: [JSONValue]? { if case .array(let value) = self { value } else { nil } }
  package var members: [(key: String, value: JSONValue)]? {
    if case .object(let value) = self { value } else { nil }
  }
  /// The number if it is written without fraction and exponent and an `Int` holds it.
  package var integer: Int? { if case .number(let text) = self { Int(text) } else { nil } }
  package var double: Double? { if case .number(let text) = self { Double(text) } else { nil } }
}

extension JSONCursor {
  /// Reads a value of any kind.
  ///
  /// - Parameter allowsRepeatedKeys: Whether a key may stand twice in an object.
  package mutating func readValue(allowsRepeatedKeys: Bool = false) throws(Failure) -> JSONValue {
    try readValue(depth: 0, allowsRepeatedKeys)
  }

  private mutating func readValue(depth: Int, _ allowsRepeatedKeys: Bool) throws(Failure) -> JSONValue {
    guard depth < JSONValue.depthLimit else { throw failure(.nestedTooDeep) }
    skipWhiteSpace()
    let start = offset
    switch current {
    case UInt8(ascii: "{"):
      var members: [(key: String, value: JSONValue)] = []
      var keys: Set<[UInt8]> = []
      try readObject { (cursor, key) throws(Failure) in
        if !allowsRepeatedKeys, !keys.insert(key).inserted { throw cursor.failure(.duplicateKey) }
        members.append(
          (String(decoding: key, as: UTF8.self), try cursor.readValue(depth: depth + 1, allowsRepeatedKeys)))
      }
      return .object(members)
    case UInt8(ascii: "["):
      var elements: [JSONValue] = []
      try readList { (cursor) throws(Failure) in
        elements.append(try cursor.readValue(depth: depth + 1, allowsRepeatedKeys))
      }
      return .array(elements)
    case UInt8(ascii: "\""): return .string(try readString())
    default: try skipScalar()
    }
    switch bytes[start] {
    case UInt8(ascii: "t"): return .boolean(true)
    case UInt8(ascii: "f"): return .boolean(false)
    case UInt8(ascii: "n"): return .null
    default: return .number(String(decoding: bytes[start..<offset], as: UTF8.self))
    }
  }
}
