extension JSONValue {
  /// The document's text, two spaces a level, with a line feed at the end.
  package var prettyText: String {
    var text = ""
    append(to: &text, indentation: "")
    return text + "\n"
  }

  private func append(to text: inout String, indentation: String) {
    let inner = indentation + "  "
    switch self {
    case .null: text += "null"
    case .boolean(let value): text += value ? "true" : "false"
    case .number(let number): text += number
    case .string(let string): text += Self.quote(string)
    case .array(let elements) where elements.isEmpty: text += "[]"
    case .array(let elements):
      text += "["
      for (position, element) in elements.enumerated() {
        text += (position > 0 ? ",\n" : "\n") + inner
        element.append(to: &text, indentation: inner)
      }
      text += "\n\(indentation)]"
    case .object(let members) where members.isEmpty: text += "{}"
    case .object(let members):
      text += "{"
      for (position, member) in members.enumerated() {
        text += (position > 0 ? ",\n" : "\n") + inner + Self.quote(member.key) + ": "
        member.value.append(to: &text, indentation: inner)
      }
      text += "\n\(indentation)}"
    }
  }

  /// A string as JSON text (RFC 8259), quotes included.
  package static func quote(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<"\u{20}", "\u{7F}":
        text += "\\u00" + (scalar.value < 0x10 ? "0" : "") + String(scalar.value, radix: 16)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
