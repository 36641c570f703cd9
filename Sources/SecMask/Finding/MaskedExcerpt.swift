/// A stretch of a secret's line, in which no secret that was found is left.
///
/// It shows people where a secret stands. What was found beside it is hidden, too, and so is each further copy of
/// these values in the stretch. What nobody has found is not.
package struct MaskedExcerpt: Sendable, Hashable {
  /// What stands for a secret.
  package static let mask = "[SECRET]"
  private static let ellipsis = "…"
  /// Bytes that are shown before and after the secret.
  private static let reachBefore = 96
  private static let reachAfter = 48
  /// Shorter values are hidden where they were found alone: they stand everywhere.
  private static let shortestCopy = 3

  /// What stands before the secret on its line, others hidden.
  package var before: String
  /// What stands after it.
  package var after: String

  /// The stretch with all secrets hidden.
  package var text: String { before + Self.mask + after }

  package init(before: String = "", after: String = "") {
    self.before = before
    self.after = after
  }

  /// - Parameters:
  ///   - secret: Where the secret stands in `text`.
  ///   - found: Where others stand that may be on its line, in any order.
  ///   - text: Bytes at hand; nothing at or behind `limit` is shown, because it has not been searched yet.
  package init(
    of secret: Range<Int>, besides found: [Range<Int>], in text: UnsafeBufferPointer<UInt8>, limit: Int
  ) {
    let limit = min(limit, text.count)
    guard secret.lowerBound >= 0, secret.upperBound <= limit else {
      (before, after) = ("", "")
      return
    }
    let (low, isCutBefore) = Self.start(secret.lowerBound, text)
    let (high, isCutAfter) = Self.end(secret.upperBound, text, limit)
    let near =
      found.filter { $0.overlaps(low..<max(high, low + 1)) && $0.upperBound <= text.count } + [secret]
    var hidden = near
    for range in near where range.count >= Self.shortestCopy && range.count <= high - low {
      hidden += Self.copies(of: range, low..<high, text)
    }
    before = (isCutBefore ? Self.ellipsis : "") + Self.masked(low..<secret.lowerBound, hidden, text)
    after = Self.masked(secret.upperBound..<high, hidden, text) + (isCutAfter ? Self.ellipsis : "")
  }

  /// Where the stretch begins, at the line's beginning or within reach, and whether it is cut there.
  private static func start(_ position: Int, _ text: UnsafeBufferPointer<UInt8>) -> (Int, Bool) {
    var low = max(0, position - reachBefore)
    if let feed = text[low..<position].lastIndex(of: 0x0A) { return (feed + 1, false) }
    while low < position, text[low] & 0xC0 == 0x80 { low += 1 }
    return (low, low > 0 && text[low - 1] != 0x0A)
  }

  private static func end(_ position: Int, _ text: UnsafeBufferPointer<UInt8>, _ limit: Int) -> (Int, Bool) {
    var high = min(limit, position + reachAfter)
    if let feed = text[position..<high].firstIndex(where: { $0 == 0x0A || $0 == 0x0D }) {
      return (feed, false)
    }
    while high > position, high < text.count, text[high] & 0xC0 == 0x80 { high -= 1 }
    return (high, high < text.count && text[high] != 0x0A && text[high] != 0x0D)
  }

  /// Where a value stands again, also where only a part of it is in the stretch.
  private static func copies(
    of value: Range<Int>, _ stretch: Range<Int>, _ text: UnsafeBufferPointer<UInt8>
  ) -> [Range<Int>] {
    let last = min(stretch.upperBound, text.count - value.count + 1)
    var result: [Range<Int>] = []
    for start in max(0, stretch.lowerBound - value.count + 1)..<max(last, stretch.lowerBound + 1)
    where start + value.count <= text.count && text[start] == text[value.lowerBound]
      && text[start..<start + value.count].elementsEqual(text[value])
    {
      result.append(start..<start + value.count)
    }
    return result
  }

  private static func masked(
    _ range: Range<Int>, _ hidden: [Range<Int>], _ text: UnsafeBufferPointer<UInt8>
  ) -> String {
    var output: [UInt8] = []
    var position = range.lowerBound
    for hide in hidden.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let part = hide.clamped(to: position..<max(position, range.upperBound))
      guard !part.isEmpty else { continue }
      output += text[position..<part.lowerBound]
      // What overlaps or touches is one mask.
      if !(part.lowerBound == position && output.suffix(mask.utf8.count).elementsEqual(mask.utf8)) {
        output += mask.utf8
      }
      position = part.upperBound
    }
    output += text[position..<max(position, range.upperBound)]
    return String(decoding: output, as: UTF8.self)
  }
}
