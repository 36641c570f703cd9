import CSecMaskKernels
import Testing

/// Weights to int8, and int8 to panels.
@Suite struct Int8WeightsTests {
  private func quantize(_ w: Matrix) -> (values: [[Int8]], scales: [Float]) {
    var values = [Int8](repeating: 99, count: w.rows * w.columns)
    var scales = [Float](repeating: Matrix.canary, count: w.rows)
    secmask_int8_quantize_weights(w.storage, w.stride, w.rows, w.columns, &values, &scales)
    return ((0..<w.rows).map { Array(values[$0 * w.columns..<($0 + 1) * w.columns]) }, scales)
  }

  @Test("weights are off by half a step at most, and the largest is 127")
  func error() {
    for depth in Shapes.columns {
      for range: ClosedRange<Float> in [-0.1...0.1, -2...5, -1e30...1e30, 1e-35...2e-35] {
        let w = Matrix(rows: 3, columns: depth, gap: 2, in: range, seed: depth)
        let (values, scales) = quantize(w)
        for row in 0..<3 {
          let scale = Double(scales[row])
          #expect(values[row].map { abs(Int($0)) }.max() == 127)
          let worst = zip(values[row], w[row]).map { abs(Double($0) * scale - Double($1)) }.max() ?? 0
          #expect(worst <= scale * 0.5001)
        }
      }
    }
  }

  @Test("ties go to even, zero stays zero")
  func ties() {
    var w = Matrix(rows: 1, columns: 7)
    w[0] = [127, 0.5, 1.5, -2.5, -0.5, 0, -0.0]
    #expect(quantize(w).values == [[127, 0, 2, -2, 0, 0, 0]])
    #expect(quantize(w).scales == [1])
  }

  @Test("rows of zeros, of denormals, and rows that are not finite")
  func special() {
    var w = Matrix(rows: 6, columns: 3)
    w[0] = [0, -0.0, 0]
    w[1] = [0x1p-149, 100 * 0x1p-126, 0]
    w[2] = [1, .nan, 2]
    w[3] = [1, -.infinity, 2]
    w[4] = [.infinity, 1, 2]
    w[5] = [-128 * 0x1p-126, 0, 0]
    let (values, scales) = quantize(w)
    #expect(values == [[Int8]](repeating: [0, 0, 0], count: 5) + [[-127, 0, 0]])
    #expect(scales[0...1] == [0, 0] && scales[2...4].allSatisfy { $0.isNaN } && scales[5] > 0)
  }

  @Test("panels of 16 channels by 4 deep, zeros behind, and the channels' sums")
  func pack() {
    for columns in [1, 15, 16, 17, 48, 50] {
      for depth in [1, 3, 4, 5, 70, 384] {
        var numbers = Numbers(seed: columns + depth)
        let rows = numbers.values(columns * depth, in: -127.5...127.5).map { Int8($0) }
        let (panelCount, steps) = ((columns + 15) / 16, (depth + 3) / 4)
        #expect(secmask_int8_panel_bytes(columns, depth) == panelCount * steps * 64)
        var panels = [Int8](repeating: 99, count: panelCount * steps * 64 + 1)
        var sums = [Int32](repeating: Int8Job.canary, count: columns + 1)
        secmask_int8_pack(rows, columns, depth, &panels, &sums)
        var wrong = 0
        for column in 0..<panelCount * 16 {
          for k in 0..<steps * 4 {
            let expected = column < columns && k < depth ? rows[column * depth + k] : 0
            let at = ((column / 16 * steps + k / 4) * 16 + column % 16) * 4 + k % 4
            if panels[at] != expected { wrong += 1 }
          }
        }
        #expect(wrong == 0 && panels.last == 99, "\(columns) × \(depth)")
        let expected = (0..<columns).map { column in
          rows[column * depth..<(column + 1) * depth].reduce(Int32(0)) { $0 + Int32($1) }
        }
        #expect(sums == expected + [Int8Job.canary])
      }
    }
  }
}
