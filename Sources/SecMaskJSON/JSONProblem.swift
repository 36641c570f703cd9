/// How a text is not JSON (RFC 8259), in words that can follow the place of it.
public enum JSONProblem: String, Hashable, Sendable {
  case unexpectedEnd = "ends too early"
  case unexpectedByte = "unexpected character"
  case trailingBytes = "something follows the value"
  case controlCharacter = "unescaped control character in a string"
  case invalidEscape = "invalid escape in a string"
  case loneSurrogate = "half of a surrogate pair in a string"
  case invalidUTF8 = "not UTF-8"
  case invalidNumber = "invalid number"
  case nestedTooDeep = "nested too deep"
  case duplicateKey = "a key stands twice"
}
