import CSecMaskKernels
import Testing

/// Attention of every level against double precision. The error allowed is 4 units of 2^-24 times the largest
/// value, and as much again for each unit of the largest score's terms: scores are sums of products, and the
/// exponential makes their absolute error a relative one of the weight.
@Suite struct AttentionKernelTests {
  private func expectExact(_ job: AttentionJob, _ what: String) {
    let keys = (0..<job.keys.rows).map { job.keys[$0] }
    let values = (0..<job.keys.rows).map { job.values[$0] }
    let results = KernelLevel.available.map { job.result($0) }
    for query in 0..<job.queries.rows {
      let (expected, terms) = Reference.attention(
        query: job.queries[query], keys: keys, values: values, visible: job.visible(from: query),
        scale: job.scale)
      let bound = 4 * 0x1p-24 * (1 + terms)
      for (level, result) in zip(KernelLevel.available, results) {
        let worst = zip(result[query], expected).map { abs(Double($0) - $1) }.max() ?? 0
        #expect(worst <= bound, "\(level.testDescription), query \(query), \(what)")
      }
    }
  }

  static let globals: [[UInt32]] = [[], [0], [0, 5, 20, 63, 64, 99], Array(30..<50)]

  @Test("all windows and global keys", arguments: Shapes.headDims)
  func shapes(dim: Int) {
    for window in Shapes.windows {
      for count in [1, 2, 7, 16, 17, 33, 65, 100] {
        for global in Self.globals where global.allSatisfy({ $0 < count }) {
          let job = AttentionJob(queries: count, keys: count, dim: dim, window: window, global: global)
          expectExact(job, "\(count) keys, window \(window), global \(global)")
        }
      }
    }
  }

  @Test("every number of queries left over by the blocks", arguments: 1...18)
  func restOfQueries(queries: Int) {
    for window in [3, -1] {
      let job = AttentionJob(queries: queries, keys: queries, dim: 32, window: window, global: [0])
      expectExact(job, "window \(window)")
    }
  }

  @Test("a range of the queries", arguments: [0, 1, 15, 16, 40, 87])
  func queryRange(first: Int) {
    for window in Shapes.windows {
      for queries in [1, 5, 13] {
        for global in [[], [3, 41, 99]] as [[UInt32]] {
          let job = AttentionJob(
            queries: queries, firstQuery: first, keys: 100, dim: 24, window: window, global: global)
          expectExact(job, "\(queries) queries from \(first), window \(window), global \(global)")
        }
      }
    }
  }

  @Test("long sequences")
  func longSequences() {
    expectExact(AttentionJob(queries: 40, firstQuery: 600, keys: 1500, dim: 64, window: -1), "full")
    for (window, global) in [(32, [0, 700]), (128, []), (256, [1])] as [(Int, [UInt32])] {
      let job = AttentionJob(queries: 700, keys: 700, dim: 32, window: window, global: global)
      expectExact(job, "window \(window)")
    }
  }

  @Test("a window beyond the sequence is no window", arguments: KernelLevel.available)
  func wideWindow(level: KernelLevel) {
    var job = AttentionJob(queries: 50, keys: 50, dim: 16, window: -1, global: [0, 9])
    let all = job.result(level)
    for window in [Int.max, 1 << 40, 100, 49] {
      job.window = window
      let expected = zip(all.storage, job.result(level).storage)
      #expect(expected.allSatisfy { abs($0 - $1) < 1e-6 }, "\(window)")
    }
  }

