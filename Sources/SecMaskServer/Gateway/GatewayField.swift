internal import SecMaskJSON
internal import SecMaskJSONLines

/// A string of a request or an answer: where it stands, perhaps in JSON that is itself a string.
struct GatewayField {
  /// How a string is treated.
  enum Kind: Hashable {
    /// Somebody may have put a secret there.
    case text
    /// Ids, names, kinds: stays as it is, unless it has the form of a secret.
    case control
    /// What the model thought, which its provider has signed: never restored, so that it comes back as it went.
    case thought
  }

  /// From the string of the body to the innermost one.
  let chain: [JSONString]
  let kind: Kind
  /// Whether it is numbered after what stays the same from turn to turn.
  var isTurn = false

  /// The text that the innermost string means.
  var text: [UInt8] { chain.last?.text ?? [] }

  /// An edit of the body that replaces a part of the text.
  func edit(_ range: Range<Int>, by replacement: [UInt8]) -> JSONLineEdit? {
    var range = range
    var replacement = replacement
    for string in chain.dropFirst().reversed() {
      // Inside a string of the string around it: its escapes are text there.
      range = string.raw(range)
      var escaped: [UInt8] = []
      JSONText.appendCharacters(replacement, to: &escaped)
      replacement = escaped
    }
    return chain.first.map { JSONLineEdit($0, range, by: replacement) }
  }
}
