#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The kernels' definitions, in double precision and without any thought of speed.
enum Reference {
  static func geluErf(_ x: Double) -> Double { x / 2 * erfc(-x / 2.0.squareRoot()) }

  static func geluTanh(_ x: Double) -> Double {
    x / (1 + exp(-2 * (2 / Double.pi).squareRoot() * (x + 0.044715 * x * x * x)))
  }

  static func softmax(_ row: [Float]) -> [Double] {
    let highest = Double(row.max() ?? 0)
    let weights = row.map { exp(Double($0) - highest) }
    let sum = weights.reduce(0, +)
    return weights.map { $0 / sum }
  }

  /// (x - mean) / sqrt(variance + epsilon).
  static func normalized(_ row: [Float], epsilon: Double) -> [Double] {
    let values = row.map(Double.init)
    let mean = values.reduce(0, +) / Double(row.count)
    let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(row.count)
    return values.map { ($0 - mean) / (variance + epsilon).squareRoot() }
  }

  /// One output row of attention, and how far a score may be off for each unit of rounding.
  static func attention(
    query: [Float], keys: [[Float]], values: [[Float]], visible: [Int], scale: Float
  ) -> (output: [Double], scoreTerms: Double) {
    var scores: [Double] = []
    var terms = 0.0
    for key in visible {
      var score = 0.0
      var term = 0.0
      for (a, b) in zip(query, keys[key]) {
        score += Double(a) * Double(b)
        term += abs(Double(a) * Double(b))
      }
      scores.append(score * Double(scale))
      terms = max(terms, term * Double(scale))
    }
    let highest = scores.max() ?? 0
    var output = [Double](repeating: 0, count: query.count)
    var sum = 0.0
    for (key, score) in zip(visible, scores) {
      let weight = exp(score - highest)
      sum += weight
      for c in output.indices { output[c] += weight * Double(values[key][c]) }
    }
    return (output.map { visible.isEmpty ? 0 : $0 / sum }, terms)
  }
}
