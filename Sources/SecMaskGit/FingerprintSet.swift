/// A set of 64-bit fingerprints of texts, in bounded memory: once it is full, nothing more is remembered.
///
/// Two texts with the same fingerprint are taken for one. The key of the fingerprints is new in each run, so that nobody can
/// make up such texts; by chance it happens once in 2^64 pairs.
struct FingerprintSet {
  private var slots = [UInt64](repeating: 0, count: 1 << 12)
  private(set) var count = 0
  private let limit: Int

  /// - Parameter limit: How many are remembered; each takes up to 32 bytes.
  init(limit: Int = 4 << 20) { self.limit = limit }

  /// True when it was not there.
  mutating func insert(_ fingerprint: Int) -> Bool {
    let value = max(1, UInt64(bitPattern: Int64(fingerprint)))
    let slot = slot(of: value)
    if slots[slot] == value { return false }
    guard count < limit else { return true }
    slots[slot] = value
    count += 1
    if count * 2 > slots.count { grow() }
    return true
  }

  private func slot(of value: UInt64) -> Int {
    var slot = Int(truncatingIfNeeded: value) & (slots.count - 1)
    while slots[slot] != 0, slots[slot] != value { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = [UInt64](repeating: 0, count: old.count * 2)
    for value in old where value != 0 { slots[slot(of: value)] = value }
  }
}
