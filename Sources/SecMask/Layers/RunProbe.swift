internal import SecretPatterns

/// A glance at the beginning of a run: whether ASCII may come out of it, or something that can be made into text. Nearly all
/// runs of ordinary text, long names and lines of hyphens, fail at the first bytes.
enum RunProbe {
  /// - Parameters:
  ///   - start: Offset of the first digit.
  ///   - takesMarks: Whether what is compressed or in UTF-16 counts, too.
  static func mayBeRead(from start: Int, in text: UnsafeBufferPointer<UInt8>, takesMarks: Bool) -> Bool {
    begins(start, in: text, bits: 6, takesMarks) { Base64.value(of: $0) }
      || begins(start, in: text, bits: 4, takesMarks) { RunAlphabet.hexValue($0) }
  }

  @inline(__always)
  private static func begins(
    _ start: Int, in text: UnsafeBufferPointer<UInt8>, bits: UInt32, _ takesMarks: Bool,
    _ value: (UInt8) -> UInt8?
  ) -> Bool {
    var held: UInt32 = 0
    var count: UInt32 = 0
    var bytes = 0
    var mark: UInt8 = 0
    for index in start..<max(start, text.count) {
      guard let digit = value(text[index]) else { return false }
      held = held << bits | UInt32(digit)
      count += bits
      guard count >= 8 else { continue }
      count -= 8
      let byte = UInt8(truncatingIfNeeded: held >> count)
      bytes += 1
      if bytes == 1, takesMarks {
        mark = byte
        if isMark(byte) { continue }
      } else if bytes == 2, takesMarks, let other = isMarked(mark, byte) {
        return other
      }
      guard byte < 0x80, DecodedText.isText(byte) else { return false }
      if bytes == DecodedText.probe { return true }
    }
    return false
  }

  /// Whether a first byte is none of text: that of gzip or UTF-16.
  @inline(__always)
  private static func isMark(_ byte: UInt8) -> Bool { byte == 0x1F || byte >= 0xFE || byte == 0 }

  /// Whether two bytes begin something compressed, or UTF-16; nil where they may be text.
  @inline(__always)
  private static func isMarked(_ first: UInt8, _ second: UInt8) -> Bool? {
    switch first {
    case 0x1F: second == 0x8B
    case 0xFF: second == 0xFE
    case 0xFE: second == 0xFF
    case 0: second != 0
    case 0x78 where second == 0x01 || second == 0x9C || second == 0xDA: true
    default: second == 0 ? true : nil
    }
  }
}
