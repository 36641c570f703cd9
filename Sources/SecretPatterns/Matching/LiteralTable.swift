/// Finds many exact byte strings in one pass over a text; case counts.
///
/// A bit table of the literals' first four bytes looks at every position; few that pass it lead to a look-up. Costs about a
/// nanosecond a byte whatever the number of literals, up to some hundred thousand; 64 bits of the table and some 100 bytes each.
package struct LiteralTable: Sendable {
  /// Fewest bytes of a literal.
  package static let shortest = 4
  private static let long = 8

  private let literals: [[UInt8]]
  /// Bits by a hash of the first four bytes.
  private let filter: [UInt64]
  private let shift: UInt32
  /// Literals of eight bytes and more by their first eight, the others by their first four.
  private let byEight: [UInt64: [Int]]
  private let byFour: [UInt32: [Int]]
  /// Bytes of the longest literal.
  package let longest: Int

  /// - Parameter literals: Those shorter than ``shortest`` are never found.
  package init(_ literals: [[UInt8]]) {
    self.literals = literals
    longest = literals.map(\.count).max() ?? 0
    var bits: UInt32 = 16
    while bits < 22, 1 << Int(bits) < 64 * literals.count { bits += 1 }
    let shift = 32 - bits
    var filter = [UInt64](repeating: 0, count: 1 << (Int(bits) - 6))
    var byEight: [UInt64: [Int]] = [:]
    var byFour: [UInt32: [Int]] = [:]
    for (number, literal) in literals.enumerated() where literal.count >= Self.shortest {
      literal.withUnsafeBytes { bytes in
        let four = bytes.loadUnaligned(as: UInt32.self)
        let bit = Self.hash(four, shift)
        filter[bit >> 6] |= 1 << UInt64(bit & 63)
        if literal.count >= Self.long {
          byEight[bytes.loadUnaligned(as: UInt64.self), default: []].append(number)
        } else {
          byFour[four, default: []].append(number)
        }
      }
    }
    self.shift = shift
    self.filter = filter
    self.byEight = byEight
    self.byFour = byFour
  }

  /// Calls `body` with the number of each literal that begins in `range`, and where it stands, in the order of beginnings.
  package func forEach(
    in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ body: (Int, Range<Int>) -> Void
  ) {
    let bytes = UnsafeRawBufferPointer(text)
    let end = min(range.upperBound, text.count - Self.shortest + 1)
    guard longest >= Self.shortest else { return }
    filter.withUnsafeBufferPointer { filter in
      var position = range.lowerBound
      while position < end {
        let four = bytes.loadUnaligned(fromByteOffset: position, as: UInt32.self)
        let bit = Self.hash(four, shift)
        if filter[bit >> 6] >> UInt64(bit & 63) & 1 != 0 { look(at: position, four, bytes, text, body) }
        position += 1
      }
    }
  }

  @inline(__always)
  private static func hash(_ word: UInt32, _ shift: UInt32) -> Int { Int((word &* 0x9E37_79B1) >> shift) }

  /// Hands over the literals that stand at a position.
  private func look(
    at start: Int, _ four: UInt32, _ bytes: UnsafeRawBufferPointer, _ text: UnsafeBufferPointer<UInt8>,
    _ body: (Int, Range<Int>) -> Void
  ) {
    func hand(_ numbers: [Int]?) {
      for number in numbers ?? [] {
        let place = start..<start + literals[number].count
        if place.upperBound <= text.count, text[place].elementsEqual(literals[number]) { body(number, place) }
      }
    }
    hand(byFour[four])
    if start + Self.long <= text.count {
      hand(byEight[bytes.loadUnaligned(fromByteOffset: start, as: UInt64.self)])
    }
  }
}
