internal import SecMaskJSON

/// A JSON text as a tree that knows where everything stands, so that parts can be replaced and all else stays byte for byte.
indirect enum JSONNode {
  case string(JSONString)
  /// Members in the order of the text; names that stand twice are there twice.
  case object([(name: JSONString, value: JSONNode)], Range<Int>)
  case array([JSONNode], Range<Int>)
  /// The text of a number, or `true`, `false` or `null`.
  case word(String, Range<Int>)

  /// Values that may stand inside each other.
  static let depthLimit = 100

  /// Reads a whole text, which must be JSON.
  init(_ text: [UInt8]) throws(JSONError) {
    self = try JSONCursor<JSONError>.read(text, leniency: .loneSurrogates) { (cursor) throws(JSONError) in
      try JSONNode(&cursor, text, depth: 0)
    }
  }

  private init(
    _ cursor: inout JSONCursor<JSONError>, _ text: [UInt8], depth: Int
  ) throws(JSONError) {
    guard depth < Self.depthLimit else { throw cursor.failure(.nestedTooDeep) }
    cursor.skipWhiteSpace()
    let start = cursor.offset
    switch cursor.current {
    case UInt8(ascii: "\""): self = .string(try cursor.readMappedString())
    case UInt8(ascii: "{"):
      var members: [(name: JSONString, value: JSONNode)] = []
      try cursor.expect("{")
      if !cursor.take("}") {
        repeat {
          cursor.skipWhiteSpace()
          let name = try cursor.readMappedString()
          try cursor.expect(":")
          members.append((name, try JSONNode(&cursor, text, depth: depth + 1)))
        } while cursor.take(",")
        try cursor.expect("}")
      }
      self = .object(members, start..<cursor.offset)
    case UInt8(ascii: "["):
      var elements: [JSONNode] = []
      try cursor.readList { (cursor) throws(JSONError) in
        elements.append(try JSONNode(&cursor, text, depth: depth + 1))
      }
      self = .array(elements, start..<cursor.offset)
    default:
      try cursor.skipScalar()
      self = .word(String(decoding: text[start..<cursor.offset], as: UTF8.self), start..<cursor.offset)
    }
  }

  /// The value of a member, the last of several.
  subscript(name: String) -> JSONNode? {
    guard case .object(let members, _) = self else { return nil }
    return members.last { $0.name.text.elementsEqual(name.utf8) }?.value
  }

  var string: JSONString? { if case .string(let string) = self { string } else { nil } }

  var text: String? { string.map { String(decoding: $0.text, as: UTF8.self) } }

  /// The id of the conversation that a request is part of: a text, or an object with one.
  var conversationID: String? { self["conversation"]?.text ?? self["conversation"]?["id"]?.text }

  /// The text of a number or word.
  var word: String? { if case .word(let word, _) = self { word } else { nil } }

  /// Where the numbers in it stand, in order.
  var numbers: [Range<Int>] {
    switch self {
    case .string: []
    case .array(let elements, _): elements.flatMap(\.numbers)
    case .object(let members, _): members.flatMap(\.value.numbers)
    case .word(let word, let range): word.utf8.first.map { $0 < 0x3A } ?? false ? [range] : []
    }
  }

  var isContainer: Bool {
    switch self {
    case .object, .array: true
    case .string, .word: false
    }
  }

  /// A text that is itself JSON with something in it, such as a tool call's arguments; nil when it is another.
  static func nested(in text: [UInt8]) -> JSONNode? {
    guard let first = text.first(where: { $0 > 0x20 }),
      first == UInt8(ascii: "{") || first == UInt8(ascii: "["),
      let node = try? JSONNode(text)
    else { return nil }
    return node
  }
}
