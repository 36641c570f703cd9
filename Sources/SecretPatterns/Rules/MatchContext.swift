/// A match that a rule's check looks at: the secret, the match round it, and the text beside them.
///
/// Valid only during the call that receives it; its properties copy what they return.
public struct MatchContext {
  package let text: UnsafeBufferPointer<UInt8>
  package let secretRange: Range<Int>
  package let matchRange: Range<Int>
  /// Where the rule's whole match begins: ahead of `matchRange` for an item in a block.
  let blockStart: Int
  /// Path of the file the text comes from, where the caller gave one.
  public let path: String?

  init(
    text: UnsafeBufferPointer<UInt8>, secret: Range<Int>, match: Range<Int>, blockStart: Int? = nil,
    path: String?
  ) {
    self.text = text
    self.secretRange = secret
    self.matchRange = match
    self.blockStart = blockStart ?? match.lowerBound
    self.path = path
  }

  /// Bytes of the secret.
  public var secret: [UInt8] { copy(secretRange) }

  /// Bytes of the whole match, context included.
  public var match: [UInt8] { copy(matchRange) }

  /// Up to `count` bytes that stand before the secret.
  public func before(_ count: Int) -> [UInt8] {
    copy(max(0, secretRange.lowerBound - count)..<secretRange.lowerBound)
  }

  /// Up to `count` bytes that stand after the secret.
  public func after(_ count: Int) -> [UInt8] {
    copy(secretRange.upperBound..<min(text.count, secretRange.upperBound + count))
  }

  /// The lines the match touches, without the last line feed; at most 1,000 bytes to either side.
  public var line: [UInt8] {
    var low = matchRange.lowerBound
    let floor = max(0, low - 1_000)
    while low > floor, text[low - 1] != UInt8(ascii: "\n") { low -= 1 }
    var high = matchRange.upperBound
    let ceiling = min(text.count, high + 1_000)
    while high < ceiling, text[high] != UInt8(ascii: "\n") { high += 1 }
    return copy(low..<high)
  }

  private func copy(_ range: Range<Int>) -> [UInt8] { Array(text[range]) }
}
