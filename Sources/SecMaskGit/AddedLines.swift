internal import SecMask
internal import SecMaskSystem

/// Which lines of a text are new beside other texts.
///
/// Lines count as often as they stand there: one that only moved is not new, a second copy of one is. How a line ends does
/// not matter. Time and memory grow with the part between what all texts begin and end with.
enum AddedLines {
  /// Byte ranges of the new lines, with their line feeds, sorted; lines side by side as one.
  /// - Parameter old: The texts before; a line is new when it is new beside each of them.
  static func ranges(in new: [UInt8], beside old: [[UInt8]]) -> [Range<Int>] {
    guard let first = old.first else { return new.isEmpty ? [] : [0..<new.count] }
    var lines = lines(of: new, beside: first)
    for other in old.dropFirst() where !lines.isEmpty {
      let too = Set(self.lines(of: new, beside: other).map(\.lowerBound))
      lines.removeAll { !too.contains($0.lowerBound) }
    }
    return lines.merged()
  }

  /// Each new line beside one text.
  private static func lines(of new: [UInt8], beside old: [UInt8]) -> [Range<Int>] {
    new.withUnsafeBytes { new in
      old.withUnsafeBytes { old in
        let (start, end) = commonEnds(new, old)
        var counts: [Int: Int] = [:]
        forEachLine(of: old, in: start..<old.count - end) { counts[hash(old, $0), default: 0] += 1 }
        var lines: [Range<Int>] = []
        forEachLine(of: new, in: start..<new.count - end) { line in
          let hash = hash(new, line)
          if let count = counts[hash], count > 0 { counts[hash] = count - 1 } else { lines.append(line) }
        }
        return lines
      }
    }
  }

  /// How many bytes of whole lines both texts begin with, and end with.
  private static func commonEnds(
    _ new: UnsafeRawBufferPointer, _ old: UnsafeRawBufferPointer
  ) -> (start: Int, end: Int) {
    let most = min(new.count, old.count)
    var start = 0
    while start + 8 <= most,
      new.loadUnaligned(fromByteOffset: start, as: UInt64.self)
        == old.loadUnaligned(fromByteOffset: start, as: UInt64.self)
    { start += 8 }
    while start < most, new[start] == old[start] { start += 1 }
    while start > 0, new[start - 1] != 0x0A { start -= 1 }
    var end = 0
    let rest = most - start
    while end + 8 <= rest,
      new.loadUnaligned(fromByteOffset: new.count - end - 8, as: UInt64.self)
        == old.loadUnaligned(fromByteOffset: old.count - end - 8, as: UInt64.self)
    { end += 8 }
    while end < rest, new[new.count - end - 1] == old[old.count - end - 1] { end += 1 }
    // A line that both end with begins at a line's beginning in both.
    while end > 0, !beginsLine(new, new.count - end) || !beginsLine(old, old.count - end) { end -= 1 }
    return (start, end)
  }

  private static func beginsLine(_ text: UnsafeRawBufferPointer, _ at: Int) -> Bool {
    at == 0 || text[at - 1] == 0x0A
  }

  private static func hash(_ text: UnsafeRawBufferPointer, _ line: Range<Int>) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: UnsafeRawBufferPointer(rebasing: text[trimmed(line, in: text)]))
    return hasher.finalize()
  }

  /// A line without what ends it.
  static func trimmed(_ line: Range<Int>, in text: UnsafeRawBufferPointer) -> Range<Int> {
    var end = line.upperBound
    if end > line.lowerBound, text[end - 1] == 0x0A { end -= 1 }
    if end > line.lowerBound, text[end - 1] == 0x0D { end -= 1 }
    return line.lowerBound..<end
  }

  /// Calls `body` with each line of a part that begins with a line; a line's feed belongs to it.
  static func forEachLine(
    of text: UnsafeRawBufferPointer, in part: Range<Int>, _ body: (Range<Int>) -> Void
  ) {
    var at = part.lowerBound
    while at < part.upperBound {
      let feed = CLibrary.firstOffset(
        of: 0x0A, in: UnsafeRawBufferPointer(rebasing: text[at..<part.upperBound]))
      let end = feed.map { at + $0 + 1 } ?? part.upperBound
      body(at..<end)
      at = end
    }
  }
}
