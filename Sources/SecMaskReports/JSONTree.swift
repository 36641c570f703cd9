/// JSON that is put together before it is written.
package indirect enum JSONTree {
  case null
  case boolean(Bool)
  case number(Int)
  case string(String)
  case list([JSONTree])
  case object([(name: String, value: JSONTree)])

  /// Null for nil.
  package init(_ text: String?) { self = text.map { .string($0) } ?? .null }

  /// The text with two spaces a level; lists and objects without others inside them are one line.
  package var text: [UInt8] {
    var output: [UInt8] = []
    append(to: &output, indent: 0)
    output.append(0x0A)
    return output
  }

  private var isNested: Bool {
    switch self {
    case .list, .object: true
    default: false
    }
  }

  private func append(to output: inout [UInt8], indent: Int) {
    switch self {
    case .null: output += "null".utf8
    case .boolean(let value): output += "\(value)".utf8
    case .number(let value): output += "\(value)".utf8
    case .string(let value): JSONText.append(value, to: &output)
    case .list(let values):
      append(values.map { (nil, $0) }, between: "[", "]", to: &output, indent: indent)
    case .object(let members):
      append(members.map { ($0.name, $0.value) }, between: "{", "}", to: &output, indent: indent)
    }
  }

  private func append(
    _ members: [(name: String?, value: JSONTree)], between open: String, _ close: String,
    to output: inout [UInt8], indent: Int
  ) {
    let isOneLine = !members.contains { $0.value.isNested }
    func newLine(_ indent: Int) {
      output += isOneLine ? "".utf8 : ("\n" + String(repeating: " ", count: indent)).utf8
    }
    output += open.utf8
    for (index, member) in members.enumerated() {
      if index > 0 { output += (isOneLine ? ", " : ",").utf8 }
      newLine(indent + 2)
      if let name = member.name {
        JSONText.append(name, to: &output)
        output += ": ".utf8
      }
      member.value.append(to: &output, indent: indent + 2)
    }
    newLine(indent)
    output += close.utf8
  }
}
