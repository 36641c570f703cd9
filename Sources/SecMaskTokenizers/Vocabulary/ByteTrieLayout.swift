/// The arrays of a ``ByteTrie`` under construction.
///
/// Each node's children get the first place where all of them fit. A node that does not fit after a few
/// dozen attempts starts a fresh block, which bounds the time.
struct ByteTrieLayout {
  /// The bytes that lead to a node's children.
  struct Labels {
    private let bytes = FixedArray<UInt8>(repeating: 0, count: 256)
    private(set) var count = 0

    subscript(index: Int) -> UInt8 { bytes[index] }

    mutating func removeAll() { count = 0 }

    /// At most one of each byte.
    mutating func append(_ byte: UInt8) {
      bytes[count] = byte
      count += 1
    }
  }

  /// See ``ByteTrie/units``; 0 as a parent marks a free unit.
  private(set) var units: [UInt64]
  var values: [Int32]
  private var firstFree = 3

  /// Unit 0 is never a state, the roots are nobody's children: all three have a parent that does not exist.
  private static let reserved = UInt64(UInt32.max) << 32
  private static let attempts = 64

  /// - Parameter states: About how many there will be.
  init(states: Int) {
    units = []
    values = []
    units.reserveCapacity(states + 512)
    values.reserveCapacity(states + 512)
    addBlock()
    for unit in 0..<3 { units[unit] = Self.reserved }
  }

  /// Finds room for the only child of `parent` and returns its state.
  @inline(__always)
  mutating func place(_ label: UInt8, parent: Int) -> Int {
    skipUsed()
    if firstFree == units.count { addBlock() }
    let child = firstFree
    units[child] = UInt64(parent) << 32
    link(parent, base: child ^ Int(label))
    return child
  }

  /// Finds room for the children of `parent`, of which there are some, and returns its base.
  mutating func place(_ labels: Labels, parent: Int) -> Int {
    skipUsed()
    let base = findBase(labels)
    for index in 0..<labels.count { units[base ^ Int(labels[index])] = UInt64(parent) << 32 }
    link(parent, base: base)
    return base
  }

  private mutating func link(_ parent: Int, base: Int) {
    units[parent] = units[parent] & ~0xFFFF_FFFF | UInt64(base)
  }

  @inline(__always)
  private func isFree(_ unit: Int) -> Bool { units[unit] >> 32 == 0 }

  @inline(__always)
  private mutating func skipUsed() {
    while firstFree < units.count, !isFree(firstFree) { firstFree += 1 }
  }

  private mutating func findBase(_ labels: Labels) -> Int {
    var candidate = firstFree
    var attempts = 0
    while candidate < units.count, attempts < Self.attempts {
      if isFree(candidate) {
        attempts += 1
        let base = candidate ^ Int(labels[0])
        var fitting = 1
        while fitting < labels.count, isFree(base ^ Int(labels[fitting])) { fitting += 1 }
        if fitting == labels.count { return base }
      }
      candidate += 1
    }
    let base = units.count
    addBlock()
    return base
  }

  private mutating func addBlock() {
    units.append(contentsOf: repeatElement(0, count: 256))
    values.append(contentsOf: repeatElement(-1, count: 256))
  }
}
