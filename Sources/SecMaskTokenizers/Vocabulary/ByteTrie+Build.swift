extension ByteTrie {
  /// Collects keys, then lays them out.
  ///
  /// The keys that begin alike are sorted by the byte that follows, which gives a node's children; their
  /// keys, now next to one another, are sorted by the byte after that, and so on. No other form of the tree
  /// is built. Time: some 20 ns a byte of the keys.
  struct Builder {
    fileprivate struct Key: BitwiseCopyable {
      var start: Int32 = 0
      var end: Int32 = 0
      var value: Int32 = -1
    }

    private var bytes: [UInt8]
    private var keys: [[Key]] = [[], []]  // by root

    /// - Parameters:
    ///   - bytes: What keys can be ranges of.
    ///   - count: About how many keys there will be at the first root.
    init(_ bytes: [UInt8] = [], keys count: Int = 0) {
      self.bytes = bytes
      keys[0].reserveCapacity(count)
    }

    /// Adds a key to the set at `root`; the last of equal keys wins. Empty keys match nothing.
    mutating func insert(_ key: some Sequence<UInt8>, value: Int32, root: Int) {
      let start = bytes.count
      bytes += key
      insert(start..<bytes.count, value: value, root: root)
    }

    /// Adds a key that is a range of the builder's bytes.
    mutating func insert(_ key: Range<Int>, value: Int32, root: Int) {
      guard !key.isEmpty else { return }
      keys[root - ByteTrie.firstRoot].append(
        Key(
          start: Int32(truncatingIfNeeded: key.lowerBound), end: Int32(truncatingIfNeeded: key.upperBound),
          value: value))
    }

    func build() throws(TokenizerError) -> ByteTrie {
      guard bytes.count < 1 << 28 else { throw .vocabularyTooLarge }
      var layout = ByteTrieLayout(states: bytes.count)
      add(keys[0], at: ByteTrie.firstRoot, to: &layout)
      add(keys[1], at: ByteTrie.secondRoot, to: &layout)
      guard layout.units.count < 1 << 31 else { throw .vocabularyTooLarge }
      return ByteTrie(
        units: FixedArray(layout.units, emptyValue: 0), values: FixedArray(layout.values, emptyValue: -1))
    }

    /// Keys that share their first `depth` bytes, with which `state` is reached.
    private struct Node {
      let keys: Range<Int>
      let depth: Int
      let state: Int
    }

    private func add(_ keys: [Key], at root: Int, to layout: inout ByteTrieLayout) {
      guard !keys.isEmpty else { return }
      let range = keys.indices
      let keys = FixedArray(keys, emptyValue: Key())
      var split = Split(most: keys.count)
      var pending = [Node(keys: range, depth: 0, state: root)]
      while let node = pending.popLast() {
        if node.keys.count == 1 {
          addTail(keys[node.keys.lowerBound], node, to: &layout)
          continue
        }
        split.sort(keys, node.keys) { label($0, node.depth) }
        if split.ended > 0 {
          layout.values[node.state] = keys[node.keys.lowerBound + split.ended - 1].value
        }
        guard split.labels.count > 0 else { continue }
        let base = layout.place(split.labels, parent: node.state)
        var start = node.keys.lowerBound + split.ended
        for child in 0..<split.labels.count {
          let end = node.keys.lowerBound + split.ends[child]
          pending.append(
            Node(keys: start..<end, depth: node.depth + 1, state: base ^ Int(split.labels[child])))
          start = end
        }
      }
    }

    /// The states of the rest of a key that no other key shares.
    private func addTail(_ key: Key, _ node: Node, to layout: inout ByteTrieLayout) {
      var state = node.state
      for position in Int(key.start) + node.depth..<Int(key.end) {
        state = layout.place(bytes[position], parent: state)
      }
      layout.values[state] = key.value
    }

    /// One more than the byte at `depth`; 0 where the key ends.
    @inline(__always)
    private func label(_ key: Key, _ depth: Int) -> Int {
      let position = Int(key.start) + depth
      return position < Int(key.end) ? Int(bytes[position]) + 1 : 0
    }
  }
}

/// Puts keys in the order of one byte of theirs, and says where each byte's keys are then.
private struct Split {
  /// The bytes that occur, in ascending order.
  private(set) var labels = ByteTrieLayout.Labels()
  /// Where the keys of each of ``labels`` end, counted from the first key.
  let ends = FixedArray(repeating: 0, count: 256)
  /// How many keys have ended; they come first.
  private(set) var ended = 0

  private let keyLabels: FixedArray<Int32>
  private let places = FixedArray(repeating: 0, count: 258)
  private let copy: FixedArray<ByteTrie.Builder.Key>

  /// More keys than this are counted by label, which takes as long as to insert about so many.
  private static let few = 16

  /// - Parameter most: Keys that are ever sorted at a time.
  init(most: Int) {
    keyLabels = FixedArray(repeating: 0, count: most)
    copy = FixedArray(repeating: ByteTrie.Builder.Key(), count: most)
  }

  /// Stable. `label` is one more than the byte, or 0 for a key that has ended.
  @inline(__always)
  mutating func sort(
    _ keys: FixedArray<ByteTrie.Builder.Key>, _ range: Range<Int>, by label: (ByteTrie.Builder.Key) -> Int
  ) {
    if range.count <= Self.few {
      for index in 0..<range.count {
        let key = keys[range.lowerBound + index]
        let keyLabel = Int32(truncatingIfNeeded: label(key))
        var place = index
        while place > 0, keyLabels[place - 1] > keyLabel {
          keyLabels[place] = keyLabels[place - 1]
          keys[range.lowerBound + place] = keys[range.lowerBound + place - 1]
          place -= 1
        }
        keyLabels[place] = keyLabel
        if place != index { keys[range.lowerBound + place] = key }
      }
    } else {
      for bucket in 0..<places.count { places[bucket] = 0 }
      for index in 0..<range.count {
        copy[index] = keys[range.lowerBound + index]
        places[label(copy[index]) + 1] += 1
      }
      for bucket in 1..<places.count { places[bucket] += places[bucket - 1] }
      for index in 0..<range.count {
        let keyLabel = label(copy[index])
        let place = places[keyLabel]
        keys[range.lowerBound + place] = copy[index]
        keyLabels[place] = Int32(truncatingIfNeeded: keyLabel)
        places[keyLabel] = place + 1
      }
    }
    findRuns(range.count)
  }

  private mutating func findRuns(_ count: Int) {
    labels.removeAll()
    ended = 0
    while ended < count, keyLabels[ended] == 0 { ended += 1 }
    var start = ended
    while start < count {
      var end = start + 1
      while end < count, keyLabels[end] == keyLabels[start] { end += 1 }
      ends[labels.count] = end
      labels.append(UInt8(truncatingIfNeeded: keyLabels[start] - 1))
      start = end
    }
  }
}
