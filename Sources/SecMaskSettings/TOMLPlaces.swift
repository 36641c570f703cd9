/// Where keys and elements of lists stand in a TOML text, by their names: `rules.off`, `rules.off[1]`, `allow[0].paths`.
/// Names are in lower case, as ``ConfigValue`` has them.
///
/// For a text that the TOML library has taken. Of any other some places are missing, and nothing worse. Linear in the text.
struct TOMLPlaces {
  private let text: [UInt8]
  private var position = 0
  /// Tables of each list of tables so far.
  private var counts: [String: Int] = [:]
  private var starts: [String: Int] = [:]
  /// Values inside each other that are followed.
  private static let depthLimit = 32

  init(_ text: String) {
    self.text = Array(text.utf8)
    readDocument()
  }

  /// Line and column of a name, both from 1, columns in Unicode scalars; of what it is a part of where it has no place
  /// of its own; else the beginning.
  func place(_ name: String) -> (line: Int, column: Int) {
    var name = name[...]
    while starts[String(name)] == nil {
      guard let cut = name.lastIndex(where: { $0 == "." || $0 == "[" }) else { return (1, 1) }
      name = name[..<cut]
    }
    let before = text[..<(starts[String(name)] ?? 0)]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    let column = before[lineStart...].reduce(1) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    return (before.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }, column)
  }

  private var current: UInt8? { position < text.count ? text[position] : nil }

  private mutating func readDocument() {
    var table = ""
    while true {
      skipBlank()
      guard let byte = current else { return }
      let before = position
      if byte == UInt8(ascii: "[") {
        table = readHeader()
      } else {
        readPair(table, depth: 0)
      }
      if position == before { position += 1 }
    }
  }

  private mutating func readHeader() -> String {
    let start = position
    position += 1
    let isList = current == UInt8(ascii: "[")
    if isList { position += 1 }
    skipSpaces()
    var name = readKey()
    if isList {
      let index = counts[name] ?? 0
      counts[name] = index + 1
      note(name, start)
      name += "[\(index)]"
    }
    note(name, start)
    while current == UInt8(ascii: "]") || current == 0x20 { position += 1 }
    return name
  }

  /// Reads `key = value`.
  private mutating func readPair(_ table: String, depth: Int) {
    let start = position
    let key = readKey()
    guard !key.isEmpty else { return }
    let name = table.isEmpty ? key : table + "." + key
    note(name, start)
    skipSpaces()
    guard current == UInt8(ascii: "=") else { return }
    position += 1
    skipSpaces()
    readValue(name, depth: depth + 1)
  }

  private mutating func readValue(_ name: String, depth: Int) {
    switch current.map({ Unicode.Scalar($0) }) {
    case "[" where depth < Self.depthLimit:
      position += 1
      var index = 0
      while true {
        skipBlank()
        guard let byte = current else { return }
        if byte == UInt8(ascii: ",") {
          position += 1
        } else if byte == UInt8(ascii: "]") {
          position += 1
          return
        } else {
          let before = position
          note("\(name)[\(index)]", position)
          readValue("\(name)[\(index)]", depth: depth + 1)
          if position == before { position += 1 }
          index += 1
        }
      }
    case "{" where depth < Self.depthLimit:
      position += 1
      while true {
        skipBlank()
        guard let byte = current else { return }
        let before = position
        if byte == UInt8(ascii: "}") {
          position += 1
          return
        }
        if byte == UInt8(ascii: ",") { position += 1 } else { readPair(name, depth: depth) }
        if position == before { position += 1 }
      }
    case "\"", "'": _ = readText()
    default:
      while let byte = current, ![0x0A, 0x23, 0x2C, 0x5D, 0x7D].contains(byte) { position += 1 }
    }
  }

  /// A key, its parts joined by dots.
  private mutating func readKey() -> String {
    var parts: [String] = []
    while true {
      skipSpaces()
      if current == UInt8(ascii: "\"") || current == UInt8(ascii: "'") {
        parts.append(readText())
      } else {
        let start = position
        while let byte = current, Self.isBare(byte) { position += 1 }
        if start == position { break }
        parts.append(String(decoding: text[start..<position], as: UTF8.self))
      }
      skipSpaces()
      guard current == UInt8(ascii: ".") else { break }
      position += 1
    }
    return parts.joined(separator: ".").lowercased()
  }

  private static func isBare(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_": true
    default: false
    }
  }

  /// Moves behind a text, and returns what stands between its quotes, escapes as they are.
  private mutating func readText() -> String {
    guard let quote = current else { return "" }
    let isLong = text[position...].starts(with: [quote, quote, quote])
    position += isLong ? 3 : 1
    let start = position
    while let byte = current {
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        position = min(position + 2, text.count)
      } else if byte == quote, !isLong || text[position...].starts(with: [quote, quote, quote]) {
        let end = position
        position += isLong ? 3 : 1
        while isLong, current == quote { position += 1 }
        return String(decoding: text[start..<end], as: UTF8.self)
      } else {
        if byte == 0x0A, !isLong { break }
        position += 1
      }
    }
    return String(decoding: text[min(start, position)..<position], as: UTF8.self)
  }

  private mutating func note(_ name: String, _ start: Int) {
    if starts[name] == nil { starts[name] = start }
  }

  private mutating func skipSpaces() {
    while current == 0x20 || current == 0x09 { position += 1 }
  }

  /// Moves over spaces, line ends and comments.
  private mutating func skipBlank() {
    while let byte = current {
      if byte == UInt8(ascii: "#") {
        while current != nil, current != 0x0A { position += 1 }
      } else if byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D {
        position += 1
      } else {
        return
      }
    }
  }
}
