/// Pairs of ids → rank and id of the merge: a hash table with linear probing, at most half full.
struct MergeTable: Sendable {
  /// What ``merge(_:_:)`` returns for a pair that does not merge; larger than any merge.
  static let none = UInt64.max

  private let slots: FixedArray<UInt64>  // pair, merge; [2 × capacity]
  private let mask: Int

  /// - Parameter count: Merges to come.
  init(capacityFor count: Int) {
    var capacity = 16
    while capacity < count * 2 { capacity *= 2 }
    mask = capacity - 1
    slots = FixedArray(repeating: Self.none, count: capacity * 2)
  }

  /// Sets the merge of a pair while the table is built; the last one wins.
  func insert(_ left: Int32, _ right: Int32, rank: Int, id: Int32) {
    let pair = Self.pair(left, right)
    var slot = Self.hash(pair) & mask
    while slots[slot * 2] != Self.none, slots[slot * 2] != pair { slot = (slot + 1) & mask }
    slots[slot * 2] = pair
    slots[slot * 2 + 1] = UInt64(rank) << 32 | UInt64(UInt32(bitPattern: id))
  }

  /// The merge of a pair, rank in the upper half and the new id in the lower, or ``none``.
  @inline(__always)
  func merge(_ left: Int32, _ right: Int32) -> UInt64 {
    let pair = Self.pair(left, right)
    let slots = slots.base
    var slot = Self.hash(pair) & mask
    while true {
      let found = slots[slot * 2]
      if found == pair { return slots[slot * 2 + 1] }
      if found == Self.none { return Self.none }
      slot = (slot + 1) & mask
    }
  }

  @inline(__always)
  private static func pair(_ left: Int32, _ right: Int32) -> UInt64 {
    UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
  }

  @inline(__always)
  private static func hash(_ pair: UInt64) -> Int {
    Int(truncatingIfNeeded: (pair &* 0x9E37_79B9_7F4A_7C15) >> 32)
  }
}
