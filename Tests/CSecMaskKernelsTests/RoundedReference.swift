/// Attention in 8 bits as its kernels define it, one number at a time.
struct RoundedReference {
  private let job: AttentionJob
  /// Global keys, then those in sight of any query, in groups that share a scale.
  private let groups: [[Int]]
  private let globalGroups: Int
  /// By group: bytes by key, and what a step stands for.
  private let keys: [(bytes: [Int: [Int32]], step: Float)]
  /// By group: bytes by key, and the steps of the columns.
  private let values: [(bytes: [Int: [Int32]], steps: [Float])]

  private static let table = (0..<64).map { step -> Int in
    // 2^(-1/64), exactly enough for these 64 powers.
    var power = 1.0
    for _ in 0..<step { power *= 0.98922801319397548413 }
    return Int((255 * 256 * power).rounded())
  }

  init(_ job: AttentionJob) {
    self.job = job
    let all = job.window < 0 || job.window > job.keys.rows
    let first = all ? 0 : max(0, job.firstQuery - job.window)
    let end = all ? job.keys.rows : min(job.keys.rows, job.firstQuery + job.queries.rows + job.window)
    let global = job.window < 0 ? [] : job.global.map(Int.init).filter { $0 < job.keys.rows }
    func grouped(_ keys: [Int]) -> [[Int]] {
      stride(from: 0, to: keys.count, by: 64).map { Array(keys[$0..<min(keys.count, $0 + 64)]) }
    }
    groups = grouped(global) + grouped(Array(first..<max(first, end)))
    globalGroups = (global.count + 63) / 64
    keys = groups.map { group in
      let highest = group.flatMap { job.keys[$0] }.map(abs).max() ?? 0
      let bytes = group.map { ($0, job.keys[$0].map { Self.byte($0, highest) }) }
      return (Dictionary(uniqueKeysWithValues: bytes), highest * (1 / 127))
    }
    values = groups.map { group in
      let highest = (0..<job.values.columns).map { c in group.map { abs(job.values[$0][c]) }.max() ?? 0 }
      let bytes = group.map { ($0, zip(job.values[$0], highest).map(Self.byte)) }
      return (Dictionary(uniqueKeysWithValues: bytes), highest.map { $0 * (1 / 127) })
    }
  }

  private static func byte(_ x: Float, _ highest: Float) -> Int32 {
    highest > 1e-30 ? Int32((x * (127 / highest)).rounded(.toNearestOrEven)) : 0
  }

  func output(_ query: Int) -> [Float] {
    let numbers = job.queries[query]
    let highest = numbers.map(abs).max() ?? 0
    let bytes = numbers.map { Self.byte($0, highest) }
    let step = highest * (1 / 127) * (job.scale * 1.44269502 * 64)
    let position = job.firstQuery + query
    let most = 0x1p30 / Float((numbers.count + 3) / 4 * 4 * 127 * 127)
    var scores: [[(key: Int, score: Int)]] = []
    for (number, group) in groups.enumerated() {
      let seen = group.filter {
        let isNear = job.window < 0 || abs($0 - position) <= job.window
        return number < globalGroups ? !isNear : isNear
      }
      scores.append(
        seen.map { key in
          let sum = zip(bytes, keys[number].bytes[key] ?? []).reduce(0) { $0 + $1.0 * $1.1 }
          let score = (Float(sum) * min(step * keys[number].step, most)).rounded(.toNearestOrEven)
          return (key, Int(max(-32768, min(32767, score))))
        })
    }
    guard let top = scores.joined().map(\.score).max() else { return numbers.map { _ in 0 } }
    var output = [Float](repeating: 0, count: numbers.count)
    var total: Float = 0
    for (number, group) in scores.enumerated() {
      guard let own = group.map(\.score).max(), (top - own) / 64 < 64 else { continue }
      let factor = Float(Self.table[(top - own) % 64]) / Float(UInt64(1) << ((top - own) / 64))
      var sums = [Int32](repeating: 0, count: numbers.count)
      for (key, score) in group {
        let weight = Int32(((Self.table[(own - score) % 64] >> ((own - score) / 64)) + 128) >> 8)
        total += Float(weight) * factor
        for (c, value) in (values[number].bytes[key] ?? []).enumerated() { sums[c] += weight * value }
      }
      for c in output.indices { output[c].addProduct(Float(sums[c]) * values[number].steps[c], factor) }
    }
    return output.map { $0 / total }
  }
}
