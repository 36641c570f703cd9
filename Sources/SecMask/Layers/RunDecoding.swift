internal import SecretPatterns

/// Decodes what looks like base64 or hex, if text or something compressed comes out.
enum RunDecoding {
  /// Fewest digits of hex: sixteen bytes.
  private static let shortestHex = 32

  /// The decoded run; nil where nothing that could be read comes out.
  /// - Parameter run: Offsets into `text`, which those of the layer's map are, too.
  static func layer(_ run: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Layer? {
    hex(run, in: text) ?? base64(run, in: text)
  }

  /// Where the digits of a run begin: behind what belongs to an escape before it, the `n` of `\n`, the `3D` of `%3D`, `0x`.
  static func firstDigit(of start: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    if start > 0, text[start - 1] == UInt8(ascii: "\\") { return start + 1 }
    if start > 0, text[start - 1] == UInt8(ascii: "%") { return start + 2 }
    let isHex = start + 1 < text.count && text[start] == 0x30 && text[start + 1] | 0x20 == UInt8(ascii: "x")
    return isHex ? start + 2 : start
  }

  private static func hex(_ run: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Layer? {
    guard run.count >= shortestHex, run.count % 2 == 0 else { return nil }
    var bytes: [UInt8] = []
    var table = OffsetTable(capacity: run.count / 2)
    for index in stride(from: run.lowerBound, to: run.upperBound, by: 2) {
      guard let high = RunAlphabet.hexValue(text[index]), let low = RunAlphabet.hexValue(text[index + 1])
      else {
        return nil
      }
      bytes.append(high << 4 | low)
      table.append(index..<index + 2)
      if bytes.count == DecodedText.probe, !mayBeRead(bytes) { return nil }
    }
    return bytes.count >= DecodedText.probe || mayBeRead(bytes) ? Layer(.hex, bytes, .each(table)) : nil
  }

  private static func base64(_ run: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Layer? {
    guard run.count >= EncodedRuns.shortest else { return nil }
    var bytes: [UInt8] = []
    var table = OffsetTable(capacity: 0)
    var group = Group()
    for index in run {
      guard let value = Base64.value(of: text[index]) else { continue }
      group.add(UInt32(value), at: index)
      guard group.count == 4 else { continue }
      bytes += group.bytes
      table.append(group.source, count: 3)
      group = Group()
      if bytes.count == DecodedText.probe, !mayBeRead(bytes) { return nil }
    }
    // Two or three digits and the padding after them.
    let rest = group.bytes
    bytes += rest
    table.append(min(group.source.lowerBound, run.upperBound)..<run.upperBound, count: rest.count)
    return bytes.count >= DecodedText.probe || mayBeRead(bytes) ? Layer(.base64, bytes, .each(table)) : nil
  }

  /// Whether bytes begin like text, or like something that can be made into text.
  private static func mayBeRead(_ bytes: [UInt8]) -> Bool {
    DecodedText.beginsText(bytes) || Inflation.kind(of: bytes) != nil || UTF16Text.order(of: bytes) != nil
  }

  /// Up to four digits that stand for up to three bytes.
  private struct Group {
    private(set) var count = 0
    private var bits: UInt32 = 0
    private var start = Int.max
    private var end = 0

    var source: Range<Int> { min(start, end)..<end }

    mutating func add(_ value: UInt32, at index: Int) {
      start = min(start, index)
      end = index + 1
      bits = bits << 6 | value
      count += 1
    }

    var bytes: [UInt8] {
      let whole = count * 6 / 8
      let shifted = bits << UInt32((4 - count) * 6)
      return (0..<whole).map { UInt8(truncatingIfNeeded: shifted >> UInt32(16 - 8 * $0)) }
    }
  }
}
