/// Files of variables: `NAME=value` on lines, with quotes or without, and comments.
enum EnvironmentNotation {
  static func read(_ text: [UInt8], _ parts: inout PartCollector) -> Bool {
    var position = 0
    while position < text.count {
      let end = endOfLine(from: position, in: text)
      if let start = startOfValue(position..<end, in: text) {
        position = value(from: start, lineEnd: end, in: text, &parts)
      } else {
        parts.add(position..<end, .line)
        position = end
      }
      position += 1
    }
    return true
  }

  /// Hands over a value and the comment behind it; returns the end of its last line.
  private static func value(
    from start: Int, lineEnd: Int, in text: [UInt8], _ parts: inout PartCollector
  ) -> Int {
    let quote = start < lineEnd ? text[start] : 0
    if quote == 0x22 || quote == 0x27,
      let close = QuotedText.end(from: start + 1, in: text, quote: quote, escape: quote == 0x22 ? 0x5C : nil)
    {
      parts.add(start + 1..<close, quote == 0x22 ? .shell : .free(without: ["'"]))
      let end = endOfLine(from: close, in: text)
      parts.add(close + 1..<max(close + 1, end), .line)
      return end
    }
    var stop = start
    while stop < lineEnd, !(text[stop] == UInt8(ascii: "#") && stop > start && text[stop - 1] <= 0x20) {
      stop += 1
    }
    var last = stop
    while last > start, text[last - 1] <= 0x20 { last -= 1 }
    parts.add(start..<last, .variable)
    if stop < lineEnd { parts.add(stop..<lineEnd, .line) }
    return lineEnd
  }

  private static func startOfValue(_ line: Range<Int>, in text: [UInt8]) -> Int? {
    guard let sign = text[line].firstIndex(of: UInt8(ascii: "=")),
      text[line].first(where: { $0 > 0x20 }) != UInt8(ascii: "#")
    else { return nil }
    var start = sign + 1
    while start < line.upperBound, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
    return start
  }

  private static func endOfLine(from start: Int, in text: [UInt8]) -> Int {
    text[start...].firstIndex(of: 0x0A) ?? text.count
  }
}
