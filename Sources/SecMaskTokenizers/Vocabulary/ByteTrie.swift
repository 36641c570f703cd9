/// Longest-prefix search over byte strings: a double array.
///
/// State s has a child on byte b when unit `base(s) ^ b` names s as its parent: one load and one
/// comparison per byte. Two roots: whole keys and continuations are separate sets in one array.
///
/// Source: J. Aoe, "An efficient digital search algorithm by using a double-array structure", IEEE
/// Transactions on Software Engineering 15(9), 1989.
struct ByteTrie: Sendable {
  /// Per state: parent in the upper half, base in the lower.
  let units: FixedArray<UInt64>
  /// Per state: the value of the key that ends there, or -1.
  let values: FixedArray<Int32>

  /// Roots of the two sets of keys.
  static let firstRoot = 1
  static let secondRoot = 2

  /// The longest key of the set at `root` that `text[start..<end]` begins with: its end and value.
  /// The value is -1 when there is none. `fold` maps each byte before it is looked up.
  @inline(__always)
  func longestPrefix(
    of text: UnsafePointer<UInt8>, _ start: Int, _ end: Int, root: Int, fold: UnsafePointer<UInt8>
  ) -> (end: Int, value: Int32) {
    let units = units.base
    let values = values.base
    var state = root
    var position = start
    var found = (end: start, value: Int32(-1))
    while position < end {
      let base = Int(units[state] & 0xFFFF_FFFF)
      let next = base ^ Int(fold[Int(text[position])])
      guard Int(units[next] >> 32) == state else { break }
      state = next
      position += 1
      let value = values[state]
      if value >= 0 { found = (position, value) }
    }
    return found
  }
}
