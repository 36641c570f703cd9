/// Numbers that are the same in every run.
struct Numbers {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  /// Evenly spread over the range (SplitMix64).
  mutating func next(in range: ClosedRange<Float>) -> Float {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    z ^= z >> 31
    return range.lowerBound + (range.upperBound - range.lowerBound) * Float(z >> 40) / Float(1 << 24)
  }

  mutating func values(_ count: Int, in range: ClosedRange<Float>) -> [Float] {
    (0..<count).map { _ in next(in: range) }
  }
}

/// `[rows, columns]` with room behind each row that nobody may write to.
struct Matrix {
  static let canary: Float = -12345.678

  let rows: Int
  let columns: Int
  let stride: Int
  /// `[rows, stride]`
  var storage: [Float]

  init(rows: Int, columns: Int, gap: Int = 0) {
    self.rows = rows
    self.columns = columns
    stride = columns + gap
    storage = [Float](repeating: Self.canary, count: rows * stride)
  }

  init(rows: Int, columns: Int, gap: Int = 0, in range: ClosedRange<Float>, seed: Int) {
    self.init(rows: rows, columns: columns, gap: gap)
    var numbers = Numbers(seed: seed)
    for row in 0..<rows { self[row] = numbers.values(columns, in: range) }
  }

  subscript(row: Int) -> [Float] {
    get { Array(storage[row * stride..<row * stride + columns]) }
    set { storage.replaceSubrange(row * stride..<row * stride + columns, with: newValue) }
  }

  var gapsAreUntouched: Bool {
    (0..<rows).allSatisfy { row in
      storage[row * stride + columns..<(row + 1) * stride].allSatisfy { $0 == Self.canary }
    }
  }
}
