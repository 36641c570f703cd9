internal import SecretPatterns

/// Finds the runs of a text that may be base64 or hex.
///
/// Words of ordinary text are short, so whole machine words tell where no run can be: a run of ``shortest`` bytes holds
/// two neighbouring words of eight bytes without a blank, quote or bracket. One byte in sixteen or so is looked at;
/// 0.05 ns a byte.
struct EncodedRuns {
  /// Fewest characters of a run.
  static let shortest = 24
  /// Most bytes of a run that are decoded: what a stream has at hand ahead of a window.
  static let longest = 65_536
  /// Longest line that others can be a continuation of.
  private static let longestLine = 1_024
  private static let shortestLine = 40
  private static let longestIndent = 64

  private let text: UnsafeBufferPointer<UInt8>
  private let range: Range<Int>

  /// - Parameter range: Offsets at which a run may begin; bytes outside are context.
  init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.text = text
    self.range = range
  }

  /// Calls `body` with every run that begins in the range and of which something that can be read may come out, lines that
  /// continue it included, in order.
  func forEach(_ body: (Range<Int>) -> Void) {
    guard let base = text.baseAddress.map(UnsafeRawPointer.init) else { return }
    let stop = min(text.count, range.upperBound + Self.shortest)
    var position = range.lowerBound
    var done = position
    while true {
      position = Self.nextPair(base, position, stop)
      guard position &+ 16 <= stop else { return }
      // Two pairs of neighbouring words, where the text goes on for three.
      for hit in stride(from: position, through: position &+ 8, by: 8)
      where hit >= done && hit &+ 16 <= stop && isPair(base, hit) && RunWindow.mayBeRead(base, hit) {
        guard let run = run(at: hit) else { continue }
        done = run.upperBound
        body(run)
      }
      position &+= 16
    }
  }

  /// The first position, in steps of sixteen, where of three words two neighbours are free of separators, or fewer than three
  /// words are left. A function of its own, so that this loop, through which every byte goes, has the registers for itself.
  @inline(never)
  private static func nextPair(_ base: UnsafeRawPointer, _ start: Int, _ stop: Int) -> Int {
    var position = start
    guard position &+ 24 <= stop else { return position }
    var first = separators(base, position)
    while position &+ 24 <= stop {
      let middle = separators(base, position &+ 8)
      let last = separators(base, position &+ 16)
      // A branch that is nearly never taken.
      if middle | min(first, last) == 0 { return position }
      first = last
      position &+= 16
    }
    return position
  }

  private func isPair(_ base: UnsafeRawPointer, _ position: Int) -> Bool {
    Self.separators(base, position) | Self.separators(base, position &+ 8) == 0
  }

  /// The run that two words without separators belong to, if it begins less than a word before them: what begins earlier
  /// has been looked at with the words before.
  private func run(at hit: Int) -> Range<Int>? {
    guard isRun(hit) else { return nil }
    var start = hit
    while start > 0, hit - start < 8, isRun(start - 1) { start -= 1 }
    guard hit - start < 8, range.contains(start) else { return nil }
    let first = RunDecoding.firstDigit(of: start, in: text)
    guard RunProbe.mayBeRead(from: first, in: text, takesMarks: first == start) else { return nil }
    let end = endOfRun(from: hit, atMost: .max)
    guard end - first >= Self.shortest, !continues(start) else { return nil }
    return first..<endOfLines(from: start, firstEnd: end)
  }

  @inline(__always)
  private func isRun(_ index: Int) -> Bool { RunAlphabet.contains(text[index]) }

  /// Behind the last digit of a run, padding not counted; no further than so many bytes on.
  private func endOfRun(from start: Int, atMost most: Int) -> Int {
    let limit = most < text.count - start ? start + most : text.count
    var end = start
    while end < limit, isRun(end) { end += 1 }
    return end
  }

  /// Bits that are set where a byte is below `+` or above ASCII: blanks, line ends, quotes, brackets, letters of other
  /// scripts. Zero exactly where there is none.
  @inline(__always)
  private static func separators(_ base: UnsafeRawPointer, _ position: Int) -> UInt64 {
    let word = base.loadUnaligned(fromByteOffset: position, as: UInt64.self)
    return ((word &- 0x2B2B_2B2B_2B2B_2B2B) | word) & 0x8080_8080_8080_8080
  }
}

/// Base64 that is wrapped over lines.
extension EncodedRuns {
  /// Whether a run that begins a line goes on where the line before it ended.
  private func continues(_ start: Int) -> Bool {
    var index = start
    while index > 0, start - index <= Self.longestIndent, isBlank(text[index - 1]) { index -= 1 }
    guard index > 0, text[index - 1] == 0x0A else { return false }
    var end = index - 1
    if end > 0, text[end - 1] == 0x0D { end -= 1 }
    var before = end
    while before > 0, end - before <= Self.longestLine, isRun(before - 1) { before -= 1 }
    return isFull(before..<end)
      && endsLine(endOfRun(from: start, atMost: Self.longestLine), atMost: end - before, from: start)
  }

  /// The end of the last line that continues a run; padding is part of it.
  private func endOfLines(from start: Int, firstEnd: Int) -> Int {
    var line = start..<firstEnd
    while line.upperBound - start < Self.longest {
      var next = line.upperBound
      if next < text.count, text[next] == 0x0D { next += 1 }
      guard isFull(line), next < text.count, text[next] == 0x0A else { break }
      next += 1
      let lineStart = next
      while next < text.count, next - lineStart < Self.longestIndent, isBlank(text[next]) { next += 1 }
      let end = endOfRun(from: next, atMost: Self.longestLine)
      guard end > next, endsLine(end, atMost: line.count, from: next) else { break }
      line = next..<end
    }
    var end = line.upperBound
    while end < text.count, end - line.upperBound < 2, text[end] == UInt8(ascii: "=") { end += 1 }
    return min(end, start + Self.longest)
  }

  /// Whether a line is one that base64 is wrapped at.
  private func isFull(_ line: Range<Int>) -> Bool {
    (Self.shortestLine...Self.longestLine).contains(line.count) && line.count % 4 == 0
  }

  /// Whether a run is no longer than the line before it, and nothing but what closes it follows.
  private func endsLine(_ end: Int, atMost longest: Int, from start: Int) -> Bool {
    guard end - start <= longest else { return false }
    let next = text[end...].prefix(3).first { $0 != UInt8(ascii: "=") } ?? 0x0A
    return next <= 0x20 || [0x22, 0x27, 0x3C, 0x60, 0x5C, 0x2C, 0x29].contains(next)
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
