/// A tokenizer.json as read: vocabulary and merges in their tables, the rest as small values.
struct TokenizerJSON {
  var vocabulary = Vocabulary()
  var merges = MergeList()
  private(set) var model: [[UInt8]: JSONValue] = [:]
  private(set) var sections: [[UInt8]: JSONValue] = [:]
  private(set) var added: [AddedToken] = []

  init(_ bytes: [UInt8]) throws(TokenizerError) {
    var cursor = JSONCursor(bytes)
    try cursor.readObject { cursor, name throws(TokenizerError) in
      if name == Array("model".utf8), try cursor.peek() == 0x7B {
        try readModel(&cursor)
      } else {
        sections[name] = try cursor.readValue()
      }
    }
    try cursor.expectEnd()
    if let tokens = self["added_tokens"] {
      guard let list = tokens.array else {
        throw .unexpectedValue(key: "added_tokens", expected: "an array")
      }
      for token in list { added.append(try AddedToken(token)) }
    }
    try addTokens()
  }

  /// A section of the file other than the model.
  subscript(section: StaticString) -> JSONValue? { JSONValue.object(sections)[section] }

  /// The model's settings, without its vocabulary and merges.
  var settings: JSONValue { .object(model) }

  private mutating func readModel(_ cursor: inout JSONCursor) throws(TokenizerError) {
    try cursor.readObject { cursor, name throws(TokenizerError) in
      let first = try cursor.peek()
      if name == Array("vocab".utf8) {
        guard first == 0x7B else {
          throw .unsupported(component: "vocabulary", found: "not an object of tokens and ids")
        }
        vocabulary = try Vocabulary(json: &cursor)
      } else if name == Array("merges".utf8), first == 0x5B {
        merges = try MergeList(json: &cursor)
      } else {
        model[name] = try cursor.readValue()
      }
    }
  }

  /// Explicit ids win over those of the model's own vocabulary.
  private mutating func addTokens() throws(TokenizerError) {
    for token in added {
      guard token.isSpecial else {
        throw .unsupported(component: "added token", found: "one that is not special (id \(token.id))")
      }
      vocabulary.append(token.content, id: token.id)
    }
    vocabulary.buildIndex()
  }
}

/// An entry of `added_tokens`.
struct AddedToken {
  let content: [UInt8]
  let id: Int32
  let isSpecial: Bool

  init(_ value: JSONValue) throws(TokenizerError) {
    guard let content = try value.string("content") else {
      throw .unexpectedValue(key: "added_tokens.content", expected: "a string")
    }
    guard let id = value["id"]?.integer, id >= 0, id <= TokenizerError.highestID else {
      throw .idOutOfRange(token: String(decoding: content, as: UTF8.self))
    }
    self.content = content
    self.id = Int32(id)
    isSpecial = try value.flag("special", default: false)
  }
}
