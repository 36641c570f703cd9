extension JSONValue {
  /// Where lines end in the text of a tree. Two spaces a level.
  package enum Layout {
    /// Nowhere, and no white space between its parts.
    case compact
    /// Behind every element and member.
    case everyValue
    /// Lists and objects without others inside them are one line.
    case innermostOnOneLine
  }

  /// The tree's text with a line feed at the end, members in their order.
  package func text(_ layout: Layout) -> [UInt8] {
    var output: [UInt8] = []
    append(to: &output, layout, indent: 0)
    output.append(0x0A)
    return output
  }

  /// The tree's text without white space between its parts, members in their order.
  package var compactText: [UInt8] {
    var output: [UInt8] = []
    append(to: &output, .compact, indent: 0)
    return output
  }

  private var isContainer: Bool { elements != nil || members != nil }

  private func append(to output: inout [UInt8], _ layout: Layout, indent: Int) {
    switch self {
    case .null: output += "null".utf8
    case .boolean(let value): output += (value ? "true" : "false").utf8
    case .number(let number): output += number.utf8
    case .string(let string): JSONText.append(string, to: &output)
    case .array(let elements):
      Self.append(elements.map { (nil, $0) }, between: "[", "]", to: &output, layout, indent: indent)
    case .object(let members):
      Self.append(members.map { ($0.key, $0.value) }, between: "{", "}", to: &output, layout, indent: indent)
    }
  }

  private static func append(
    _ members: [(key: String?, value: JSONValue)], between open: String, _ close: String,
    to output: inout [UInt8], _ layout: Layout, indent: Int
  ) {
    let isOneLine =
      layout == .compact || members.isEmpty
      || (layout == .innermostOnOneLine && !members.contains { $0.value.isContainer })
    let space = layout == .compact ? "" : " "
    func beginLine(_ indent: Int) {
      if !isOneLine { output += ("\n" + String(repeating: " ", count: indent)).utf8 }
    }
    output += open.utf8
    for (index, member) in members.enumerated() {
      if index > 0 { output += ("," + (isOneLine ? space : "")).utf8 }
      beginLine(indent + 2)
      if let key = member.key {
        JSONText.append(key, to: &output)
        output += (":" + space).utf8
      }
      member.value.append(to: &output, layout, indent: indent + 2)
    }
    beginLine(indent)
    output += close.utf8
  }
}
