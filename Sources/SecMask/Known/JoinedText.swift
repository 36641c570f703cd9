/// A stretch of text without its line breaks, and where each of its bytes stands: for values that are broken over lines.
///
/// A break is a line feed, with a carriage return before it or not, or the same as an escape (`\n`, `\r\n`), and the blanks
/// behind it.
struct JoinedText {
  private(set) var bytes: [UInt8] = []
  /// Places of breaks in `bytes`, ascending, and how many bytes of the text were left out up to there.
  private var breaks: [(place: Int, removed: Int)] = []
  private let start: Int

  /// - Parameter range: Offsets of `text`.
  init(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    start = range.lowerBound
    bytes.reserveCapacity(range.count)
    var copied = range.lowerBound
    var position = range.lowerBound
    while position < range.upperBound {
      // Nearly all bytes begin no break.
      while position < range.upperBound, text[position] > 0x0D, text[position] != 0x5C { position += 1 }
      guard position < range.upperBound else { break }
      let length = Self.lengthOfBreak(text, position, range.upperBound)
      guard length > 0 else {
        position += 1
        continue
      }
      bytes += text[copied..<position]
      position += length
      while position < range.upperBound, text[position] == 0x20 || text[position] == 0x09 { position += 1 }
      copied = position
      breaks.append((bytes.count, position - start - bytes.count))
    }
    bytes += text[copied..<range.upperBound]
  }

  var hasBreaks: Bool { !breaks.isEmpty }

  /// Where a range of the joined bytes stands in the text; nil where no break is inside of it.
  func source(of range: Range<Int>) -> Range<Int>? {
    let first = breaks.partitioningIndex { $0.place > range.lowerBound }
    guard first < breaks.count, breaks[first].place < range.upperBound else { return nil }
    let last = breaks.partitioningIndex { $0.place >= range.upperBound }
    let before = first > 0 ? breaks[first - 1].removed : 0
    return start + range.lowerBound + before..<start + range.upperBound + breaks[last - 1].removed
  }

  /// How many bytes of a break stand at a place, without the blanks behind it; 0 where there is none.
  @inline(__always)
  private static func lengthOfBreak(_ text: UnsafeBufferPointer<UInt8>, _ place: Int, _ end: Int) -> Int {
    switch text[place] {
    case 0x0A: return 1
    case 0x0D: return place + 1 < end && text[place + 1] == 0x0A ? 2 : 0
    case 0x5C:
      guard place + 1 < end else { return 0 }
      if text[place + 1] == UInt8(ascii: "n") { return 2 }
      let isLong = place + 3 < end && text[place + 1] == UInt8(ascii: "r") && text[place + 2] == 0x5C
      return isLong && text[place + 3] == UInt8(ascii: "n") ? 4 : 0
    default: return 0
    }
  }

  /// A value without its breaks.
  static func flattened(_ value: [UInt8]) -> [UInt8] {
    value.withUnsafeBufferPointer { JoinedText($0, 0..<$0.count).bytes }
  }
}
