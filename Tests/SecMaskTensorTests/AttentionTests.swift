import Testing

@testable import SecMaskTensor

@Suite("Attention")
struct AttentionTests {
  /// Lengths of the packed sequences, heads, columns of a head.
  static let shapes = [
    ([1], 1, 1), ([2], 3, 5), ([17, 1, 3], 2, 8), ([64, 65], 12, 32), ([130], 2, 64), ([600, 7], 1, 16),
  ]

  @Test("full attention stays within each sequence", arguments: shapes)
  func full(lengths: [Int], heads: Int, dim: Int) throws {
    try check(lengths, heads, dim, .full) { _, _, _ in true }
  }

  @Test("a window sees its keys and the global ones", arguments: [0, 1, 2, 16, 300])
  func window(_ window: Int) throws {
    for (lengths, heads, dim) in Self.shapes {
      try check(lengths, heads, dim, .window(window)) { _, query, key in abs(query - key) <= window }
      let globals = lengths.map {
        [[], [0], [0, 1, 2, 40, 599]][$0 % 3].filter { [length = $0] in $0 < length }
      }
      try check(lengths, heads, dim, .window(window, globalPositions: globals)) { sequence, query, key in
        abs(query - key) <= window || globals[sequence].contains(key)
      }
    }
  }

  @Test("rows of another matrix attend to all keys")
  func toAllKeys() throws {
    var numbers = Generator(21)
    let q = try numbers.matrix(3, 64)
    let k = try numbers.matrix(90, 64)
    let v = try numbers.matrix(90, 64)
    let expected = Reference.attention(q, k, v, heads: 4) { _, _ in true }
    for context in everyContext() {
      let out = Matrix(rows: 3, columns: 64)
      try context.attention(queries: q, toAllKeys: k, values: v, heads: 4, into: out)
      #expect(largestDifference(out.elements, expected) < 2e-6)
    }
  }

  @Test("global positions must ascend and exist", arguments: [[3, 3], [4, 2], [10], [-1]])
  func globalPositions(_ positions: [Int]) throws {
    let batch = try SequenceBatch([Array(repeating: 0, count: 10)])
    let x = Matrix(rows: 10, columns: 8)
    let context = ComputeContext(pool: ThreadPool(threadCount: 1))
    #expect(throws: TensorError.self) {
      try context.attention(
        queries: x, keys: x, values: x, heads: 2, sequences: batch,
        reach: .window(1, globalPositions: [positions]), into: Matrix(rows: 10, columns: 8))
    }
  }

  @Test("shapes that do not fit are an error")
  func shapeErrors() throws {
    let batch = try SequenceBatch([[1, 2, 3]])
    let context = ComputeContext(pool: ThreadPool(threadCount: 1))
    let x = Matrix(rows: 3, columns: 8)
    for (other, heads) in [
      (Matrix(rows: 2, columns: 8), 2), (Matrix(rows: 3, columns: 9), 2), (x, 3), (x, 0),
    ] {
      #expect(throws: TensorError.self) {
        try context.attention(
          queries: x, keys: other, values: x, heads: heads, sequences: batch,
          into: Matrix(rows: 3, columns: 8))
      }
    }
  }

  private func check(
    _ lengths: [Int], _ heads: Int, _ dim: Int, _ reach: ComputeContext.Reach,
    sees: (_ sequence: Int, _ query: Int, _ key: Int) -> Bool
  ) throws {
    var numbers = Generator(lengths.count &* 100 &+ heads &* 10 &+ dim)
    let batch = try SequenceBatch(lengths.map { Array(repeating: 0, count: $0) })
    let (q, k, v) = try (
      numbers.matrix(batch.totalTokens, heads * dim, scale: 3),
      numbers.matrix(batch.totalTokens, heads * dim, scale: 3), numbers.matrix(batch.totalTokens, heads * dim)
    )
    let expected = (0..<batch.count).flatMap { sequence in
      let rows = batch.rows(of: sequence)
      return Reference.attention(q.rows(rows), k.rows(rows), v.rows(rows), heads: heads) {
        sees(sequence, $0, $1)
      }
    }
    for context in everyContext() {
      let out = Matrix(rows: batch.totalTokens, columns: heads * dim)
      try context.attention(
        queries: q, keys: k, values: v, heads: heads, sequences: batch, reach: reach, into: out)
      let difference = largestDifference(out.elements, expected)
      #expect(difference < 5e-6, "\(context.kernels.name) \(lengths) \(reach): \(difference)")
    }
  }
}
