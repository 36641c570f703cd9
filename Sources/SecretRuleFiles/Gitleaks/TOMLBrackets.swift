/// Looks for what the TOML library cannot take: it ends the program, instead of throwing, where a header's name
/// begins with something that no name begins with, as in `[=`, and where a brace stands for an element of a list,
/// as in `[1, }`.
///
/// Reads only as much of TOML as tells a header from a list or a text that looks like one, up to the first mistake;
/// whatever else is wrong is for the library to say. Linear in the text.
struct TOMLBrackets {
  private let text: [UInt8]
  private var position = 0

  /// Where the first such header or brace stands, counted from 1, columns in bytes; nil if there is none.
  static func mistake(in text: String) -> (line: Int, column: Int)? {
    var brackets = TOMLBrackets(text: Array(text.utf8))
    guard let start = brackets.firstMistake() else { return nil }
    let before = brackets.text[..<start]
    let lineStart = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    return (before.reduce(1) { $0 + ($1 == 0x0A ? 1 : 0) }, start - lineStart + 1)
  }

  private init(text: [UInt8]) {
    self.text = text
    if text.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
  }

  private var current: UInt8? { position < text.count ? text[position] : nil }

  private mutating func firstMistake() -> Int? {
    while position < text.count {
      skipSpaces()
      if current == UInt8(ascii: "[") {
        let start = position
        position += 1
        skipSpaces()
        if current == UInt8(ascii: "[") { position += 1 }
        skipSpaces()
        if let byte = current, !Self.mayFollow(byte) { return start }
      }
      if let brace = skipStatement() { return brace }
    }
    return nil
  }

  /// What may follow the brackets: a name, or what the library refuses in an orderly way.
  private static func mayFollow(_ byte: UInt8) -> Bool {
    switch Unicode.Scalar(byte) {
    case "a"..."z", "A"..."Z", "0"..."9", "-", "_", "\"", "'", "]": true
    default: false
    }
  }

  private mutating func skipSpaces() {
    while current == 0x20 || current == 0x09 { position += 1 }
  }

  /// Moves behind the line's end, or that of a later line when a list or a text goes on until there. Returns where
  /// a brace stands for an element.
  private mutating func skipStatement() -> Int? {
    var open: [UInt8] = []
    var last: UInt8 = 0
    while let byte = current {
      position += 1
      switch Unicode.Scalar(byte) {
      case "\n": if open.isEmpty { return nil }
      case "#":
        while let byte = current, byte != 0x0A { position += 1 }
        continue
      case "[", "{": open.append(byte)
      case "}"
      where open.last == UInt8(ascii: "[") && (last == UInt8(ascii: "[") || last == UInt8(ascii: ",")):
        return position - 1
      case "]", "}": _ = open.popLast()
      case "\"", "'": skipText(byte)
      default: break
      }
      if byte > 0x20 { last = byte }
    }
    return nil
  }

  /// Moves behind a text whose first quote has been read.
  private mutating func skipText(_ quote: UInt8) {
    let isLong = text[position...].starts(with: [quote, quote])
    if isLong { position += 2 }
    while let byte = current {
      if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        position += 2
        continue
      }
      if !isLong, byte == 0x0A { return }
      if byte == quote, !isLong || text[position...].starts(with: [quote, quote, quote]) {
        position += isLong ? 3 : 1
        // A long text may end with quotes of its own.
        while isLong, current == quote { position += 1 }
        return
      }
      position += 1
    }
  }
}
