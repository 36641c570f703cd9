import CSecMaskKernels
import Testing

/// The float product of every level against double precision, over all shapes. Bounds are in units of 2^-24, the
/// rounding of one float operation.
@Suite struct LinearKernelTests {
  static let unit = 0x1p-24

  /// Roundings behind an output: at most depth / 4 in a lane, a few to add lanes and blocks up, and the bias.
  private func bound(depth: Int) -> Double { (Double(depth) / 4 + 12) * Self.unit }

  private func expectProduct(_ shape: LinearShape, _ job: LinearJob, _ level: KernelLevel) {
    let y = job.result(level, gap: 5)
    #expect(y.gapsAreUntouched, "\(shape)")
    var worst = 0.0
    for row in 0..<shape.rows {
      let found = y[row]
      for column in 0..<shape.columns {
        let (value, magnitude) = job.reference(row: row, column: column)
        let error = abs(Double(found[column]) - value) / magnitude
        worst = error <= worst ? worst : error  // a NaN stays
      }
    }
    #expect(worst <= bound(depth: shape.depth), "\(shape)")
  }

  @Test("products within one unit for every four terms", arguments: KernelLevel.available)
  func product(level: KernelLevel) {
    for shape in Shapes.tiles + Shapes.linear { expectProduct(shape, LinearJob(shape), level) }
  }

  @Test("strides of more than the depth, and no bias", arguments: KernelLevel.available)
  func strides(level: KernelLevel) {
    for shape in Shapes.tiles {
      expectProduct(shape, LinearJob(shape, gap: 3), level)
      expectProduct(shape, LinearJob(shape, gap: 16, bias: false), level)
    }
  }

  @Test("any split into jobs gives the same bits", arguments: KernelLevel.available)
  func splits(level: KernelLevel) {
    for shape in [
      LinearShape(rows: 17, columns: 150, depth: 100), LinearShape(rows: 7, columns: 70, depth: 1600),
      LinearShape(rows: 175, columns: 20, depth: 24),
    ] {
      for activation in [SECMASK_NO_ACTIVATION, SECMASK_GELU_ERF, SECMASK_GELU_TANH] {
        var job = LinearJob(shape)
        job.activation = activation
        let whole = job.result(level).bits
        for cut in [1, 3, 4, 5, 6, 16, 48, 64, 65] {
          let columns = cut < shape.columns ? [0..<cut, cut..<shape.columns] : [0..<shape.columns]
          let rows = cut < shape.rows ? [0..<cut, cut..<shape.rows] : [0..<shape.rows]
          #expect(job.result(level, columns: columns).bits == whole, "\(shape), columns at \(cut)")
          #expect(job.result(level, rows: rows).bits == whole, "\(shape), rows at \(cut)")
        }
        let alone = (0..<shape.rows).map { $0..<$0 + 1 }
        #expect(job.result(level, rows: alone).bits == whole, "\(shape), row by row")
      }
    }
  }

  @Test("the activation is that of the row kernels", arguments: KernelLevel.available)
  func activation(level: KernelLevel) {
    let rowKernels = level.kernels.rows
    for shape in Shapes.tiles {
      var job = LinearJob(shape)
      var expected = job.result(level, gap: 1)
      job.activation = SECMASK_GELU_ERF
      rowKernels.gelu_erf(&expected.storage, shape.rows, shape.columns, expected.stride)
      #expect(job.result(level).bits == expected.bits, "\(shape)")
      job.activation = SECMASK_NO_ACTIVATION
      expected = job.result(level, gap: 1)
      job.activation = SECMASK_GELU_TANH
      rowKernels.gelu_tanh(&expected.storage, shape.rows, shape.columns, expected.stride)
      #expect(job.result(level).bits == expected.bits, "\(shape)")
    }
  }

  @Test("NaN and infinity stay in their row", arguments: KernelLevel.available)
  func notFinite(level: KernelLevel) {
    for depth in [1, 15, 16, 17, 1000] {
      for position in Set([0, depth / 2, depth - 1]) {
        let shape = LinearShape(rows: 9, columns: 6, depth: depth)
        var job = LinearJob(shape)
        let finite = job.result(level).bits
        job.x.storage[4 * depth + position] = .nan
        job.x.storage[7 * depth + position] = .infinity
        let y = job.result(level)
        for row in 0..<9 where row != 4 && row != 7 { #expect(y.bits[row] == finite[row]) }
        #expect(y[4].allSatisfy { $0.isNaN })
        #expect(y[7].allSatisfy { $0.isInfinite })
      }
    }
  }

  @Test("no depth leaves the bias; no rows or columns, nothing", arguments: KernelLevel.available)
  func empty(level: KernelLevel) {
    let flat = LinearJob(LinearShape(rows: 3, columns: 5, depth: 0))
    #expect(flat.result(level).bits == [[UInt32]](repeating: flat.bias?.map(\.bitPattern) ?? [], count: 3))
    let bare = LinearJob(LinearShape(rows: 3, columns: 5, depth: 0), bias: false)
    #expect(bare.result(level).bits == [[UInt32]](repeating: [0, 0, 0, 0, 0], count: 3))
    let job = LinearJob(LinearShape(rows: 2, columns: 2, depth: 2))
    #expect(job.result(level, rows: [0..<0]).storage.allSatisfy { $0 == Matrix.canary })
    #expect(job.result(level, columns: [1..<1]).storage.allSatisfy { $0 == Matrix.canary })
  }

  @Test("strides are whole lines and never whole pages")
  func strideAdvice() {
    #expect(secmask_linear_stride(0) == 0)
    for columns in 1...9000 {
      let stride = secmask_linear_stride(columns)
      #expect(stride >= columns && stride <= columns + 47)
      #expect(stride % 16 == 0 && stride % 1024 != 0)
    }
  }
}
