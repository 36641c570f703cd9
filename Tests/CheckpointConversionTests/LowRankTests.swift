import CheckpointConversion
import Testing

@Suite struct LowRankTests {
  /// up · down, `[columns, depth]`.
  private func product(_ factors: LowRankFactors, columns: Int, depth: Int) -> [Float] {
    (0..<columns * depth).map { element in
      (0..<factors.rank).reduce(Float(0)) { sum, index in
        sum + factors.up[element / depth * factors.rank + index]
          * factors.down[index * depth + element % depth]
      }
    }
  }

  private func largestDifference(_ left: [Float], _ right: [Float]) -> Float {
    zip(left, right).map { abs($0 - $1) }.max() ?? 0
  }

  @Test("a matrix of a known rank is kept whole", arguments: [(12, 7), (7, 12), (9, 9), (33, 5)])
  func knownRank(columns: Int, depth: Int) throws {
    var generator = SeededGenerator(seed: 3)
    let (left, right) = (generator.floats(columns * 3), generator.floats(3 * depth))
    let matrix = (0..<columns * depth).map { element in
      (0..<3).reduce(Float(0)) { $0 + left[element / depth * 3 + $1] * right[$1 * depth + element % depth] }
    }
    let factors = try #require(LowRankFactors(of: matrix, columns: columns, depth: depth, rank: 3))
    #expect(factors.rank == 3)
    #expect(factors.down.count == 3 * depth && factors.up.count == columns * 3)
    #expect(factors.energy > 1 - 1e-10)
    #expect(largestDifference(product(factors, columns: columns, depth: depth), matrix) < 2e-6)
    // The roots of the singular values are in both factors.
    for index in 0..<3 {
      let down = (0..<depth).reduce(Float(0)) {
        $0 + factors.down[index * depth + $1] * factors.down[index * depth + $1]
      }
      let up = (0..<columns).reduce(Float(0)) { $0 + factors.up[$1 * 3 + index] * factors.up[$1 * 3 + index] }
      #expect(abs(down - up) < 1e-5 * up)
    }
  }

  @Test("the energy is what is kept of the squares") func energy() throws {
    // A diagonal matrix has its elements as singular values.
    let diagonal: [Float] = [3, 0, 0, 0, 0, -2, 0, 0, 0, 0, 1, 0]
    for (rank, kept) in [(1, 9.0), (2, 13.0), (3, 14.0)] {
      let factors = try #require(LowRankFactors(of: diagonal, columns: 3, depth: 4, rank: rank))
      #expect(abs(factors.energy - kept / 14) < 1e-6)
      let lost = zip(product(factors, columns: 3, depth: 4), diagonal).reduce(0.0) { sum, pair in
        sum + Double(pair.0 - pair.1) * Double(pair.0 - pair.1)
      }
      #expect(abs(lost - (14 - kept)) < 1e-5)
    }
  }

  @Test("ranks beyond the matrix, zeros, one element") func edges() throws {
    let full = try #require(LowRankFactors(of: [1, 2, 3, 4, 5, 6], columns: 2, depth: 3, rank: 99))
    #expect(full.rank == 2 && full.energy == 1)
    #expect(largestDifference(product(full, columns: 2, depth: 3), [1, 2, 3, 4, 5, 6]) < 1e-5)
    let zeros = try #require(
      LowRankFactors(of: [Float](repeating: 0, count: 6), columns: 2, depth: 3, rank: 1))
    #expect(zeros.energy == 1 && zeros.up.allSatisfy { $0 == 0 } && zeros.down.allSatisfy { $0.isFinite })
    let one = try #require(LowRankFactors(of: [-4], columns: 1, depth: 1, rank: 1))
    #expect(abs(one.up[0] * one.down[0] + 4) < 1e-6)
    #expect(LowRankFactors(of: [], columns: 0, depth: 0, rank: 1) == nil)
    #expect(LowRankFactors(of: [1], columns: 1, depth: 2, rank: 1) == nil)
  }

  @Test("factors pay when they are smaller") func pays() {
    #expect(LowRankFactors.pays(rank: 191, columns: 384, depth: 384))
    #expect(!LowRankFactors.pays(rank: 192, columns: 384, depth: 384))
    #expect(!LowRankFactors.pays(rank: .max, columns: 384, depth: 384))
  }
}
