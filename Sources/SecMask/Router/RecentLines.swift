/// Where the last lines (or parts of lines) begin and end. They follow each other without a gap.
struct RecentLines: Sendable {
  private struct Line {
    let end: Int
    let endsLine: Bool
  }
  private var start = 0
  private var lines: [Line] = []

  var count: Int { lines.count }

  /// Whether the next line is not a part of one that was cut.
  var lastEndsLine: Bool { lines.last?.endsLine ?? true }

  mutating func append(end: Int, endsLine: Bool, start: Int) {
    if lines.isEmpty { self.start = start }
    lines.append(Line(end: end, endsLine: endsLine))
  }

  /// Forgets all but the last `count` lines, now and then.
  mutating func trim(keeping count: Int) {
    if lines.count > 2 * count + 256 { removeFirst(lines.count - count) }
  }

  /// Forgets the lines that end at `offset` or before.
  mutating func trim(before offset: Int) { removeFirst(index(endingBy: offset)) }

  private mutating func removeFirst(_ count: Int) {
    guard count > 0 else { return }
    start = lines[count - 1].end
    lines.removeFirst(count)
  }

  /// Start of a line; `count` gives the start of the next one.
  func start(of index: Int) -> Int { index == 0 ? start : lines[index - 1].end }

  /// Index of the line after the last one that ends at `offset` or before.
  func index(endingBy offset: Int) -> Int { lines.partitioningIndex { $0.end > offset } }

  /// Where the context before a line begins; nil when no line is known.
  func contextStart(before index: Int, _ limits: SegmentLimits) -> Int? {
    guard !lines.isEmpty else { return nil }
    let end = start(of: index)
    var first = index
    while first > 0, index - first < limits.contextLines, end - start(of: first - 1) <= limits.contextBytes {
      first -= 1
    }
    if first == index, index > 0, !lines[index - 1].endsLine { first -= 1 }
    return start(of: first)
  }

  /// Where the context that begins with a line ends.
  func contextEnd(from index: Int, _ limits: SegmentLimits) -> Int {
    let begin = start(of: index)
    var next = index
    while next < count, next - index < limits.contextLines, lines[next].end - begin <= limits.contextBytes {
      next += 1
    }
    if next == index, index > 0, index < count, !lines[index - 1].endsLine { next += 1 }
    return start(of: next)
  }
}
