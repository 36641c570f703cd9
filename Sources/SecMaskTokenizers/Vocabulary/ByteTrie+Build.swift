extension ByteTrie {
  /// Collects keys, then lays them out.
  ///
  /// Keys are first put into a tree of sibling lists (the roots, which are wide, have a table as
  /// well); then each node's children get the first place where all of them fit. A node that did
  /// not fit after a few dozen attempts starts a fresh block, which bounds the time.
  struct Builder {
    private var label: [UInt8] = [0, 0, 0]
    private var firstChild: [Int32] = [0, 0, 0]
    private var sibling: [Int32] = [0, 0, 0]
    private var value: [Int32] = [-1, -1, -1]
    private var ofRoot = [Int32](repeating: 0, count: 3 << 8)  // [root][byte]

    /// - Parameter keyBytes: About how many bytes the keys will have.
    init(keyBytes: Int = 0) {
      label.reserveCapacity(keyBytes)
      firstChild.reserveCapacity(keyBytes)
      sibling.reserveCapacity(keyBytes)
      value.reserveCapacity(keyBytes)
    }

    /// Adds a key to the set at `root`. Empty keys match nothing and are left out.
    mutating func insert(_ key: some Sequence<UInt8>, value keyValue: Int32, root: Int) {
      var node = root
      for byte in key { node = child(of: node, on: byte) }
      if node != root { value[node] = keyValue }
    }

    private mutating func child(of node: Int, on byte: UInt8) -> Int {
      let isRoot = node <= ByteTrie.secondRoot
      if isRoot {
        let found = ofRoot[node << 8 | Int(byte)]
        if found != 0 { return Int(found) }
      }
      var previous = 0
      var current = isRoot ? 0 : Int(firstChild[node])
      while current != 0 {
        if label[current] == byte {
          // Move to the front: frequent bytes are found at once, wide nodes stay cheap.
          if previous != 0 {
            sibling[previous] = sibling[current]
            sibling[current] = firstChild[node]
            firstChild[node] = Int32(current)
          }
          return current
        }
        previous = current
        current = Int(sibling[current])
      }
      let new = label.count
      label.append(byte)
      firstChild.append(0)
      sibling.append(firstChild[node])
      value.append(-1)
      firstChild[node] = Int32(new)
      if isRoot { ofRoot[node << 8 | Int(byte)] = Int32(new) }
      return new
    }

    func build() throws(TokenizerError) -> ByteTrie {
      guard label.count < 1 << 28 else { throw .vocabularyTooLarge }
      var layout = Layout()
      var state = [Int](repeating: 0, count: label.count)
      state[ByteTrie.firstRoot] = ByteTrie.firstRoot
      state[ByteTrie.secondRoot] = ByteTrie.secondRoot
      var queue = [ByteTrie.firstRoot, ByteTrie.secondRoot]
      var next = 0
      var labels: [Int] = []
      while next < queue.count {
        let node = queue[next]
        next += 1
        layout.values[state[node]] = value[node]
        labels.removeAll(keepingCapacity: true)
        var child = Int(firstChild[node])
        while child != 0 {
          labels.append(Int(label[child]))
          queue.append(child)
          child = Int(sibling[child])
        }
        guard !labels.isEmpty else { continue }
        let base = layout.place(labels, parent: state[node])
        child = Int(firstChild[node])
        while child != 0 {
          state[child] = base ^ Int(label[child])
          child = Int(sibling[child])
        }
      }
      return ByteTrie(
        units: FixedArray(layout.units, emptyValue: 0),
        values: FixedArray(layout.values, emptyValue: -1))
    }
  }

  /// The array under construction. Unit 0 is never a state; 0 as a parent marks a free unit.
  private struct Layout {
    var units = [UInt64](repeating: 0, count: 256)
    var values = [Int32](repeating: -1, count: 256)
    private var isUsed = [Bool](repeating: false, count: 256)
    private var firstFree = 3

    init() { for reserved in 0..<3 { isUsed[reserved] = true } }

    /// Finds room for the children of `parent` and returns its base.
    mutating func place(_ labels: [Int], parent: Int) -> Int {
      let base = findBase(labels)
      for label in labels {
        isUsed[base ^ label] = true
        units[base ^ label] = UInt64(parent) << 32
      }
      units[parent] = units[parent] & ~0xFFFF_FFFF | UInt64(base)
      while firstFree < isUsed.count, isUsed[firstFree] { firstFree += 1 }
      return base
    }

    private mutating func findBase(_ labels: [Int]) -> Int {
      var candidate = firstFree
      var attempts = 0
      while candidate < isUsed.count, attempts < 64 {
        if !isUsed[candidate] {
          attempts += 1
          let base = candidate ^ labels[0]
          if labels.allSatisfy({ !isUsed[base ^ $0] }) { return base }
        }
        candidate += 1
      }
      let base = isUsed.count
      units.append(contentsOf: repeatElement(0, count: 256))
      values.append(contentsOf: repeatElement(-1, count: 256))
      isUsed.append(contentsOf: repeatElement(false, count: 256))
      return base
    }
  }
}
