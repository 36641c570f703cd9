/// A place in a text as people count it.
public struct TextPosition: Sendable, Hashable {
  /// Line, from 1. A line ends after a line feed; a carriage return is part of its line.
  public var line = 1
  /// Column in Unicode scalars, from 1. In text that is not valid UTF-8, every byte that is not a
  /// continuation byte counts as one.
  public var column = 1

  public init(line: Int = 1, column: Int = 1) {
    self.line = line
    self.column = column
  }
}

/// Follows line and column through a text that is seen in windows. Moves forward only, and costs
/// nothing until it is asked to move.
package struct PositionTracker: Sendable {
  /// Offset in the whole text that `position` stands for.
  package private(set) var offset = 0
  /// Line and column at `offset`.
  package private(set) var position = TextPosition()

  package init() {}

  /// Moves to an offset in the whole text, and returns the position there. Offsets behind the
  /// tracker leave it where it is.
  ///
  /// - Parameters:
  ///   - text: Bytes at hand; they must hold everything from the tracker's offset to `target`.
  ///   - origin: Offset in the whole text of their first byte.
  @discardableResult
  package mutating func advance(
    to target: Int, in text: UnsafeBufferPointer<UInt8>, origin: Int
  ) -> TextPosition {
    let low = offset - origin
    let high = target - origin
    guard low >= 0, low < high, high <= text.count else { return position }
    let passed = UnsafeBufferPointer(rebasing: text[low..<high])
    if let last = ByteCount.lastLineFeed(in: passed) {
      position.line += ByteCount.lineFeeds(in: passed)
      position.column = 1 + ByteCount.scalars(in: UnsafeBufferPointer(rebasing: passed[(last + 1)...]))
    } else {
      position.column += ByteCount.scalars(in: passed)
    }
    offset = target
    return position
  }

  /// A secret with its lines and columns. Moves to its beginning, because the next one may overlap it.
  package mutating func locate(
    _ detection: Detection, in text: UnsafeBufferPointer<UInt8>, origin: Int
  ) -> SecretFinding {
    let start = advance(to: detection.range.lowerBound, in: text, origin: origin)
    var ahead = self
    let end = ahead.advance(to: detection.range.upperBound, in: text, origin: origin)
    return SecretFinding(detection, start: start, end: end)
  }
}
