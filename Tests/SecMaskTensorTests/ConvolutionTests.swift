import Testing

@testable import SecMaskTensor

@Suite("Convolutions over rows") struct ConvolutionTests {
  @Test(arguments: [(5, 16, 48, 1), (5, 48, 48, 2), (1, 3, 2, 1), (3, 7, 5, 4)], [5, 6, 8, 700])
  func agreesWithTheSum(shape: (width: Int, channels: Int, outputs: Int, step: Int), rows: Int) throws {
    var numbers = Generator(rows &* 31 &+ shape.channels)
    let x = try numbers.matrix(rows, shape.channels)
    let weights = try numbers.parameter(shape.outputs, shape.width * shape.channels)
    let bias = try numbers.parameter(1, shape.outputs)
    let layer = try LinearLayer(weights: .float32(weights), bias: bias)
    let count = (rows - shape.width) / shape.step + 1
    let copied = Matrix(rows: count, columns: shape.width * shape.channels)
    for row in 0..<count {
      for column in 0..<copied.columns {
        copied[row, column] = x[row * shape.step + column / shape.channels, column % shape.channels]
      }
    }
    let expected = Reference.linear(copied, weights, bias)
    for context in everyContext() {
      let out = Matrix(rows: count, columns: shape.outputs)
      try context.convolution(x, step: shape.step, layer, into: out)
      #expect(largestDifference(out.elements, expected) <= 2e-5, "\(context.kernels.name)")
    }
  }

  @Test func shapesAreChecked() throws {
    var numbers = Generator(3)
    let x = try numbers.matrix(10, 4)
    let layer = try LinearLayer(weights: .float32(numbers.parameter(6, 12)), bias: numbers.parameter(1, 6))
    let context = ComputeContext(pool: ThreadPool(threadCount: 1))
    for (rows, columns, step) in [(9, 6, 1), (8, 5, 1), (8, 6, 0), (3, 6, 2)] {
      #expect(throws: TensorError.self) {
        try context.convolution(x, step: step, layer, into: Matrix(rows: rows, columns: columns))
      }
    }
    try context.convolution(x, step: 1, layer, into: Matrix(rows: 8, columns: 6))
  }

  @Test func poolingAndZeros() throws {
    let context = ComputeContext(pool: ThreadPool(threadCount: 1))
    let x = try Matrix(rows: 3, columns: 2, elements: [1, -4, 3, 0.5, -2, 8])
    context.rectify(x)
    #expect(x.elements == [1, 0, 3, 0.5, 0, 8])
    let out = Matrix(rows: 2, columns: 4)
    context.pool(x, rows: 0..<2, into: out, row: 1)
    #expect(out.elements == [0, 0, 0, 0, 3, 0.5, 2, 0.25])
    context.clear(x, rows: 1..<2)
    #expect(x.elements == [1, 0, 0, 0, 0, 8])
  }
}