  @Test("a query that sees no key gives zeros", arguments: KernelLevel.available)
  func nothingVisible(level: KernelLevel) {
    let zeros = [Float](repeating: 0, count: 8)
    let beyond = AttentionJob(queries: 12, firstQuery: 7, keys: 10, dim: 8, window: 2).result(level)
    for query in 0..<12 { #expect((beyond[query] == zeros) == (query > 4)) }
    let none = AttentionJob(queries: 3, keys: 0, dim: 8, window: -1).result(level)
    for query in 0..<3 { #expect(none[query] == zeros) }
    // Scores of -infinity count as absent, as in softmax.
    var job = AttentionJob(queries: 9, keys: 20, dim: 8, window: 1)
    for query in 0..<9 { job.queries[query][0] = 1 }
    for key in 0..<20 { job.keys[key][0] = -.infinity }
    let absent = job.result(level)
    for query in 0..<9 { #expect(absent[query] == zeros) }
  }

  @Test("global positions past the last key are ignored", arguments: KernelLevel.available)
  func globalsThatDoNotExist(level: KernelLevel) {
    var job = AttentionJob(queries: 20, keys: 20, dim: 8, window: 2, global: [0, 4])
    let expected = job.result(level)
    job.global += [20, 21, .max]
    #expect(job.result(level).storage == expected.storage)
  }

  @Test("keys out of sight do not matter, whatever they hold", arguments: KernelLevel.available)
  func invisibleKeys(level: KernelLevel) {
    for window in [0, 3, 16] {
      var job = AttentionJob(queries: 11, firstQuery: 40, keys: 100, dim: 24, window: window, global: [2])
      let expected = job.result(level)
      for key in 0..<100 where key != 2 && (key < 40 - window || key > 50 + window) {
        job.keys[key] = [Float](repeating: .nan, count: 24)
        job.values[key] = [Float](repeating: .infinity, count: 24)
      }
      #expect(job.result(level).storage == expected.storage)
      // One that only the first query sees: its score is NaN for this query alone.
      job.keys[40 - window][0] = .nan
      let result = job.result(level)
      for query in 0..<11 {
        let sees = query == 0
        #expect(result[query].allSatisfy { $0.isNaN == sees })
      }
    }
  }

  @Test("outputs may replace the queries", arguments: KernelLevel.available)
  func inPlace(level: KernelLevel) {
    for window in [1, 20, -1] {
      let job = AttentionJob(queries: 37, keys: 37, dim: 24, window: window, global: [4])
      let apart = job.result(level)
      let replaced = job.result(level, inPlace: true)
      for query in 0..<37 { #expect(replaced[query] == apart[query]) }
    }
  }

  @Test("a NaN in a query stays in its row", arguments: KernelLevel.available)
  func notANumber(level: KernelLevel) {
    var job = AttentionJob(queries: 21, keys: 21, dim: 32, window: -1)
    job.queries[9][31] = .nan
    let result = job.result(level)
    for query in 0..<21 { #expect(result[query].allSatisfy { $0.isNaN == (query == 9) }) }
  }

  @Test("large scores neither overflow nor vanish", arguments: KernelLevel.available)
  func largeScores(level: KernelLevel) {
    for largest in 0..<17 {
      var job = AttentionJob(queries: 17, keys: 17, dim: 8, window: -1)
      for row in 0..<17 {
        job.queries[row] = [1000] + [Float](repeating: 0, count: 7)
        job.keys[row] = [row == largest ? 1000 : -1000] + [Float](repeating: 0, count: 7)
      }
      let result = job.result(level)
      for query in 0..<17 { #expect(result[query] == job.values[largest]) }
    }
  }

  @Test("scratch memory grows with the keys, not with their square, and never overflows")
  func scratch() {
    var job = secmask_attention()
    (job.queries, job.keys, job.dim, job.window) = (4096, 4096, 64, 256)
    #expect(secmask_attention_scratch(&job) < 2 * 4096 * 64 + 8 * 1024)
    job.window = -1
    #expect(secmask_attention_scratch(&job) < 2 * 4096 * 64 + 9 * 4096)
    // SIZE_MAX
    job.keys = Int.max
    #expect(secmask_attention_scratch(&job) == -1)
    (job.keys, job.dim) = (1 << 30, 1 << 40)
    #expect(secmask_attention_scratch(&job) == -1)
  }
}
