import CSecMaskKernels
import Testing

/// Rows of activations to uint8.
@Suite struct Int8QuantizeTests {
  struct Quantized: Equatable {
    /// `[rows][depth]`
    var q: [[UInt8]]
    var scales: [UInt32]
    var zeros: [Int32]

    func value(_ row: Int, _ k: Int) -> Double {
      Double(Float(bitPattern: scales[row])) * Double(Int32(q[row][k]) - zeros[row])
    }
  }

  private func quantize(_ x: Matrix, _ level: KernelLevel) -> Quantized {
    let stride = (x.columns + 63) / 64 * 64
    var q = [UInt8](repeating: 77, count: x.rows * stride + 64)
    var scales = [Float](repeating: Matrix.canary, count: x.rows + 1)
    var zeros = [Int32](repeating: Int8Job.canary, count: x.rows + 1)
    q.withUnsafeMutableBufferPointer { q in
      scales.withUnsafeMutableBufferPointer { scales in
        zeros.withUnsafeMutableBufferPointer { zeros in
          var rows = secmask_int8_rows(
            q: q.baseAddress, stride: stride, scales: scales.baseAddress, zeros: zeros.baseAddress,
            rows: x.rows)
          level.kernels.int8.quantize(x.storage, x.stride, x.columns, &rows)
        }
      }
    }
    #expect(
      q.suffix(64).allSatisfy { $0 == 77 } && scales.last == Matrix.canary && zeros.last == Int8Job.canary)
    return Quantized(
      q: (0..<x.rows).map { Array(q[$0 * stride..<$0 * stride + x.columns]) },
      scales: scales.dropLast().map(\.bitPattern), zeros: zeros.dropLast())
  }

  private func row(_ values: [Float]) -> Matrix {
    var x = Matrix(rows: 1, columns: values.count)
    x[0] = values
    return x
  }

  static let ranges: [ClosedRange<Float>] = [
    -1...1, -8...0.5, 0...6, 3...4, -5 ... -4, -1e-20...1e-20, -1e30...1e30, -0.17...2.7,
  ]

  @Test("values are off by half a step at most", arguments: KernelLevel.available)
  func error(level: KernelLevel) {
    for range in Self.ranges {
      for columns in Shapes.columns where columns <= 1000 {
        let x = Matrix(rows: 3, columns: columns, gap: 3, in: range, seed: columns)
        let found = quantize(x, level)
        for row in 0..<3 {
          let values = x[row]
          let (low, high) = (min(0, values.min() ?? 0), max(0, values.max() ?? 0))
          let step = (Double(high) - Double(low)) / 255
          #expect(abs(Double(Float(bitPattern: found.scales[row])) / step - 1) < 3e-7)
          #expect((0...255).contains(found.zeros[row]))
          let worst = values.indices.map { abs(found.value(row, $0) - Double(values[$0])) }.max() ?? 0
          #expect(worst <= step * 0.5001, "\(range), \(columns) columns")
        }
      }
    }
  }

  @Test("every level gives the same bits", arguments: KernelLevel.available)
  func levels(level: KernelLevel) {
    let portable = KernelLevel.portable
    for range in Self.ranges {
      for columns in Shapes.columns where columns <= 1000 {
        var x = Matrix(rows: 4, columns: columns, gap: 1, in: range, seed: columns + 1)
        x.storage[columns / 2] = .nan
        x.storage[x.stride] = -.infinity
        #expect(quantize(x, level) == quantize(x, portable), "\(range), \(columns) columns")
      }
    }
    // Halves between two steps: ties go to even.
    let ties = row((0...510).map { Float($0) / 2 })
    #expect(quantize(ties, level) == quantize(ties, portable))
    #expect(quantize(ties, level).q[0][1...6] == [0, 1, 2, 2, 2, 3])
  }

  @Test("rows of one value", arguments: KernelLevel.available)
  func constant(level: KernelLevel) {
    for columns in [1, 7, 8, 15, 16, 17, 64, 100] {
      for value: Float in [0, 1, -1, 0.1, -2e30, 0x1p-110] {
        let found = quantize(row([Float](repeating: value, count: columns)), level)
        let levels: UInt8 = value > 0 ? 255 : 0
        #expect(found.q[0].allSatisfy { $0 == levels })
        #expect(found.zeros[0] == (value < 0 ? 255 : 0))
        #expect(abs(found.value(0, 0) - Double(value)) <= 1e-6 * abs(Double(value)))
      }
    }
  }

  @Test("a range of more than the largest number", arguments: KernelLevel.available)
  func huge(level: KernelLevel) {
    let most = Float.greatestFiniteMagnitude
    let found = quantize(row([most, -most, 0, most / 2]), level)
    #expect(found.q == [[255, 0, 128, 192]] && found.zeros == [128])
    #expect(abs(found.value(0, 0) / Double(most) - 1) < 0.5 / 127.5)
  }

  @Test("a range too small for a normal step counts as zero", arguments: KernelLevel.available)
  func tiny(level: KernelLevel) {
    for values: [Float] in [[0, 0, 0], [-0.0, 0, -0.0], [0x1p-149, -0x1p-149], [250 * 0x1p-126, 0]] {
      let found = quantize(row(values), level)
      #expect(found.q[0].allSatisfy { $0 == 0 } && found.zeros == [0] && found.scales == [0])
    }
    #expect(quantize(row([256 * 0x1p-126, 0]), level).q == [[255, 0]])
  }

  @Test("a row with NaN or infinity gets the scale NaN", arguments: KernelLevel.available)
  func notFinite(level: KernelLevel) {
    for odd: Float in [.nan, -.nan, .signalingNaN, .infinity, -.infinity] {
      for columns in [1, 4, 5, 8, 9, 16, 17, 40] {
        for position in 0..<columns {
          var values = [Float](repeating: 1, count: columns)
          values[position] = odd
          let found = quantize(row(values), level)
          #expect(Float(bitPattern: found.scales[0]).isNaN && found.zeros == [0])
          #expect(found.q[0].allSatisfy { $0 == 0 })
        }
      }
    }
  }
}
