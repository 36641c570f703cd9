/// Byte strings → values: a hash table with linear probing over one block of key bytes.
///
/// The hash is multiply-and-fold over eight bytes at a time; it is not keyed, because the keys come from
/// a model's own vocabulary and looking up costs at most the longest run of occupied slots.
struct ByteKeyTable: Sendable {
  private let keys: FixedArray<UInt8>
  private let ranges: FixedArray<Place>
  private let values: FixedArray<Int32>
  private let slots: FixedArray<UInt64>  // hash's upper half | index + 1
  private let mask: Int
  /// Length of the longest key.
  let longest: Int

  /// Where a key stands.
  private struct Place {
    let start: UInt32
    let count: UInt32
  }

  init() { self.init(keys: [], ranges: [], values: []) }

  /// - Parameters:
  ///   - keys: The bytes of all keys (less than 4 GB).
  ///   - ranges: Where each stands among them.
  ///   - values: The value of each; the last of equal keys wins.
  init(keys: [UInt8], ranges: [Range<Int>], values: [Int32]) {
    self.keys = FixedArray(keys, emptyValue: 0)
    let places = ranges.map {
      Place(start: UInt32(truncatingIfNeeded: $0.lowerBound), count: UInt32(truncatingIfNeeded: $0.count))
    }
    self.ranges = FixedArray(places, emptyValue: Place(start: 0, count: 0))
    self.values = FixedArray(values, emptyValue: 0)
    var capacity = 16
    while capacity < values.count * 2 { capacity *= 2 }
    mask = capacity - 1
    slots = FixedArray(repeating: 0, count: capacity)
    longest = ranges.reduce(0) { max($0, $1.count) }
    for (index, range) in ranges.enumerated() {
      insert(index, start: range.lowerBound, count: range.count)
    }
  }

  private func insert(_ index: Int, start: Int, count: Int) {
    let hash = Self.hash(keys.base + start, count)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32, matches(slots[slot], keys.base + start, count) { break }
      slot = (slot + 1) & mask
    }
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(index + 1)
  }

  @inline(__always)
  private func matches(_ slot: UInt64, _ key: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    let place = ranges[Int(slot & 0xFFFF_FFFF) - 1]
    let start = Int(place.start)
    guard Int(place.count) == count else { return false }
    for offset in 0..<count where keys[start + offset] != key[offset] { return false }
    return true
  }

  /// The value of a key, or nil.
  @inline(__always)
  func value(of key: UnsafePointer<UInt8>, count: Int) -> Int32? {
    let hash = Self.hash(key, count)
    var slot = Int(truncatingIfNeeded: hash) & mask
    while slots[slot] != 0 {
      if slots[slot] >> 32 == hash >> 32, matches(slots[slot], key, count) {
        return values[Int(slots[slot] & 0xFFFF_FFFF) - 1]
      }
      slot = (slot + 1) & mask
    }
    return nil
  }

  @inline(__always)
  private static func hash(_ key: UnsafePointer<UInt8>, _ count: Int) -> UInt64 {
    let raw = UnsafeRawPointer(key)
    var hash = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
    var position = 0
    while position + 8 <= count {
      hash = mix(hash, raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      position += 8
    }
    var rest: UInt64 = 0
    while position < count {
      rest = rest << 8 | UInt64(key[position])
      position += 1
    }
    return mix(hash, rest)
  }

  @inline(__always)
  private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
    let product = (hash ^ word ^ 0xA076_1D64_78BD_642F).multipliedFullWidth(by: 0xE703_7ED1_A0B4_28DB)
    return product.high ^ product.low
  }
}
