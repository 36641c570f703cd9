import CSecMaskKernels
import Testing

/// Attention whose products may be rounded to bfloat16, against double precision on queries, keys and values rounded
/// alike. What is left is the rounding of the weights, 2^-9 of each, and the exponential's 2^-13: the outputs are
/// averages of the values by these weights.
@Suite struct RoundedAttentionTests {
  /// To bfloat16, nearest, ties to even.
  private static func rounded(_ x: Float) -> Float {
    let bits = x.bitPattern
    return Float(bitPattern: (bits + 0x7FFF + (bits >> 16 & 1)) & 0xFFFF_0000)
  }

  private func expectClose(_ job: AttentionJob, _ what: String) {
    // log2(e): the kernels' weights are powers of two; the reference takes it back.
    let factor: Float = job.scale * 1.44269502
    let keys = (0..<job.keys.rows).map { job.keys[$0].map(Self.rounded) }
    let values = (0..<job.keys.rows).map { job.values[$0].map(Self.rounded) }
    for level in KernelLevel.available {
      let exact = level.level != SECMASK_AVX512BF16
      let result = job.result(level, rounded: true)
      #expect(!exact || result.storage == job.result(level).storage, "\(level.testDescription)")
      guard !exact else { continue }
      for query in 0..<job.queries.rows {
        let (expected, _) = Reference.attention(
          query: job.queries[query].map { Self.rounded($0 * factor) }, keys: keys, values: values,
          visible: job.visible(from: query), scale: 1 / 1.44269502)
        let worst = zip(result[query], expected).map { abs(Double($0) - $1) }.max() ?? 0
        #expect(worst <= 0x1p-8 + 0x1p-12, "query \(query), \(what): \(worst)")
      }
    }
  }

  @Test("all windows and global keys", arguments: Shapes.headDims)
  func shapes(dim: Int) {
    for window in Shapes.windows {
      for count in [1, 2, 7, 16, 17, 33, 65, 100] {
        for global in AttentionKernelTests.globals where global.allSatisfy({ $0 < count }) {
          let job = AttentionJob(queries: count, keys: count, dim: dim, window: window, global: global)
          expectClose(job, "\(count) keys, window \(window), global \(global)")
        }
      }
    }
  }

  @Test("a range of the queries, and every number left over by the blocks", arguments: [0, 1, 15, 40, 81])
  func queryRange(first: Int) {
    for window in Shapes.windows {
      for queries in 1...18 {
        let job = AttentionJob(
          queries: queries, firstQuery: first, keys: 100, dim: 24, window: window, global: [3, 41, 99])
        expectClose(job, "\(queries) queries from \(first), window \(window)")
      }
    }
  }

  @Test("long sequences")
  func longSequences() {
    expectClose(AttentionJob(queries: 40, firstQuery: 600, keys: 1500, dim: 64, window: -1), "full")
    for (window, global) in [(32, [0, 700]), (128, []), (256, [1])] as [(Int, [UInt32])] {
      let job = AttentionJob(queries: 700, keys: 700, dim: 32, window: window, global: global)
      expectClose(job, "window \(window)")
    }
  }

  @Test("a query that sees no key gives zeros; a NaN stays in its row", arguments: KernelLevel.available)
  func nothingAndNaN(level: KernelLevel) {
    let zeros = [Float](repeating: 0, count: 8)
    let beyond = AttentionJob(queries: 12, firstQuery: 7, keys: 10, dim: 8, window: 2)
    let result = beyond.result(level, rounded: true)
    for query in 0..<12 { #expect((result[query] == zeros) == (query > 4)) }
    var job = AttentionJob(queries: 21, keys: 21, dim: 32, window: -1)
    job.queries[9][31] = .nan
    let spoiled = job.result(level, rounded: true)
    for query in 0..<21 { #expect(spoiled[query].allSatisfy { $0.isNaN == (query == 9) }) }
  }

  @Test(
    "keys out of sight do not matter, outputs may replace queries", arguments: KernelLevel.available)
  func invisibleAndInPlace(level: KernelLevel) {
    for window in [0, 3, 16] {
      var job = AttentionJob(queries: 11, firstQuery: 40, keys: 100, dim: 24, window: window, global: [2])
      let expected = job.result(level, rounded: true)
      for key in 0..<100 where key != 2 && (key < 40 - window || key > 50 + window) {
        job.keys[key] = [Float](repeating: .nan, count: 24)
        job.values[key] = [Float](repeating: 1e30, count: 24)
      }
      #expect(job.result(level, rounded: true).storage == expected.storage)
      let replaced = job.result(level, inPlace: true, rounded: true)
      for query in 0..<11 { #expect(replaced[query] == expected[query]) }
    }
  }
}
