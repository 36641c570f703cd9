import CSecMaskKernels

/// An int8 layer and its quantised input as a test states them.
struct Int8Job {
  static let canary: Int32 = 1_234_567_890

  let rows: Int
  let columns: Int
  let depth: Int
  let stride: Int
  /// `[rows, stride]`; what lies behind the depth must not matter.
  var q: [UInt8]
  var rowScales: [Float]
  var zeros: [Int32]
  /// `[columns, depth]`
  var weights: [Int8]
  var scales: [Float]
  var bias: [Float]?
  var activation = SECMASK_NO_ACTIVATION

  init(_ shape: LinearShape, padding: UInt8 = 255, bias: Bool = true) {
    rows = shape.rows
    columns = shape.columns
    depth = shape.depth
    stride = (depth + 63) / 64 * 64
    var numbers = Numbers(seed: shape.columns * 5 + shape.depth)
    q = [UInt8](repeating: padding, count: rows * stride)
    for row in 0..<rows {
      for k in 0..<depth { q[row * stride + k] = UInt8(numbers.next(in: 0...255)) }
    }
    weights = numbers.values(columns * depth, in: -127.5...127.5).map { Int8($0) }
    rowScales = numbers.values(rows, in: 0.001...0.1)
    zeros = numbers.values(rows, in: 0...255).map { Int32($0) }
    scales = numbers.values(columns, in: 0.001...0.1)
    self.bias = bias ? numbers.values(columns, in: -2...2) : nil
  }

  /// What `accumulate` must give.
  func sum(row: Int, column: Int) -> Int32 {
    (0..<depth).reduce(0) { $0 + Int32(q[row * stride + $1]) * Int32(weights[column * depth + $1]) }
  }

  /// Calls `body` with the rows asked for and the packed weights.
  private func withC(
    _ rows: Range<Int>,
    _ body: (inout secmask_int8_rows, inout secmask_int8_weights, UnsafePointer<Float>?) -> Void
  ) {
    let size = secmask_int8_panel_bytes(columns, depth)
    let panels = UnsafeMutableRawBufferPointer.allocate(byteCount: max(size, 1), alignment: 64)
    defer { panels.deallocate() }
    let packed = panels.bindMemory(to: Int8.self)
    var sums = [Int32](repeating: Self.canary, count: columns)
    secmask_int8_pack(weights, columns, depth, packed.baseAddress, &sums)
    var (q, rowScales, zeros) = (q, rowScales, zeros)
    q.withUnsafeMutableBufferPointer { q in
      rowScales.withUnsafeMutableBufferPointer { rowScales in
        zeros.withUnsafeMutableBufferPointer { zeros in
          sums.withUnsafeBufferPointer { sums in
            scales.withUnsafeBufferPointer { scales in
              (bias ?? []).withUnsafeBufferPointer { bias in
                let first = rows.lowerBound
                var part = secmask_int8_rows(
                  q: q.baseAddress.map { $0 + first * stride }, stride: stride,
                  scales: rowScales.baseAddress.map { $0 + first },
                  zeros: zeros.baseAddress.map { $0 + first }, rows: rows.count)
                var weights = secmask_int8_weights(
                  panels: packed.baseAddress, scales: scales.baseAddress, sums: sums.baseAddress,
                  columns: columns, depth: depth)
                body(&part, &weights, self.bias == nil ? nil : bias.baseAddress)
              }
            }
          }
        }
      }
    }
  }

  /// `[rows, gap behind columns]`, each range of columns by a call of its own.
  func sums(_ level: KernelLevel, columns ranges: [Range<Int>]? = nil, gap: Int = 0) -> [Int32] {
    var acc = [Int32](repeating: Self.canary, count: rows * (columns + gap))
    withC(0..<rows) { rows, weights, _ in
      for range in ranges ?? [0..<columns] {
        acc.withUnsafeMutableBufferPointer {
          secmask_int8_accumulate(
            level.table, &rows, &weights, range.lowerBound, range.count,
            $0.baseAddress.map { $0 + range.lowerBound }, columns + gap)
        }
      }
    }
    return acc
  }

  /// The layer's output, each range of rows and columns by a call of its own.
  func result(
    _ level: KernelLevel, rows rowRanges: [Range<Int>]? = nil, columns ranges: [Range<Int>]? = nil,
    gap: Int = 0
  ) -> Matrix {
    var y = Matrix(rows: rows, columns: columns, gap: gap)
    let stride = y.stride
    for rows in rowRanges ?? [0..<rows] {
      withC(rows) { part, weights, bias in
        for range in ranges ?? [0..<columns] {
          y.storage.withUnsafeMutableBufferPointer {
            secmask_int8_linear(
              level.table, &part, &weights, bias, range.lowerBound, range.count, activation,
              $0.baseAddress.map { $0 + rows.lowerBound * stride + range.lowerBound }, stride)
          }
        }
      }
    }
    return y
  }
}
