internal import SecMaskJSON

extension Vocabulary {
  /// From a vocab.txt: the line's number is the id.
  init(lines text: [UInt8]) throws(TokenizerError) {
    guard text.count < 1 << 31 else { throw .vocabularyTooLarge }
    self.init(text)
    reserve(text.count / 7)  // about what a token has
    try text.forEachLine { line throws(TokenizerError) in
      guard count <= Int(TokenizerError.highestID) else { throw .vocabularyTooLarge }
      append(text.withoutTrailingSpace(line), id: Int32(count))
    }
  }

  /// From a JSON object of tokens and ids, at the cursor.
  init(json cursor: inout TokenizerCursor) throws(TokenizerError) {
    self.init()
    try cursor.readObject { (cursor, token) throws(TokenizerError) in
      guard let number = try cursor.readInteger(), number >= 0, number <= TokenizerError.highestID
      else { throw .idOutOfRange(token: String(decoding: token, as: UTF8.self)) }
      append(token, id: Int32(number))
    }
    guard bytes.count < 1 << 31 else { throw .vocabularyTooLarge }
  }
}

extension MergeList {
  /// From a JSON array of merges, at the cursor; each a string with a space, or an array of two strings.
  init(json cursor: inout TokenizerCursor) throws(TokenizerError) {
    self.init()
    var left: [UInt8] = []
    var right: [UInt8] = []
    try cursor.readList { (cursor) throws(TokenizerError) in
      left.removeAll(keepingCapacity: true)
      if cursor.sees("\"") {
        try cursor.readString(into: &left)
        return try append(line: left)
      }
      right.removeAll(keepingCapacity: true)
      try cursor.expect("[")
      try cursor.readString(into: &left)
      try cursor.expect(",")
      try cursor.readString(into: &right)
      try cursor.expect("]")
      append(left, right)
    }
  }
}
