import CSecMaskKernels
import Testing

/// Row kernels of every level against double precision, over all widths and strides. Bounds are in units of
/// 2^-24, the rounding of one float operation.
@Suite struct RowKernelTests {
  static let unit = 0x1p-24

  typealias InPlace = (inout Matrix) -> Void

  private func kernels(_ level: KernelLevel) -> secmask_row_kernels { level.kernels.rows }

  /// Every width, with and without room between rows; many rows only where that is quick.
  private func forEachShape(_ body: (_ rows: Int, _ columns: Int, _ gap: Int) throws -> Void) rethrows {
    for columns in Shapes.columns {
      for rows in columns <= 65 ? Shapes.rows : [1, 3] {
        for gap in [0, 3] { try body(rows, columns, gap) }
      }
    }
  }

  @Test("GELU within 2 units of x", arguments: KernelLevel.available)
  func geluErf(level: KernelLevel) {
    let kernels = kernels(level)
    expectActivation(Reference.geluErf) {
      kernels.gelu_erf(&$0.storage, $0.rows, $0.columns, $0.stride)
    }
  }

  @Test("GELU's tanh form within 2 units of x", arguments: KernelLevel.available)
  func geluTanh(level: KernelLevel) {
    let kernels = kernels(level)
    expectActivation(Reference.geluTanh) {
      kernels.gelu_tanh(&$0.storage, $0.rows, $0.columns, $0.stride)
    }
  }

  private func expectActivation(_ reference: (Double) -> Double, _ apply: InPlace) {
    forEachShape { rows, columns, gap in
      let x = Matrix(rows: rows, columns: columns, gap: gap, in: -7...7, seed: columns)
      var y = x
      apply(&y)
      #expect(y.gapsAreUntouched)
      let worst = zip(x.storage, y.storage).filter { $0.0 != Matrix.canary }.map {
        abs(Double($1) - reference(Double($0))) / abs(Double($0))
      }.max()
      #expect((worst ?? 0) <= 2 * Self.unit, "\(rows) × \(columns)")
    }
    // All magnitudes, 40 steps an octave. Below 2^-126 a result may be one denormal step off.
    for sign: Float in [1, -1] {
      var magnitude: Float = 0x1p-149
      while magnitude < 1e30 {
        var y = Matrix(rows: 1, columns: 1)
        let x = magnitude * sign
        y[0] = [x]
        apply(&y)
        let expected = x < -40 ? 0 : reference(Double(x))
        let error = abs(Double(y.storage[0]) - expected)
        #expect(error <= 2 * Self.unit * Double(magnitude) + 0x1p-149, "\(x)")
        magnitude = max(magnitude * 1.0175, magnitude.nextUp)
      }
    }
  }

  @Test("GELU at the ends", arguments: KernelLevel.available)
  func activationEnds(level: KernelLevel) {
    for gelu in [kernels(level).gelu_erf, kernels(level).gelu_tanh] {
      for at in [0, 3, 15, 16, 17] {
        var x = [Float](repeating: 1, count: 18)
        x[at] = .nan
        gelu?(&x, 1, 18, 18)
        #expect(x.indices.filter { x[$0].isNaN } == [at])
      }
      var x: [Float] = [.infinity, -.infinity, 0, -0.0]
      gelu?(&x, 1, 4, 4)
      #expect(x == [.infinity, 0, 0, 0])
    }
  }

  @Test("a bias is added exactly", arguments: KernelLevel.available)
  func addBias(level: KernelLevel) {
    forEachShape { rows, columns, gap in
      let x = Matrix(rows: rows, columns: columns, gap: gap, in: -2...2, seed: 1)
      let bias = Matrix(rows: 1, columns: columns, in: -2...2, seed: 2)[0]
      var y = x
      kernels(level).add_bias(&y.storage, bias, rows, columns, y.stride)
      #expect(y.gapsAreUntouched)
      for row in 0..<rows { #expect(y[row] == zip(x[row], bias).map(+)) }
    }
  }

  @Test("softmax within 8 units, and one for each unit below the maximum", arguments: KernelLevel.available)
  func softmax(level: KernelLevel) {
    forEachShape { rows, columns, gap in
      var x = Matrix(rows: rows, columns: columns, gap: gap, in: -12...12, seed: columns)
      // As a mask leaves it: absent values among the others.
      for row in 0..<rows where columns > 2 { x[row][columns / 2] = -.infinity }
      var y = x
      kernels(level).softmax(&y.storage, rows, columns, y.stride)
      #expect(y.gapsAreUntouched)
      for row in 0..<rows {
        let highest = x[row].max() ?? 0
        let holds = zip(zip(x[row], y[row]), Reference.softmax(x[row])).allSatisfy {
          guard $0.0.isFinite else { return $0.1 == 0 }
          return abs(Double($0.1) - $1) <= $1 * Self.unit * (8 + Double(highest - $0.0))
        }
        #expect(holds, "\(rows) × \(columns)")
      }
    }
  }

  @Test("the exponential from 1 down to 0", arguments: KernelLevel.available)
  func exponential(level: KernelLevel) {
    var x: Float = -0x1p-149
    while x > -200 {
      var row: [Float] = [0, x, 0]
      kernels(level).softmax(&row, 1, 3, 3)
      let expected = Reference.softmax([0, x, 0])
      // Halves of ulp where numbers are normal, one step where they are denormal.
      #expect(abs(Double(row[1]) - expected[1]) <= max(6 * Self.unit * expected[1], 0x1p-149), "\(x)")
      if x < -105 { #expect(row[1] == 0) }
      x = min(x * (x < -80 ? 1.0005 : 1.02), x.nextDown)
    }
  }

  @Test("softmax of absent values, and of NaN", arguments: KernelLevel.available)
  func softmaxEnds(level: KernelLevel) {
    for columns in Shapes.columns where columns <= 127 {
      var absent = [Float](repeating: -.infinity, count: columns)
      kernels(level).softmax(&absent, 1, columns, columns)
      #expect(absent == [Float](repeating: 0, count: columns))

      for others in [0, -Float.infinity] {
        var withNaN = [Float](repeating: others, count: columns)
        withNaN[columns - 1] = .nan
        kernels(level).softmax(&withNaN, 1, columns, columns)
        #expect(withNaN.allSatisfy { $0.isNaN })
      }

      for at in 0..<columns {
        // The difference overflows: only the true maximum gives numbers.
        var one = [Float](repeating: -3e38, count: columns)
        one[at] = 3e38
        kernels(level).softmax(&one, 1, columns, columns)
        #expect(one.indices.allSatisfy { one[$0] == ($0 == at ? 1 : 0) })
      }
    }
  }
}
