extension JSONValue {
  /// The tree's text without white space between its parts, members in their order.
  package var compactText: [UInt8] {
    var output: [UInt8] = []
    appendCompact(to: &output)
    return output
  }

  private func appendCompact(to output: inout [UInt8]) {
    switch self {
    case .null: output += "null".utf8
    case .boolean(let value): output += (value ? "true" : "false").utf8
    case .number(let number): output += number.utf8
    case .string(let string): JSONText.append(string, to: &output)
    case .array(let elements):
      output.append(UInt8(ascii: "["))
      for (index, element) in elements.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        element.appendCompact(to: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let members):
      output.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        JSONText.append(member.key, to: &output)
        output.append(UInt8(ascii: ":"))
        member.value.appendCompact(to: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }
}
