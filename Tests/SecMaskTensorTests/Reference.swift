import Testing

@testable import SecMaskTensor

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Numbers for tests: the same on every run and platform.
struct Generator {
  private var state: UInt64
  init(_ seed: Int) { state = UInt64(bitPattern: Int64(seed)) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// Between -1 and 1.
  mutating func next() -> Float {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Float(Int32(truncatingIfNeeded: state >> 24)) / 2_147_483_648
  }

  mutating func floats(_ count: Int, scale: Float = 1) -> [Float] { (0..<count).map { _ in next() * scale } }

  mutating func matrix(_ rows: Int, _ columns: Int, scale: Float = 1) throws -> Matrix {
    try Matrix(rows: rows, columns: columns, elements: floats(rows * columns, scale: scale))
  }

  mutating func parameter(_ rows: Int, _ columns: Int, scale: Float = 1) throws -> FloatParameter {
    try FloatParameter(rows: rows, columns: columns, elements: floats(rows * columns, scale: scale))
  }
}

/// The operations in double precision, one number after another.
enum Reference {
  static func linear(_ x: Matrix, _ weights: FloatParameter, _ bias: FloatParameter?) -> [Double] {
    let w = weights.elements
    let b = bias?.elements
    return (0..<x.rows).flatMap { row in
      (0..<weights.rows).map { output in
        (0..<x.columns).reduce(Double(b?[output] ?? 0)) {
          $0 + Double(x[row, $1]) * Double(w[output * x.columns + $1])
        }
      }
    }
  }

  static func activation(_ activation: Activation, _ x: Double) -> Double {
    switch activation {
    case .none: x
    case .geluErf: x / 2 * (1 + erf(x / 2.0.squareRoot()))
    case .geluTanh: x / 2 * (1 + tanh((2 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x)))
    }
  }

  static func softmax(_ row: [Double]) -> [Double] {
    let highest = row.max() ?? 0
    let exponentials = row.map { exp($0 - highest) }
    let sum = exponentials.reduce(0, +)
    return exponentials.map { $0 / sum }
  }

  static func layerNorm(_ row: [Double], _ gain: [Float], _ shift: [Float], _ epsilon: Double) -> [Double] {
    let mean = row.reduce(0, +) / Double(row.count)
    let variance = row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(row.count)
    return row.indices.map {
      (row[$0] - mean) / (variance + epsilon).squareRoot() * Double(gain[$0]) + Double(shift[$0])
    }
  }

  /// Attention of one sequence, in which a query sees the keys that `sees` allows.
  static func attention(
    _ q: Matrix, _ k: Matrix, _ v: Matrix, heads: Int, sees: (_ query: Int, _ key: Int) -> Bool
  ) -> [Double] {
    let dim = q.columns / heads
    var out = [Double](repeating: 0, count: q.rows * q.columns)
    for head in 0..<heads {
      for query in 0..<q.rows {
        let keys = (0..<k.rows).filter { sees(query, $0) }
        let scores = keys.map { key in
          (head * dim..<(head + 1) * dim).reduce(0) { $0 + Double(q[query, $1]) * Double(k[key, $1]) }
            / Double(dim).squareRoot()
        }
        for (weight, key) in zip(softmax(scores), keys) {
          for column in head * dim..<(head + 1) * dim {
            out[query * q.columns + column] += weight * Double(v[key, column])
          }
        }
      }
    }
    return out
  }
}

/// Largest difference; infinite where sizes differ or there is a NaN.
func largestDifference(_ left: [Float], _ right: [Double]) -> Double {
  guard left.count == right.count else { return .infinity }
  return zip(left, right).reduce(0) { worst, pair in
    let difference = abs(Double(pair.0) - pair.1)
    return difference.isNaN ? .infinity : max(worst, difference)
  }
}

/// A context for each level of kernels that this CPU has, with one thread and with three.
func everyContext() -> [ComputeContext] {
  Kernels.available.flatMap { kernels in
    [1, 3].map { ComputeContext(pool: ThreadPool(threadCount: $0), kernels: kernels) }
  }
}
