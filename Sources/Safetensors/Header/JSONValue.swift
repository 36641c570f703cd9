/// A JSON document as a tree, for the small files beside a model: config.json and its like.
package enum JSONValue: Sendable {
  case null
  case boolean(Bool)
  /// The number's text, so that nothing is lost by reading and writing it.
  case number(String)
  case string(String)
  case array([JSONValue])
  /// Members in the order of the text. A key that stands twice is an error when the text is read.
  case object([(key: String, value: JSONValue)])

  /// Bytes of a document that is read.
  package static let sizeLimit = 1 << 26
  /// Values that may stand inside each other.
  package static let depthLimit = 64

  /// Reads a file.
  package init(readingFile path: String) throws(SafetensorsError) {
    self = try ByteStorage(mapping: path).withBytes { (text) throws(SafetensorsError) in
      try JSONValue(text, file: path)
    }
  }

  /// Reads text; `file` is what errors call it.
  package init(parsing text: [UInt8], file: String) throws(SafetensorsError) {
    self = try ByteStorage(text).withBytes { (text) throws(SafetensorsError) in
      try JSONValue(text, file: file)
    }
  }

  private init(_ text: UnsafeRawBufferPointer, file: String) throws(SafetensorsError) {
    guard text.count <= Self.sizeLimit else {
      throw .headerTooLarge(file: file, expected: Self.sizeLimit, found: UInt64(text.count))
    }
    if let offset = firstInvalidUTF8Offset(in: text) {
      throw .headerNotUTF8(file: file, offset: offset)
    }
    var cursor = JSONCursor(text, file: file)
    self = try cursor.readValue(depth: 0)
    try cursor.expectEnd()
  }

  /// The value of a key of an object; nil also when it is null.
  package subscript(key: String) -> JSONValue? {
    let value = members?.last { $0.key.utf8.elementsEqual(key.utf8) }?.value
    if case .null = value { return nil }
    return value
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
  fileprivate mutating func readValue(depth: Int) throws(SafetensorsError) -> JSONValue {
    guard depth < JSONValue.depthLimit else { throw failure(.nestedTooDeep) }
    skipWhiteSpace()
    switch current {
    case UInt8(ascii: "{"):
      var members: [(key: String, value: JSONValue)] = []
      try readObject { (cursor, key) throws(SafetensorsError) in
        members.append((key, try cursor.readValue(depth: depth + 1)))
      }
      if let name = NameIndex(members.map(\.key)).firstDuplicate {
        throw .duplicateName(file: file, tensor: nil, name: name)
      }
      return .object(members)
    case UInt8(ascii: "["):
      var elements: [JSONValue] = []
      try readList { (cursor) throws(SafetensorsError) in
        elements.append(try cursor.readValue(depth: depth + 1))
      }
      return .array(elements)
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "t"):
      try skipWord("true")
      return .boolean(true)
    case UInt8(ascii: "f"):
      try skipWord("false")
      return .boolean(false)
    case UInt8(ascii: "n"):
      try skipWord("null")
      return .null
    default:
      let start = offset
      try skipNumber()
      return .number(String(decoding: bytes[start..<offset], as: UTF8.self))
    }
  }
}
