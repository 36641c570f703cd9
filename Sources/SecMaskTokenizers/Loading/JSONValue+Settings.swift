internal import SecMaskJSON

/// The position in a tokenizer's file.
typealias TokenizerCursor = JSONCursor<TokenizerError>

/// A tokenizer's settings in a tree of small values: everything in its files but the vocabulary and the
/// merges. Strings are asked for as bytes, since two strings that Unicode calls equivalent are two tokens.
extension JSONValue {
  /// Reads a file of settings.
  init(settings bytes: [UInt8]) throws(TokenizerError) {
    self = try TokenizerCursor.read(bytes, leniency: .byteOrderMark) { (cursor) throws(TokenizerError) in
      try cursor.readValue(allowsRepeatedKeys: true)
    }
  }

  var bytes: [UInt8]? { text.map { Array($0.utf8) } }

  /// What the `type` key says, for error texts and choices.
  var type: String { self["type"]?.text ?? "(no type)" }

  /// The Boolean at `key`, or `fallback` where it is absent.
  func flag(_ key: String, default fallback: Bool) throws(TokenizerError) -> Bool {
    guard let value = self[key] else { return fallback }
    guard let flag = value.boolean else { throw .unexpectedValue(key: key, expected: "true or false") }
    return flag
  }

  /// The string at `key`, or nil where it is absent.
  func string(_ key: String) throws(TokenizerError) -> [UInt8]? {
    guard let value = self[key] else { return nil }
    guard let bytes = value.bytes else { throw .unexpectedValue(key: key, expected: "a string") }
    return bytes
  }
}
