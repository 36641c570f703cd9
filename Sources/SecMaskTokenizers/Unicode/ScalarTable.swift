/// A value for each of the 1,114,112 code points: blocks of 256, equal ones of a single value shared.
struct ScalarTable<Value: BitwiseCopyable & Hashable & Sendable>: Sendable {
  private let index: FixedArray<UInt16>  // code point / 256 → block
  private let blocks: FixedArray<Value>

  /// Fills a table. Later values win.
  struct Builder {
    private var index: [UInt16]
    private var blocks: [Value]
    private var uniform: [Value: UInt16] = [:]
    private var isShared: [Bool] = []

    init(default value: Value) {
      index = [UInt16](repeating: 0, count: 0x1100)
      blocks = []
      blocks.append(contentsOf: repeatElement(value, count: 256))
      isShared.append(true)
      uniform[value] = 0
    }

    subscript(scalar: UInt32) -> Value {
      get { blocks[Int(index[Int(scalar >> 8)]) << 8 + Int(scalar & 0xFF)] }
      set {
        let block = ownedBlock(Int(scalar >> 8))
        blocks[block << 8 + Int(scalar & 0xFF)] = newValue
      }
    }

    mutating func fill(_ range: Range<UInt32>, with value: Value) {
      var scalar = range.lowerBound
      while scalar < range.upperBound {
        if scalar & 0xFF == 0, range.upperBound - scalar >= 256 {
          index[Int(scalar >> 8)] = uniformBlock(value)
          scalar += 256
        } else {
          self[scalar] = value
          scalar += 1
        }
      }
    }

    private mutating func uniformBlock(_ value: Value) -> UInt16 {
      if let block = uniform[value] { return block }
      let block = UInt16(isShared.count)
      blocks.append(contentsOf: repeatElement(value, count: 256))
      isShared.append(true)
      uniform[value] = block
      return block
    }

    private mutating func ownedBlock(_ place: Int) -> Int {
      let current = Int(index[place])
      guard isShared[current] else { return current }
      let block = isShared.count
      blocks.append(contentsOf: Array(blocks[current << 8..<(current + 1) << 8]))
      isShared.append(false)
      index[place] = UInt16(block)
      return block
    }

    func table() -> ScalarTable {
      ScalarTable(
        index: FixedArray(index, emptyValue: 0), blocks: FixedArray(blocks, emptyValue: blocks[0]))
    }
  }

  /// The value of a code point; `scalar` must be one (below 0x110000).
  @inline(__always)
  subscript(scalar: UInt32) -> Value {
    blocks[Int(index[Int(scalar >> 8)]) << 8 + Int(scalar & 0xFF)]
  }
}
