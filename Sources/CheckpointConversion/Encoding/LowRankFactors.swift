internal import CLAPACKE
internal import COpenBLAS

/// A matrix as the product of two thin ones: W ≈ up · down, the best approximation of its rank in the
/// sum of squares (Eckart and Young 1936), from the truncated singular value decomposition
/// W = U S Vᵀ. The root of S goes into each factor, so that both have values of similar size.
package struct LowRankFactors: Sendable {
  /// √S Vᵀ, `[rank, depth]`.
  package let down: [Float]
  /// U √S, `[columns, rank]`.
  package let up: [Float]
  package let rank: Int
  /// Part of the sum of the squared singular values that the kept ones have, 0 … 1; that is, of the
  /// sum of the matrix's squared elements.
  package let energy: Double

  /// Whether the factors have fewer elements than the matrix.
  package static func pays(rank: Int, columns: Int, depth: Int) -> Bool {
    let (size, overflow) = rank.multipliedReportingOverflow(by: columns + depth)
    return !overflow && size < columns * depth
  }

  /// Decomposes `matrix`, `[columns, depth]` row-major, of finite elements. Costs
  /// O(columns · depth · min(columns, depth)) and some 4 times the matrix's memory. Nil when LAPACK
  /// finds no decomposition.
  package init?(of matrix: [Float], columns: Int, depth: Int, rank: Int) {
    let full = min(columns, depth)
    guard full > 0, let rows = Int32(exactly: depth), let width = Int32(exactly: columns),
      matrix.count == columns * depth
    else { return nil }
    // Its threads wait for each other so often that on a busy machine two take ten times as long as one.
    openblas_set_num_threads(1)
    var values = [Float](repeating: 0, count: full)
    // Row-major W is column-major Wᵀ = V S Uᵀ, so nothing has to be transposed: what LAPACK calls U is
    // Vᵀ row by row, and its Vᵀ is U row by row.
    var input = matrix
    var v = [Float](repeating: 0, count: depth * full)
    var u = [Float](repeating: 0, count: full * columns)
    let status = LAPACKE_sgesdd(
      LAPACK_COL_MAJOR, CChar(UInt8(ascii: "S")), rows, width, &input, rows, &values, &v, rows, &u,
      Int32(full))
    guard status == 0 else { return nil }
    let kept = min(max(rank, 0), full)
    let squares = values.map { Double($0) * Double($0) }
    let total = squares.reduce(0, +)
    energy = total > 0 ? squares[..<kept].reduce(0, +) / total : 1
    let roots = values[..<kept].map { $0.squareRoot() }
    var down: [Float] = []
    down.reserveCapacity(kept * depth)
    for (row, root) in roots.enumerated() {
      for index in row * depth..<(row + 1) * depth { down.append(v[index] * root) }
    }
    var up: [Float] = []
    up.reserveCapacity(columns * kept)
    for column in 0..<columns {
      for (index, root) in roots.enumerated() { up.append(u[column * full + index] * root) }
    }
    self.down = down
    self.up = up
    self.rank = kept
  }
}
