import CSecMaskKernels
import Testing

/// The int8 product of every level: sums are exact integers, so there are no bounds.
@Suite struct Int8ProductTests {
  private func expectSums(_ job: Int8Job, _ level: KernelLevel, _ comment: Comment) {
    let gap = 3
    let found = job.sums(level, gap: gap)
    var wrong = 0
    for row in 0..<job.rows {
      let line = row * (job.columns + gap)
      for column in 0..<job.columns where found[line + column] != job.sum(row: row, column: column) {
        wrong += 1
      }
      for column in job.columns..<job.columns + gap where found[line + column] != Int8Job.canary {
        wrong += 1
      }
    }
    #expect(wrong == 0, comment)
  }

  @Test("sums are exact", arguments: KernelLevel.available)
  func sums(level: KernelLevel) {
    for shape in Shapes.tiles + Shapes.linear { expectSums(Int8Job(shape), level, "\(shape)") }
  }

  /// Pairs of products at the ends of their range leave 16 bits; long sums of them, 24.
  @Test("sums of extreme values do not saturate", arguments: KernelLevel.available)
  func extremes(level: KernelLevel) {
    for depth in [1, 2, 3, 4, 5, 8, 63, 512, 516, 768, 3072, 65536] {
      var job = Int8Job(LinearShape(rows: depth > 4000 ? 1 : 9, columns: 5, depth: depth))
      for at in job.q.indices { job.q[at] = 255 }
      for k in 0..<depth {
        job.weights[k] = 127
        job.weights[depth + k] = -127
        job.weights[2 * depth + k] = k % 2 == 0 ? 127 : -127
        job.weights[3 * depth + k] = k % 4 < 2 ? 127 : -127
        job.weights[4 * depth + k] = k % 4 == 3 ? -127 : 127
      }
      expectSums(job, level, "255s, depth \(depth)")
      for at in job.q.indices { job.q[at] = 0 }
      expectSums(job, level, "zeros, depth \(depth)")
      for at in job.q.indices { job.q[at] = at % 3 == 0 ? 255 : at % 3 == 1 ? 128 : 127 }
      expectSums(job, level, "mixed, depth \(depth)")
    }
  }

  @Test("columns are computed panel by panel as well as together", arguments: KernelLevel.available)
  func panels(level: KernelLevel) {
    let job = Int8Job(LinearShape(rows: 13, columns: 150, depth: 90))
    let whole = job.sums(level)
    for width in [16, 32, 48, 64, 80] {
      let ranges = stride(from: 0, to: job.columns, by: width).map { $0..<min($0 + width, job.columns) }
      #expect(job.sums(level, columns: ranges) == whole)
    }
  }

  /// The definition, rounded where the kernels round: so equal bits, at every level.
  @Test("outputs are the scaled sums, bit by bit", arguments: KernelLevel.available)
  func outputs(level: KernelLevel) {
    for shape in Shapes.tiles {
      for bias in [true, false] {
        let job = Int8Job(shape, bias: bias)
        let y = job.result(level, gap: 3)
        #expect(y.gapsAreUntouched, "\(shape)")
        var sums: [Int32] = []
        for column in 0..<shape.columns {
          sums.append((0..<shape.depth).reduce(0) { $0 + Int32(job.weights[column * shape.depth + $1]) })
        }
        let expected = (0..<shape.rows).map { row in
          (0..<shape.columns).map { column -> UInt32 in
            let sum = job.sum(row: row, column: column) - job.zeros[row] * sums[column]
            let product = Float(sum) * (job.rowScales[row] * job.scales[column])
            return (product + (job.bias?[column] ?? 0)).bitPattern
          }
        }
        #expect(y.bits == expected, "\(shape)")
      }
    }
  }

  @Test("any split into calls gives the same bits", arguments: KernelLevel.available)
  func splits(level: KernelLevel) {
    for shape in [
      LinearShape(rows: 17, columns: 150, depth: 100), LinearShape(rows: 200, columns: 49, depth: 3000),
    ] {
      for activation in [SECMASK_NO_ACTIVATION, SECMASK_GELU_ERF, SECMASK_GELU_TANH] {
        var job = Int8Job(shape)
        job.activation = activation
        let whole = job.result(level).bits
        for cut in [16, 32, 48] {
          #expect(job.result(level, columns: [0..<cut, cut..<shape.columns]).bits == whole)
        }
        for cut in [1, 7, 8, 9, 16] {
          #expect(job.result(level, rows: [0..<cut, cut..<shape.rows]).bits == whole)
        }
      }
    }
  }

  /// A level may apply GELU (erf) with shorter polynomials: what comes next rounds to 8 bits.
  @Test("the activation is that of the row kernels, within 3e-5", arguments: KernelLevel.available)
  func activation(level: KernelLevel) {
    let rowKernels = level.kernels.rows
    for shape in Shapes.tiles {
      var job = Int8Job(shape)
      var (erf, tanh) = (job.result(level), job.result(level))
      rowKernels.gelu_erf(&erf.storage, shape.rows, shape.columns, erf.stride)
      rowKernels.gelu_tanh(&tanh.storage, shape.rows, shape.columns, tanh.stride)
      job.activation = SECMASK_GELU_ERF
      let result = job.result(level)
      for row in 0..<shape.rows {
        let worst = zip(result[row], erf[row]).map { abs($0 - $1) }.max() ?? 0
        #expect(worst <= 3e-5, "\(shape)")
      }
      job.activation = SECMASK_GELU_TANH
      #expect(job.result(level).bits == tanh.bits, "\(shape)")
    }
  }

  @Test("a row of no scale gives the bias, one of NaN scale gives NaN", arguments: KernelLevel.available)
  func specialRows(level: KernelLevel) {
    var job = Int8Job(LinearShape(rows: 3, columns: 20, depth: 40))
    job.rowScales[0] = 0
    job.rowScales[1] = .nan
    let y = job.result(level)
    #expect(y[0] == job.bias)
    #expect(y[1].allSatisfy { $0.isNaN })
    #expect(y[2].allSatisfy { $0.isFinite })
  }

  @Test("no rows, no columns, no depth", arguments: KernelLevel.available)
  func empty(level: KernelLevel) {
    let flat = Int8Job(LinearShape(rows: 2, columns: 5, depth: 0))
    #expect(flat.sums(level) == [Int32](repeating: 0, count: 10))
    #expect((0..<2).allSatisfy { flat.result(level)[$0] == flat.bias })
    #expect(Int8Job(LinearShape(rows: 0, columns: 5, depth: 8)).result(level).storage.isEmpty)
    let job = Int8Job(LinearShape(rows: 2, columns: 17, depth: 8))
    #expect(job.result(level, columns: [16..<16]).storage.allSatisfy { $0 == Matrix.canary })
  }
}
