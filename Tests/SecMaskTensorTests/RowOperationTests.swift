import Testing

@testable import SecMaskTensor

@Suite("Row-wise operations")
struct RowOperationTests {
  static let columns = [1, 2, 3, 5, 7, 8, 9, 15, 16, 17, 33, 64, 100, 384, 768]

  @Test("activations", arguments: columns)
  func activation(columns: Int) throws {
    var numbers = Generator(columns)
    let x = try numbers.matrix(9, columns, scale: 6)
    for activation in Activation.allCases {
      let expected = x.elements.map { Reference.activation(activation, Double($0)) }
      for context in everyContext() {
        let out = try Matrix(rows: 9, columns: columns, elements: x.elements)
        context.activate(out, activation)
        #expect(largestDifference(out.elements, expected) < 2e-6, "\(activation) \(context.kernels.name)")
      }
    }
  }

  @Test("softmax", arguments: columns)
  func softmax(columns: Int) throws {
    var numbers = Generator(columns &+ 1)
    let x = try numbers.matrix(9, columns, scale: 20)
    let expected = (0..<9).flatMap { row in
      Reference.softmax((0..<columns).map { Double(x[row, $0]) })
    }
    for context in everyContext() {
      let out = try Matrix(rows: 9, columns: columns, elements: x.elements)
      context.softmax(out)
      #expect(largestDifference(out.elements, expected) < 1e-6, "\(context.kernels.name)")
    }
  }

  @Test("layer norm with and without a residual, in place too", arguments: columns)
  func layerNorm(columns: Int) throws {
    var numbers = Generator(columns &+ 2)
    let x = try numbers.matrix(40, columns, scale: 3)
    let residual = try numbers.matrix(40, columns)
    let gain = numbers.floats(columns)
    let shift = numbers.floats(columns)
    let norm = try LayerNormWeights(gain: FloatParameter(gain), shift: FloatParameter(shift), epsilon: 1e-5)
    for other in [nil, residual] {
      let expected = (0..<40).flatMap { row in
        Reference.layerNorm(
          (0..<columns).map { Double(x[row, $0]) + Double(other?[row, $0] ?? 0) }, gain, shift, 1e-5)
      }
      for context in everyContext() {
        let out = try Matrix(rows: 40, columns: columns, elements: x.elements)
        try context.layerNorm(x, adding: other, norm, into: out)
        // Columns of one number have variance 0 and magnify nothing; two nearly equal ones magnify rounding.
        #expect(largestDifference(out.elements, expected) < 2e-4, "\(context.kernels.name)")
        let inPlace = try Matrix(rows: 40, columns: columns, elements: x.elements)
        try context.layerNorm(inPlace, adding: other, norm, into: inPlace)
        #expect(inPlace.elements == out.elements)
      }
    }
  }

  @Test("embedding adds word, position and constant, then normalises")
  func embedding() throws {
    var numbers = Generator(31)
    let words = try numbers.parameter(50, 24)
    let positions = try numbers.parameter(10, 24)
    let constant = try numbers.parameter(1, 24)
    let norm = try LayerNormWeights(
      gain: numbers.parameter(1, 24), shift: numbers.parameter(1, 24), epsilon: 1e-12)
    let ids: [Int32] = [0, 49, 7, 7]
    let places: [Int32] = [0, 9, 3, 4]
    for (constant, extra) in [(nil, [Float](repeating: 0, count: 24)), (constant, constant.elements)] {
      let expected = ids.indices.flatMap { token -> [Double] in
        let word = words.elements.dropFirst(Int(ids[token]) * 24)
        let place = positions.elements.dropFirst(Int(places[token]) * 24)
        let sums = zip(zip(word, place), extra).map { Double($0.0) + Double($0.1) + Double($1) }
        return Reference.layerNorm(sums, norm.gain.elements, norm.shift.elements, 1e-12)
      }
      for context in everyContext() {
        let out = Matrix(rows: 4, columns: 24)
        try context.embed(
          ids, words: EmbeddingTable(name: "words", words), positionIDs: places,
          positions: EmbeddingTable(name: "positions", positions), constant: constant, norm: norm, into: out)
        #expect(largestDifference(out.elements, expected) < 1e-5)
      }
    }
  }

  @Test("an id without a row is an error that names the table", arguments: [Int32(-1), 50])
  func missingRow(_ id: Int32) throws {
    var numbers = Generator(32)
    let table = try EmbeddingTable(name: "words", numbers.parameter(50, 8))
    let norm = try LayerNormWeights(
      gain: numbers.parameter(1, 8), shift: numbers.parameter(1, 8), epsilon: 1e-12)
    let context = ComputeContext(pool: ThreadPool(threadCount: 1))
    #expect(throws: TensorError.rowOutOfRange(table: "words", row: Int(id), rows: 50)) {
      try context.embed(
        [1, id], words: table, positionIDs: [0, 1], positions: table, norm: norm,
        into: Matrix(rows: 2, columns: 8))
    }
  }

  @Test("gather and scatter move rows")
  func gather() throws {
    var numbers = Generator(33)
    let x = try numbers.matrix(6, 5)
    let context = ComputeContext(pool: ThreadPool(threadCount: 1))
    let some = Matrix(rows: 2, columns: 5)
    try context.gather(x, rows: [4, 1], into: some)
    #expect(some.elements == x.rows(4..<5).elements + x.rows(1..<2).elements)
    let out = Matrix(rows: 6, columns: 5)
    try context.scatter(some, into: out, rows: [0, 5])
    #expect(out.rows(0..<1).elements == x.rows(4..<5).elements)
    #expect(out.rows(1..<5).elements.allSatisfy { $0 == 0 })
    #expect(throws: TensorError.self) { try context.gather(x, rows: [6, 0], into: some) }
    #expect(throws: TensorError.self) { try context.scatter(some, into: out, rows: [-1, 0]) }
    #expect(throws: TensorError.self) { try context.gather(x, rows: [1], into: some) }
  }
}
