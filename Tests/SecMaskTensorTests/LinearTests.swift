import Testing

@testable import SecMaskTensor

@Suite("Linear layers")
struct LinearTests {
  /// Rows, inputs, outputs.
  static let shapes = [
    (1, 1, 1), (2, 3, 5), (7, 8, 9), (1, 768, 768), (3, 15, 17), (16, 384, 384), (17, 384, 1536),
    (33, 100, 97),
    (65, 64, 3), (128, 48, 49),
  ]

  @Test("fp32 is the double-precision result up to rounding", arguments: shapes)
  func float32(rows: Int, inputs: Int, outputs: Int) throws {
    var numbers = Generator(rows &* 31 &+ inputs &* 7 &+ outputs)
    let x = try numbers.matrix(rows, inputs)
    let weights = try numbers.parameter(outputs, inputs)
    let bias = try numbers.parameter(1, outputs)
    for (bias, activation) in [(bias, Activation.none), (nil, .none), (bias, .geluErf), (bias, .geluTanh)] {
      let layer = try LinearLayer(weights: .float32(weights), bias: bias)
      let expected = Reference.linear(x, weights, bias).map { Reference.activation(activation, $0) }
      for context in everyContext() {
        let out = Matrix(rows: rows, columns: outputs)
        try context.linear(x, layer, activation: activation, into: out)
        let difference = largestDifference(out.elements, expected)
        // A sum of n products of numbers below 1 in any order: n ulps of what it can reach at worst, some times √n ulps in fact.
        #expect(difference <= 8e-7 * Double(inputs).squareRoot() + 1e-6, "\(context.kernels.name)")
      }
    }
  }

  @Test("layers side by side give what each gives")
  func sideBySide() throws {
    var numbers = Generator(5)
    let x = try numbers.matrix(19, 96)
    let layers = try [64, 5, 100].map { outputs in
      try LinearLayer(
        weights: .float32(numbers.parameter(outputs, 96)), bias: numbers.parameter(1, outputs))
    }
    for context in everyContext() {
      let together = Matrix(rows: 19, columns: 169)
      try context.linear(x, LinearLayer(sideBySide: layers), into: together)
      var first = 0
      for layer in layers {
        let alone = Matrix(rows: 19, columns: layer.outputs)
        try context.linear(x, layer, into: alone)
        #expect(together.columns(first..<first + layer.outputs).elements == alone.elements)
        first += layer.outputs
      }
    }
  }

  @Test("low rank is the product of its factors")
  func lowRank() throws {
    var numbers = Generator(6)
    let x = try numbers.matrix(9, 70)
    let down = try numbers.parameter(6, 70)
    let up = try numbers.parameter(50, 6)
    let bias = try numbers.parameter(1, 50)
    let layer = try LinearLayer(weights: .lowRank(up: .float32(up), down: .float32(down)), bias: bias)
    let thin = try Matrix(
      rows: 9, columns: 6, elements: Reference.linear(x, down, nil).map { Float($0) })
    let expected = Reference.linear(thin, up, bias).map { Reference.activation(.geluErf, $0) }
    for context in everyContext() {
      let out = Matrix(rows: 9, columns: 50)
      try context.linear(x, layer, activation: .geluErf, into: out)
      #expect(largestDifference(out.elements, expected) < 1e-4)
    }
  }

  @Test("a row's bits do not depend on threads")
  func threads() throws {
    var numbers = Generator(7)
    let x = try numbers.matrix(37, 384)
    let layer = try LinearLayer(weights: .float32(numbers.parameter(1536, 384)), bias: nil)
    for kernels in Kernels.available {
      let results = try [1, 2, 5].map { threads in
        let out = Matrix(rows: 37, columns: 1536)
        let context = ComputeContext(pool: ThreadPool(threadCount: threads), kernels: kernels)
        try context.linear(x, layer, activation: .geluErf, into: out)
        return out.elements
      }
      // OpenBLAS, which serves the portable level, may sum in another order for another block.
      let worst = results.dropFirst().map { largestDifference($0, results[0].map(Double.init)) }.max() ?? 0
      #expect(kernels.blas == nil ? worst == 0 : worst < 1e-5, "\(kernels.name): \(worst)")
    }
  }

  @Test("shapes that do not fit are an error")
  func shapes() throws {
    var numbers = Generator(8)
    let weights = try numbers.parameter(4, 3)
    let layer = try LinearLayer(weights: .float32(weights), bias: nil)
    let context = ComputeContext(pool: ThreadPool(threadCount: 1))
    #expect(throws: TensorError.self) {
      try context.linear(numbers.matrix(2, 4), layer, into: Matrix(rows: 2, columns: 4))
    }
    #expect(throws: TensorError.self) {
      try context.linear(numbers.matrix(2, 3), layer, into: Matrix(rows: 3, columns: 4))
    }
    #expect(throws: TensorError.self) {
      try LinearLayer(weights: .float32(weights), bias: numbers.parameter(1, 3))
    }
  }
}
