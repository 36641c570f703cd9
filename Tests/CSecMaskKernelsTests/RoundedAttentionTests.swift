import CSecMaskKernels
import Testing

/// Attention in 8 bits: against its definition, in which all but the sums of a few groups is exact, and against what it
/// stands for. At levels without it, the same as attention in floats.
@Suite struct RoundedAttentionTests {
  private static let levels = KernelLevel.available.filter(\.attendsInBytes)

  private func expectClose(_ job: AttentionJob, _ what: String) {
    let results = Self.levels.map { job.result($0, rounded: true) }
    guard !results.isEmpty else { return }
    let reference = RoundedReference(job)
    for query in 0..<job.queries.rows {
      let expected = reference.output(query)
      for result in results {
        let worst = zip(result[query], expected).map { abs($0 - $1) }.max() ?? 0
        #expect(worst <= 2e-6, "query \(query), \(what): \(worst)")
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

  @Test("near what it stands for", arguments: [1, 20, 64, 300], [8, 32, 64])
  func accuracy(count: Int, dim: Int) {
    let job = AttentionJob(queries: count, keys: count, dim: dim, window: -1)
    let keys = (0..<count).map { job.keys[$0] }
    let values = (0..<count).map { job.values[$0] }
    for level in Self.levels {
      let result = job.result(level, rounded: true)
      var sum = 0.0
      for query in 0..<count {
        let (expected, _) = Reference.attention(
          query: job.queries[query], keys: keys, values: values, visible: Array(0..<count), scale: job.scale)
        let errors = zip(result[query], expected).map { abs(Double($0) - $1) }
        sum += errors.reduce(0, +)
        #expect((errors.max() ?? 0) <= 0.04)
      }
      #expect(sum / Double(count * dim) <= 0.004)
    }
  }

  @Test("many small weights count beside a large one", arguments: levels)
  func tail(level: KernelLevel) {
    // The first key has half of all weight, a thousand others the other half: 2^-10 of the largest each.
    var job = AttentionJob(queries: 8, keys: 1025, dim: 4, window: -1)
    job.scale = 1
    for query in 0..<8 { job.queries[query] = [1, 0, 0, 0] }
    for key in 0..<1025 {
      job.keys[key] = [key == 0 ? 6.931_471_8 : 0, 0, 0, 0]
      job.values[key] = [key == 0 ? 0 : 1, 0.25, 0, -1]
    }
    // 63 of the thousand share a group with the large one, and are lost.
    for query in 0..<8 {
      let result = job.result(level, rounded: true)[query]
      #expect(
        abs(result[0] - 961 / 1985) < 0.005 && abs(result[1] - 0.25) < 1e-5 && abs(result[3] + 1) < 1e-5)
    }
  }

  @Test("extreme scores: one key takes all, and none is lost", arguments: levels)
  func extremes(level: KernelLevel) {
    for size: Float in [1e-38, 1e-20, 30, 1e10, 1e18] {
      var job = AttentionJob(queries: 9, keys: 70, dim: 8, window: -1)
      for query in 0..<9 { job.queries[query] = job.queries[query].map { $0 * size } }
      let result = job.result(level, rounded: true)
      for query in 0..<9 {
        #expect(result[query].allSatisfy { $0.magnitude <= 1 }, "\(size)")
        #expect(result[query].contains { $0 != 0 }, "\(size)")
      }
    }
  }

  @Test("levels without it multiply floats", arguments: KernelLevel.available)
  func otherLevels(level: KernelLevel) {
    let job = AttentionJob(queries: 30, keys: 30, dim: 24, window: 5, global: [0])
    let isSame = job.result(level, rounded: true).storage == job.result(level).storage
    #expect(isSame == !level.attendsInBytes)
  }

  @Test("a query that sees no key gives zeros; a NaN stays in its row", arguments: KernelLevel.available)
  func nothingAndNaN(level: KernelLevel) {
    let zeros = [Float](repeating: 0, count: 8)
    let beyond = AttentionJob(queries: 12, firstQuery: 7, keys: 10, dim: 8, window: 2)
    let result = beyond.result(level, rounded: true)
    for query in 0..<12 { #expect((result[query] == zeros) == (query > 4)) }
    let none = AttentionJob(queries: 3, keys: 0, dim: 8, window: -1).result(level, rounded: true)
    for query in 0..<3 { #expect(none[query] == zeros) }
    let job = AttentionJob(queries: 21, keys: 21, dim: 32, window: -1)
    for wrong: Float in [.nan, -.nan, .infinity] {
      var asked = job
      asked.queries[9][31] = wrong
      let spoiled = asked.result(level, rounded: true)
      for query in 0..<21 { #expect(spoiled[query].allSatisfy { $0.isNaN == (query == 9) }) }
    }
  }

  @Test("a key or value that is not finite does not pass unnoticed", arguments: levels)
  func notFinite(level: KernelLevel) {
    let job = AttentionJob(queries: 21, keys: 90, dim: 24, window: -1)
    for wrong: Float in [.nan, -.nan, .infinity, -.infinity] {
      for key in [0, 63, 64, 89] {
        var other = job
        other.keys[key][23] = wrong
        #expect(other.result(level, rounded: true)[20].allSatisfy { $0.isNaN })
        other = job
        other.values[key][5] = wrong
        #expect(other.result(level, rounded: true)[20].allSatisfy { $0.isNaN })
      }
    }
  }

  @Test("keys out of sight do not matter, outputs may replace queries", arguments: KernelLevel.available)
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
