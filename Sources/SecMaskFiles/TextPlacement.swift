package import SecMask

/// Where a text stands in what it was taken from, when it is not the whole of it.
package struct TextPlacement: Sendable {
  /// Bytes of a text that stand side by side in what it was taken from.
  package struct Stretch: Sendable, Hashable {
    /// Offset in the text of the first of them.
    let offset: Int
    /// Offset of it in what the text was taken from.
    let place: Int

    package init(offset: Int, place: Int) {
      self.offset = offset
      self.place = place
    }
  }

  /// Number of the text's first line.
  package var firstLine = 1
  /// Sorted by offset; empty where offsets are the same.
  package var stretches: [Stretch] = []
  /// Of which parts findings are told; nil for all.
  package var told: ToldRanges?
  /// What the text was added by.
  package var commit: FindingCommit?
  /// Whether it counts as a file; false for all parts of one but the first.
  package var countsAsFile = true
  /// Whether it is told what the name of the file alone gives away.
  package var tellsPath = true
  /// Whether it is left out when it looks like no text.
  package var mayBeBinary = true
  /// Byte order of what the text was taken from, where that is UTF-16: places are meant there. The text itself is UTF-8.
  package var byteOrder: UTF16Decoder.Order?

  package init() {}

  /// A finding with the places that it has there.
  func placed(_ finding: SecretFinding) -> SecretFinding {
    if firstLine == 1, stretches.isEmpty, commit == nil { return finding }
    let start = place(of: finding.range.lowerBound)
    // The byte after the last one may stand somewhere else.
    let end = finding.range.isEmpty ? start : place(of: finding.range.upperBound - 1) + 1
    return finding.moved(to: start..<max(start, end), linesDown: firstLine - 1, commit: commit)
  }

  private func place(of offset: Int) -> Int {
    let next = stretches.partitioningIndex { $0.offset > offset }
    guard next > 0 else { return offset }
    return stretches[next - 1].place + offset - stretches[next - 1].offset
  }
}
