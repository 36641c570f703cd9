internal import SecMaskSystem

/// A part of a text: new lines, and enough of the others around them to understand them.
struct Hunk: Sendable, Hashable {
  /// Bytes of the text.
  let range: Range<Int>
  /// Those of new lines among them; offsets into the text.
  let added: [Range<Int>]
  /// Number of the first line, from 1.
  let firstLine: Int

  /// Lines read before and behind new ones: a name that stands some lines before its value, the head of a block.
  static let contextLines = 10
  /// But not more than this of very long ones.
  static let contextBytes = 16 << 10

  /// The parts of a text that hold its new lines, sorted and apart.
  /// - Parameter added: Whole lines, sorted.
  static func hunks(of text: [UInt8], added: [Range<Int>]) -> [Hunk] {
    text.withUnsafeBytes { text in
      var parts: [(range: Range<Int>, added: [Range<Int>])] = []
      for lines in added {
        let range = before(lines.lowerBound, in: text)..<behind(lines.upperBound, in: text)
        if let last = parts.last, range.lowerBound <= last.range.upperBound {
          parts[parts.count - 1].range = last.range.lowerBound..<max(last.range.upperBound, range.upperBound)
          parts[parts.count - 1].added.append(lines)
        } else {
          parts.append((range, [lines]))
        }
      }
      var line = 1
      var counted = 0
      return parts.map { part in
        line += text[counted..<part.range.lowerBound].count { $0 == 0x0A }
        counted = part.range.lowerBound
        return Hunk(range: part.range, added: part.added, firstLine: line)
      }
    }
  }

  private static func before(_ start: Int, in text: UnsafeRawBufferPointer) -> Int {
    var at = start
    var lines = 0
    while at > 0, start - at < contextBytes {
      if text[at - 1] == 0x0A {
        if lines == contextLines { break }
        lines += 1
      }
      at -= 1
    }
    return at
  }

  private static func behind(_ end: Int, in text: UnsafeRawBufferPointer) -> Int {
    var at = end
    for _ in 0..<contextLines {
      let most = min(text.count, end + contextBytes)
      guard at < most else { return at }
      let rest = UnsafeRawBufferPointer(rebasing: text[at..<most])
      guard let feed = CLibrary.firstOffset(of: 0x0A, in: rest) else { return most }
      at += feed + 1
    }
    return at
  }
}
