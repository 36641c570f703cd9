/// Spans over several lines: only a block of key material is one secret, everything else is one a line.
enum SecretBlock {
  /// Characters of a line that goes on in the next: base64 of keys is wrapped at 64 or 76.
  private static let width = 32

  /// The parts of a range that are secrets of their own: the range itself when it stands on one line or is a
  /// block, otherwise what it holds of each line, without white space and quotes at the ends.
  static func parts(of range: Range<Int>, in text: [UInt8]) -> [Range<Int>] {
    guard text[range].contains(0x0A), !isBlock(text[range]) else { return [range] }
    var parts: [Range<Int>] = []
    for line in text[range].split(separator: 0x0A) {
      let part = TextEdges.trimmed(line.startIndex..<line.endIndex, in: text)
      if !part.isEmpty { parts.append(part) }
    }
    return parts
  }

  /// Whether lines belong together: the frame of a key block is among them, or all but the last are as long as
  /// wrapped key material and have no white space inside.
  private static func isBlock(_ text: ArraySlice<UInt8>) -> Bool {
    let lines = text.split(separator: 0x0A)
    if lines.contains(where: { line in isFrame(line) }) { return true }
    return lines.count > 1
      && lines.dropLast().allSatisfy { line in
        let content = line.drop { isSpace($0) }
        let end = content.lastIndex { !isSpace($0) } ?? content.startIndex
        return content.count >= width && !content[..<end].contains(where: isSpace)
      }
  }

  /// Five dashes in a row, as in `-----BEGIN …-----`.
  private static func isFrame(_ line: ArraySlice<UInt8>) -> Bool {
    var dashes = 0
    for byte in line {
      dashes = byte == 0x2D ? dashes + 1 : 0
      if dashes == 5 { return true }
    }
    return false
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
