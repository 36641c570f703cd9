internal import SecretPatterns

/// Hides a found secret wherever it stands again: in the same block of the text before it and after it, and in all blocks
/// that follow. Blocks are cut by offset, so that the result does not depend on the pieces in which a text arrives.
///
/// Bounded: secrets of 8 to ``longest`` bytes that are no plain words, ``mostValues`` of them. The values live as long as
/// the text is read. Costs a nanosecond a byte from the first such secret on.
struct RepeatedSecrets {
  static let block = 64 << 10
  static let longest = 512
  private static let shortest = 8
  /// Shorter values count only where no letter or digit goes on beside them.
  private static let selfStanding = 16
  private static let mostValues = 4_096

  /// Values by their first eight bytes.
  private var values: [UInt64: Set<[UInt8]>] = [:]
  private var count = 0

  /// Whether there is nothing to hide.
  var isEmpty: Bool { count == 0 }

  /// Hashes of the values' first four bytes.
  private var filter = [UInt64](repeating: 0, count: 1_024)

  /// Adds the repeats that begin in a range to what was found there.
  mutating func hide(
    _ found: inout [Detection], in text: UnsafeBufferPointer<UInt8>, origin: Int, range: Range<Int>
  ) {
    for detection in found where detection.nature == .secret {
      note(text[detection.range.lowerBound - origin..<detection.range.upperBound - origin], detection)
    }
    guard count > 0 else { return }
    let repeats = occurrences(in: text, range.lowerBound - origin..<range.upperBound - origin)
    guard !repeats.isEmpty else { return }
    var known = CoveredRanges(found)
    for (place, type) in repeats {
      let shifted = place.lowerBound + origin..<place.upperBound + origin
      if !known.covers(shifted) { found.append(Detection(repeated: type, at: shifted)) }
    }
    found = found.union()
  }

  /// Where the block ends that an offset lies in.
  static func endOfBlock(from offset: Int) -> Int { (offset / block + 1) * block }

  private var types: [[UInt8]: String] = [:]

  private mutating func note(_ slice: Slice<UnsafeBufferPointer<UInt8>>, _ detection: Detection) {
    note(Array(slice), type: detection.type)
  }

  /// Adds a value that is hidden wherever it stands from now on, if it is one that is.
  mutating func note(_ value: [UInt8], type: String) {
    guard (Self.shortest...Self.longest).contains(value.count), count < Self.mostValues, !value.contains(0x0A)
    else { return }
    let letters = value.filter(\.isASCIILetter)
    // A word stands for itself elsewhere.
    guard letters.count < value.count && letters.count + 3 < value.count || LetterModel.isRandom(letters)
    else {
      return
    }
    guard values[Self.prefix(value), default: []].insert(value).inserted else { return }
    count += 1
    types[value] = type
    let slot = value.withUnsafeBytes { Self.slot($0.loadUnaligned(as: UInt32.self)) }
    filter[slot >> 6] |= 1 << UInt64(slot & 63)
  }

  private static func prefix(_ value: [UInt8]) -> UInt64 {
    value.withUnsafeBytes { $0.loadUnaligned(as: UInt64.self) }
  }

  private static func slot(_ word: UInt32) -> Int { Int((word &* 0x9E37_79B1) >> 16) }

  private func occurrences(
    in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
  ) -> [(Range<Int>, String)] {
    var found: [(Range<Int>, String)] = []
    let raw = UnsafeRawBufferPointer(text)
    var position = range.lowerBound
    let last = min(range.upperBound, text.count - Self.shortest + 1)
    while position < last {
      let slot = Self.slot(raw.loadUnaligned(fromByteOffset: position, as: UInt32.self))
      if filter[slot >> 6] >> UInt64(slot & 63) & 1 == 1,
        let candidates = values[raw.loadUnaligned(fromByteOffset: position, as: UInt64.self)],
        let value = candidates.filter({ stands($0, in: text, at: position) }).max(by: { $0.count < $1.count })
      {
        found.append((position..<position + value.count, types[value] ?? Detection.unnamed))
        position += value.count
      } else {
        position += 1
      }
    }
    return found
  }

  private func stands(_ value: [UInt8], in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let end = start + value.count
    guard end <= text.count, text[start..<end].elementsEqual(value) else { return false }
    guard value.count < Self.selfStanding else { return true }
    func isWord(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte.isASCIIDigit }
    if start > 0, isWord(text[start - 1]), isWord(text[start]) { return false }
    return !(end < text.count && isWord(text[end]) && isWord(text[end - 1]))
  }
}
