/// A set of Unicode scalar values, as sorted ranges that neither touch nor overlap.
struct ScalarSet: Hashable, Sendable {
  private(set) var ranges: [ClosedRange<UInt32>]

  static let last: UInt32 = 0x10_FFFF

  init(_ ranges: [ClosedRange<UInt32>] = []) {
    var result: [ClosedRange<UInt32>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let top = result.last, range.lowerBound <= top.upperBound &+ 1 {
        result[result.count - 1] = top.lowerBound...max(top.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    self.ranges = result
  }

  /// The ASCII characters of a string.
  init(_ characters: String) { self.init(characters.unicodeScalars.map { $0.value...$0.value }) }

  static let all = ScalarSet([0...last])
  static let notNewline = ScalarSet("\n").inverted
  static let digits = ScalarSet([48...57])
  static let word = ScalarSet([48...57, 65...90, 95...95, 97...122])
  /// What `\s` means in RE2: no vertical tab.
  static let space = ScalarSet("\t\n\u{0C}\r ")

  var inverted: ScalarSet {
    var result: [ClosedRange<UInt32>] = []
    var next: UInt32 = 0
    for range in ranges {
      if range.lowerBound > next { result.append(next...(range.lowerBound - 1)) }
      next = range.upperBound + 1
    }
    if next <= Self.last { result.append(next...Self.last) }
    return ScalarSet(result)
  }

  func union(_ other: ScalarSet) -> ScalarSet { ScalarSet(ranges + other.ranges) }

  func contains(_ value: UInt32) -> Bool { ranges.contains { $0.contains(value) } }

  /// The set with both cases of each letter: all of ASCII, and letters beyond it in small ranges.
  var folded: ScalarSet {
    var result = ranges
    for range in ranges {
      for (from, offset) in [(UInt32(65), Int64(32)), (97, -32)] {
        let low = max(range.lowerBound, from)
        let high = min(range.upperBound, from + 25)
        if low <= high { result.append(UInt32(Int64(low) + offset)...UInt32(Int64(high) + offset)) }
      }
      if range.upperBound >= 0x80, range.count <= 2_048 {
        for value in max(0x80, range.lowerBound)...range.upperBound {
          result += Self.otherCases(of: value).map { $0...$0 }
        }
      }
    }
    return ScalarSet(result)
  }

  /// Members below U+0080.
  var ascii: [UInt8] {
    ranges.flatMap { range -> [UInt8] in
      guard range.lowerBound < 0x80 else { return [] }
      return (range.lowerBound...min(range.upperBound, 0x7F)).map { UInt8($0) }
    }
  }

  var isASCII: Bool { (ranges.last?.upperBound ?? 0) < 0x80 }

  /// Members from U+0080 on.
  var beyondASCII: [ClosedRange<UInt32>] {
    ranges.compactMap { $0.upperBound < 0x80 ? nil : max($0.lowerBound, 0x80)...$0.upperBound }
  }

  /// True when every character from U+0080 on is a member, as in all negated classes of ASCII.
  var hasAllBeyondASCII: Bool { beyondASCII == [0x80...Self.last] }

  /// The simple case mappings of a character, itself left out.
  static func otherCases(of value: UInt32) -> [UInt32] {
    guard let scalar = Unicode.Scalar(value) else { return [] }
    let mappings = [scalar.properties.lowercaseMapping, scalar.properties.uppercaseMapping]
    return mappings.compactMap { mapping in
      guard mapping.unicodeScalars.count == 1, let other = mapping.unicodeScalars.first,
        other.value != value
      else { return nil }
      return other.value
    }
  }
}
