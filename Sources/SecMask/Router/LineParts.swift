internal import SecMaskSystem

/// Cuts a text into lines, and over-long lines into parts.
enum LineParts {
  /// The end of the line or part that begins at `start`, its line feed included; nil when that cannot be
  /// known before more text comes.
  static func end(from start: Int, in text: [UInt8], longest: Int, ends: Bool) -> Int? {
    let available = text.count - start
    guard available > 0 else { return nil }
    if let feed = lineFeed(in: text, from: start, count: min(available, longest + 1)) { return feed + 1 }
    if available > longest { return cut(text, from: start, longest: longest) }
    return ends ? text.count : nil
  }

  private static func lineFeed(in text: [UInt8], from start: Int, count: Int) -> Int? {
    text.withUnsafeBytes { bytes in
      CLibrary.firstOffset(of: 0x0A, in: UnsafeRawBufferPointer(rebasing: bytes[start..<start + count]))
        .map { start + $0 }
    }
  }

  /// Where a line longer than `longest` is cut; needs `longest + 1` bytes.
  private static func cut(_ text: [UInt8], from start: Int, longest: Int) -> Int {
    let end = start + longest
    for position in stride(from: end, to: start + longest / 2, by: -1) {
      switch text[position - 1] {
      case 0x20, 0x09, UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "&"): return position
      default: continue
      }
    }
    // Not inside a character; more than three continuation bytes belong to none.
    for position in stride(from: end, through: end - 3, by: -1) where text[position] & 0xC0 != 0x80 {
      return position
    }
    return end
  }
}
