/// A string where it stands in JSON text, and the text that it means.
package struct JSONString: Sendable, Hashable {
  /// Bytes of the JSON text between the quotes.
  package let rawRange: Range<Int>
  /// What it means, in UTF-8, escapes resolved; bytes that are not UTF-8 as they stand, where the cursor
  /// takes those.
  package let text: [UInt8]
  private let escapes: Escapes

  /// The escapes of a string, each of them one character; in order.
  struct Escapes: Sendable, Hashable {
    /// Where they stand in the JSON text.
    private(set) var raw: [Range<Int>] = []
    /// What they are of the text.
    private(set) var decoded: [Range<Int>] = []

    mutating func append(raw: Range<Int>, decoded: Range<Int>) {
      self.raw.append(raw)
      self.decoded.append(decoded)
    }
  }

  init(rawRange: Range<Int>, text: [UInt8], escapes: Escapes) {
    self.rawRange = rawRange
    self.text = text
    self.escapes = escapes
  }

  /// Bytes of the JSON text that a part of ``text`` comes from; an escape that the part begins or ends inside
  /// of belongs to it. Time: logarithmic in the number of escapes.
  package func raw(_ range: Range<Int>) -> Range<Int> {
    Self.map(
      range, from: escapes.decoded, beginning: 0, to: escapes.raw, beginning: rawRange.lowerBound)
  }

  /// The part of ``text`` that bytes of the JSON text stand for; an escape that they begin or end inside of
  /// belongs to it. Bytes outside the string do not count.
  package func decoded(_ range: Range<Int>) -> Range<Int> {
    Self.map(
      range.clamped(to: rawRange), from: escapes.raw, beginning: rawRange.lowerBound, to: escapes.decoded,
      beginning: 0)
  }

  private static func map(
    _ range: Range<Int>, from: [Range<Int>], beginning start: Int, to: [Range<Int>],
    beginning target: Int
  ) -> Range<Int> {
    /// Where a position comes out: a point, or the whole escape that it is inside of.
    func map(_ position: Int) -> Range<Int> {
      // The escapes that begin before the position.
      var (count, end) = (0, from.count)
      while count < end {
        let middle = (count + end) / 2
        if from[middle].lowerBound < position { count = middle + 1 } else { end = middle }
      }
      if count == 0 {
        let point = target + position - start
        return point..<point
      }
      if position < from[count - 1].upperBound { return to[count - 1] }
      let point = to[count - 1].upperBound + position - from[count - 1].upperBound
      return point..<point
    }
    let begin = map(range.lowerBound).lowerBound
    return begin..<(range.isEmpty ? begin : map(range.upperBound).upperBound)
  }
}
