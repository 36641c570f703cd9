internal import SecMaskJSON

/// A tokenizer.json as read: vocabulary and merges in their tables, the rest as small values.
struct TokenizerJSON {
  var vocabulary = Vocabulary()
  var merges = MergeList()
  private var model: [(key: String, value: JSONValue)] = []
  private var sections: [(key: String, value: JSONValue)] = []
  private(set) var added: [AddedToken] = []

  init(_ bytes: [UInt8]) throws(TokenizerError) {
    try TokenizerCursor.read(bytes, leniency: .byteOrderMark) { (cursor) throws(TokenizerError) in
      try readSections(&cursor)
    }
    if let tokens = self["added_tokens"] {
      guard let list = tokens.elements else {
        throw .unexpectedValue(key: "added_tokens", expected: "an array")
      }
      for token in list { added.append(try AddedToken(token)) }
    }
    try addTokens()
  }

  /// A section of the file other than the model.
  subscript(section: String) -> JSONValue? { JSONValue.object(sections)[section] }

  /// The model's settings, without its vocabulary and merges.
  var settings: JSONValue { .object(model) }

  private mutating func readSections(_ cursor: inout TokenizerCursor) throws(TokenizerError) {
    try cursor.readObject { (cursor, key) throws(TokenizerError) in
      let name = String(decoding: key, as: UTF8.self)
      if name == "model", cursor.sees("{") {
        try readModel(&cursor)
      } else {
        sections.append((name, try cursor.readValue(allowsRepeatedKeys: true)))
      }
    }
  }

  private mutating func readModel(_ cursor: inout TokenizerCursor) throws(TokenizerError) {
    try cursor.readObject { (cursor, key) throws(TokenizerError) in
      let name = String(decoding: key, as: UTF8.self)
      if name == "vocab" {
        guard cursor.sees("{") || cursor.isAtEnd else {
          throw .unsupported(component: "vocabulary", found: "not an object of tokens and ids")
        }
        vocabulary = try Vocabulary(json: &cursor)
      } else if name == "merges", cursor.sees("[") {
        merges = try MergeList(json: &cursor)
      } else {
        model.append((name, try cursor.readValue(allowsRepeatedKeys: true)))
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
