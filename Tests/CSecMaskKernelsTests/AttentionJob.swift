import CSecMaskKernels
import Testing

/// One head's attention as a test states it: queries stand at `firstQuery ...` among the keys.
struct AttentionJob {
  var queries: Matrix
  var firstQuery = 0
  var keys: Matrix
  var values: Matrix
  /// -1: everything.
  var window: Int
  var global: [UInt32] = []
  var scale: Float

  init(queries: Int, firstQuery: Int = 0, keys: Int, dim: Int, window: Int, global: [UInt32] = []) {
    self.queries = Matrix(rows: queries, columns: dim, gap: 5, in: -3...3, seed: keys + 1)
    self.firstQuery = firstQuery
    self.keys = Matrix(rows: keys, columns: dim, gap: 1, in: -3...3, seed: dim + 2)
    self.values = Matrix(rows: keys, columns: dim, gap: 2, in: -1...1, seed: 3)
    self.window = window
    self.global = global
    scale = 1 / Float(dim).squareRoot()
  }

  /// What the kernel writes. Scratch memory is full of NaN before, and what lies behind it must stay.
  func result(_ level: KernelLevel, inPlace: Bool = false, rounded: Bool = false) -> Matrix {
    var out = inPlace ? queries : Matrix(rows: queries.rows, columns: queries.columns, gap: 3)
    let stride = out.stride
    queries.storage.withUnsafeBufferPointer { q in
      keys.storage.withUnsafeBufferPointer { k in
        values.storage.withUnsafeBufferPointer { v in
          global.withUnsafeBufferPointer { g in
            out.storage.withUnsafeMutableBufferPointer { o in
              var job = secmask_attention(
                q: inPlace ? UnsafePointer(o.baseAddress) : q.baseAddress, q_stride: queries.stride,
                queries: queries.rows, first_query: firstQuery,
                k: k.baseAddress, k_stride: keys.stride, v: v.baseAddress, v_stride: values.stride,
                keys: keys.rows, dim: queries.columns, scale: scale, window: window,
                global: g.baseAddress, global_count: g.count, out: o.baseAddress, out_stride: stride)
              let needed = secmask_attention_scratch(&job)
              let memory = UnsafeMutableRawBufferPointer.allocate(
                byteCount: (needed + 32) * MemoryLayout<Float>.stride, alignment: 64)
              defer { memory.deallocate() }
              let scratch = memory.bindMemory(to: Float.self)
              scratch[..<needed].update(repeating: .nan)
              scratch[needed...].update(repeating: Matrix.canary)
              let kernels = level.kernels.attention
              let attend = rounded ? kernels.attend_rounded : kernels.attend
              attend?(&job, scratch.baseAddress)
              #expect(scratch[needed...].allSatisfy { $0 == Matrix.canary })
            }
          }
        }
      }
    }
    #expect(out.gapsAreUntouched)
    return out
  }

  /// Positions that a query sees.
  func visible(from query: Int) -> [Int] {
    let position = firstQuery + query
    return (0..<keys.rows).filter {
      window < 0 || abs($0 - position) <= window || global.contains(UInt32($0))
    }
  }
}
