import CSecMaskKernels
import Testing

/// Layer norm of every level against double precision. The error allowed is 8 units of 2^-24 times the terms
/// gain, gain * z and shift of each output, z being the normalised value.
@Suite struct LayerNormTests {
  static let epsilon: Float = 1e-5

  enum Destination: CaseIterable { case apart, first, residual }

  private func expectNormalized(
    level: KernelLevel, rows: Int, columns: Int, gap: Int, hasResidual: Bool, into destination: Destination,
    centre: Float = 0
  ) {
    let x = Matrix(rows: rows, columns: columns, gap: gap, in: centre - 2...centre + 2, seed: 1)
    let residual = Matrix(rows: rows, columns: columns, gap: 2 * gap, in: -1...1, seed: 2)
    let gain = Matrix(rows: 1, columns: columns, in: 0.5...1.5, seed: 3)[0]
    let shift = Matrix(rows: 1, columns: columns, in: -1...1, seed: 4)[0]
    let kernel = level.kernels.rows.layer_norm

    var y =
      switch destination {
      case .apart: Matrix(rows: rows, columns: columns, gap: 5 * gap)
      case .first: x
      case .residual: residual
      }
    let stride = y.stride
    y.storage.withUnsafeMutableBufferPointer { out in
      x.storage.withUnsafeBufferPointer { xs in
        residual.storage.withUnsafeBufferPointer { residuals in
          let first = destination == .first ? UnsafePointer(out.baseAddress) : xs.baseAddress
          let second = destination == .residual ? UnsafePointer(out.baseAddress) : residuals.baseAddress
          kernel?(
            first, x.stride, hasResidual ? second : nil, residual.stride, gain, shift, Self.epsilon,
            rows, columns, out.baseAddress, stride)
        }
      }
    }

    #expect(y.gapsAreUntouched)
    for row in 0..<rows {
      let sum = hasResidual ? zip(x[row], residual[row]).map(+) : x[row]
      let normalized = Reference.normalized(sum, epsilon: Double(Self.epsilon))
      let holds = y[row].indices.allSatisfy { c in
        let (z, g, s) = (normalized[c], Double(gain[c]), Double(shift[c]))
        return abs(Double(y[row][c]) - (z * g + s)) <= 8 * 0x1p-24 * (g + abs(z * g) + abs(s))
      }
      #expect(holds, "\(rows) × \(columns), residual \(hasResidual), \(destination)")
    }
  }

  @Test("every width and every destination", arguments: KernelLevel.available)
  func shapes(level: KernelLevel) {
    for columns in Shapes.columns {
      for (rows, gap) in [(1, 0), (3, 0), (3, 1)] {
        for destination in Destination.allCases {
          for hasResidual in [true, false] where hasResidual || destination != .residual {
            expectNormalized(
              level: level, rows: rows, columns: columns, gap: gap, hasResidual: hasResidual,
              into: destination)
          }
        }
      }
    }
  }

  @Test("a mean far from zero costs no digits", arguments: KernelLevel.available)
  func farFromZero(level: KernelLevel) {
    for columns in [16, 100, 384, 768, 4096] {
      expectNormalized(
        level: level, rows: 2, columns: columns, gap: 1, hasResidual: false, into: .apart, centre: 1000)
    }
  }

  @Test("a constant row gives the shift", arguments: KernelLevel.available)
  func constantRow(level: KernelLevel) {
    for columns in Shapes.columns {
      let shift = Matrix(rows: 1, columns: columns, in: -1...1, seed: 4)[0]
      let gain = [Float](repeating: 1, count: columns)
      let x = [Float](repeating: 0.1, count: columns)
      var y = [Float](repeating: 0, count: columns)
      level.kernels.rows.layer_norm(
        x, columns, nil, 0, gain, shift, 1e-12, 1, columns, &y, columns)
      #expect(zip(y, shift).allSatisfy { abs($0 - $1) < 1e-6 }, "\(columns)")
    }
  }

  @Test("a NaN spreads over its row and no further", arguments: KernelLevel.available)
  func notANumber(level: KernelLevel) {
    for columns in Shapes.columns {
      var x = Matrix(rows: 3, columns: columns, in: -1...1, seed: 1)
      x[1][columns - 1] = .nan
      let ones = [Float](repeating: 1, count: columns)
      var y = Matrix(rows: 3, columns: columns)
      level.kernels.rows.layer_norm(
        x.storage, columns, nil, 0, ones, ones, Self.epsilon, 3, columns, &y.storage, columns)
      #expect(y[1].allSatisfy { $0.isNaN })
      #expect((y[0] + y[2]).allSatisfy { $0.isFinite })
    }
  }
}
