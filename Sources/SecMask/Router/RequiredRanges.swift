/// Ranges of the text that lines are asked about, disjoint and sorted: what must be read whatever the router says, or what rules
/// have found for certain.
struct RequiredRanges: Sendable {
  private var ranges: [Range<Int>] = []

  /// Adds ranges; those that overlap become one.
  mutating func add(_ more: [Range<Int>]) {
    guard !more.isEmpty else { return }
    ranges = (ranges + more).filter { !$0.isEmpty }.sorted { $0.lowerBound < $1.lowerBound }.merged()
  }

  /// Those that share a byte with `line`. Forgets what ends before it: ask in order.
  mutating func inside(_ line: Range<Int>) -> [Range<Int>] {
    guard touch(line) else { return [] }
    return Array(ranges.prefix { $0.lowerBound < line.upperBound })
  }

  /// Whether one of them shares a byte with `line`. Forgets what ends before it: ask in order.
  mutating func touch(_ line: Range<Int>) -> Bool {
    guard !ranges.isEmpty else { return false }
    let passed = ranges.prefix { $0.upperBound <= line.lowerBound }.count
    ranges.removeFirst(passed)
    return ranges.first.map { $0.lowerBound < line.upperBound } ?? false
  }
}
