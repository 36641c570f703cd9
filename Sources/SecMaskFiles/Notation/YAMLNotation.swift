/// YAML 1.2, as far as it matters where its scalars are.
///
/// One pass over the lines; blocks (`|`, `>`) are told from the rest by their indentation.
enum YAMLNotation {
  /// Hands over scalars and comments. False where quotes do not end.
  static func read(_ text: [UInt8], _ parts: inout PartCollector) -> Bool {
    var reader = YAMLReader(text: text)
    return reader.run(&parts)
  }
}

/// A position in YAML text.
private struct YAMLReader {
  let text: [UInt8]
  private var position = 0
  /// Brackets that are open.
  private var depth = 0
  /// The indentation that a line must have more of to go on with the scalar before it; nil where that has ended.
  private var parentOfOpen: Int?
  /// Whether a scalar in brackets goes on from the line before.
  private var isInScalar = false
  /// The tag of the next scalar, where it says that this is no string.
  private var tag: Range<Int>?

  init(text: [UInt8]) { self.text = text }

  mutating func run(_ parts: inout PartCollector) -> Bool {
    while position < text.count {
      let lineStart = position
      skipBlanks()
      let indent = position - lineStart
      if let parent = parentOfOpen, !endsLine, indent > parent, byte != UInt8(ascii: "#") {
        readContinued(&parts)
      } else if !endsLine || parentOfOpen == nil {
        parentOfOpen = nil
        guard readLine(lineStart, indent, &parts) else { return false }
      }
      // Behind the line feed.
      if position < text.count { position += 1 }
    }
    return true
  }

  private var byte: UInt8? { position < text.count ? text[position] : nil }
  private var endsLine: Bool { byte == nil || byte == 0x0A }

  private mutating func skipBlanks() { while byte == 0x20 || byte == 0x09 || byte == 0x0D { position += 1 } }

  /// Whether a blank or the end of the line follows the byte at the position.
  private var isAlone: Bool {
    let next = position + 1
    return next >= text.count || text[next] <= 0x20
  }

  /// Reads to the end of the line, or of what begins on it.
  private mutating func readLine(_ lineStart: Int, _ indent: Int, _ parts: inout PartCollector) -> Bool {
    // What a scalar on this line is the value of, or stands in, by its column.
    var parent = indent - 1
    var column = indent
    while true {
      skipBlanks()
      guard let byte, !endsLine else { return true }
      if isInScalar {
        readPlain(parent, &parts)
        continue
      }
      switch byte {
      case UInt8(ascii: "#"):
        let start = position
        while !endsLine { position += 1 }
        parts.add(start + 1..<position, .line)
      case UInt8(ascii: "-") where isAlone && depth == 0, UInt8(ascii: "?") where isAlone:
        parent = position - lineStart
        column = parent
        position += 1
      case UInt8(ascii: ":"):
        parent = column
        position += 1
      case UInt8(ascii: ",") where depth > 0: position += 1
      case 0x22, 0x27:
        column = position - lineStart
        guard readQuoted(byte, &parts) else { return false }
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        tag = nil
        depth += 1
        position += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        depth = max(0, depth - 1)
        position += 1
      case UInt8(ascii: "&"), UInt8(ascii: "!"), UInt8(ascii: "*"):
        let start = position
        while !endsLine, text[position] > 0x20, !endsInBrackets(text[position]) { position += 1 }
        if YAMLTag.isOfOtherThanText(text[start..<position]) { tag = start..<position }
      case UInt8(ascii: "|") where depth == 0, UInt8(ascii: ">") where depth == 0:
        readBlock(indent, &parts)
        return true
      default:
        column = position - lineStart
        readPlain(parent, &parts)
      }
    }
  }

  private mutating func addScalar(
    _ range: Range<Int>, _ writing: NotationWriting, _ parts: inout PartCollector
  ) {
    parts.add(range, writing, tag: tag)
    tag = nil
  }

  private func endsInBrackets(_ byte: UInt8) -> Bool {
    depth > 0 && [0x2C, 0x5B, 0x5D, 0x7B, 0x7D].contains(byte)
  }

  private mutating func readQuoted(_ quote: UInt8, _ parts: inout PartCollector) -> Bool {
    let start = position + 1
    var from = start
    while true {
      guard let end = QuotedText.end(from: from, in: text, quote: quote, escape: quote == 0x22 ? 0x5C : nil)
      else {
        return false
      }
      // Two single quotes are one.
      if quote == 0x27, end + 1 < text.count, text[end + 1] == 0x27 {
        from = end + 2
        continue
      }
      addScalar(start..<end, quote == 0x22 ? .escaped : .doubled, &parts)
      position = end + 1
      return true
    }
  }

  /// A scalar without quotes, as far as it goes on the line.
  private mutating func readPlain(_ parent: Int, _ parts: inout PartCollector) {
    let start = position
    while !endsLine {
      let byte = text[position]
      if byte == UInt8(ascii: ":"), isAlone || depth > 0 && endsInBrackets(text[position + 1]) { break }
      if byte == UInt8(ascii: "#"), position > start, text[position - 1] <= 0x20 { break }
      if endsInBrackets(byte) { break }
      position += 1
    }
    var end = position
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    // A sign that begins nothing else.
    if end == start { position = max(position, start + 1) }
    let goesOn = isInScalar || endsLine && goesOnBelow(parent)
    addScalar(start..<max(end, start), .scalar(inBrackets: depth > 0, goesOn: goesOn), &parts)
    isInScalar = depth > 0 && endsLine && goesOnBelow(parent)
    if endsLine, depth == 0 { parentOfOpen = parent }
  }

  /// Whether the scalar that the line ends with goes on in the next line that is not blank.
  private func goesOnBelow(_ parent: Int) -> Bool {
    var line = position
    while line < text.count {
      let start = line + 1
      let content = text[min(start, text.count)...].firstIndex { $0 != 0x20 && $0 != 0x09 && $0 != 0x0D }
      guard let content else { return false }
      if text[content] != 0x0A {
        if text[content] == UInt8(ascii: "#") { return false }
        return depth > 0
          ? !endsInBrackets(text[content]) && text[content] != UInt8(ascii: ":") : content - start > parent
      }
      line = content
    }
    return false
  }

  /// A line of a scalar without quotes that began on one before.
  private mutating func readContinued(_ parts: inout PartCollector) {
    let start = position
    while !endsLine {
      if text[position] == UInt8(ascii: "#"), text[position - 1] <= 0x20 { break }
      position += 1
    }
    var end = position
    while end > start, text[end - 1] <= 0x20 { end -= 1 }
    parts.add(start..<end, .continued)
    guard !endsLine else { return }
    let comment = position
    while !endsLine { position += 1 }
    parts.add(comment + 1..<position, .line)
    parentOfOpen = nil
  }

  /// A block from its sign on: all lines that are indented more than the one it begins on.
  private mutating func readBlock(_ indent: Int, _ parts: inout PartCollector) {
    while !endsLine { position += 1 }
    let header = position
    var first: Int?
    var end = position
    var least = indent + 1
    var line = position + 1
    while line < text.count {
      let lineEnd = text[line...].firstIndex(of: 0x0A) ?? text.count
      let content = text[line..<lineEnd].firstIndex { $0 != 0x20 } ?? lineEnd
      let isBlank = text[content..<lineEnd].allSatisfy { $0 <= 0x20 }
      if !isBlank {
        guard content - line >= least else { break }
        if first == nil {
          first = content
          least = content - line
        }
        end = lineEnd
      }
      line = lineEnd + 1
    }
    if let first { addScalar(first..<end, .block, &parts) }
    position = max(header, end)
  }
}
