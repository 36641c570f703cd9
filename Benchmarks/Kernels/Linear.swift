internal import Benchmark
internal import SecMaskTensor
internal import Workloads

/// Linear layers as the models run them: int8 with the rounding of the input and the bias, and fp32.
func linear() {
  for weights in ["int8", "f32"] {
    for shape in Shapes.linear {
      for threads in Shapes.threads {
        let name = BenchmarkName(
          "linear",
          [
            "weights": weights, "outputs": shape.outputs, "inputs": shape.inputs, "rows": shape.rows,
            "threads": threads,
          ])
        Benchmark(
          name.description,
          closure: { (_, work: LinearWork) in try work.run(times: shape.repeats) },
          setup: { try LinearWork(shape, isInt8: weights == "int8", threads: threads) })
      }
    }
  }
}

/// A layer of random weights with an input and room for the output.
struct LinearWork {
  private let engine: ComputeEngine
  private let layer: LinearLayer
  private let x: Matrix
  private let out: Matrix

  init(_ shape: LinearShape, isInt8: Bool, threads: Int) throws {
    var random = SeededRandom(seed: 1)
    let matrix = try FloatParameter(
      rows: shape.outputs, columns: shape.inputs,
      elements: random.floats(shape.outputs * shape.inputs, scale: 0.05))
    layer = try LinearLayer(
      weights: isInt8 ? .int8(Int8Weights(rounding: matrix)) : .float32(matrix),
      bias: FloatParameter(random.floats(shape.outputs)))
    x = try Matrix(
      rows: shape.rows, columns: shape.inputs, elements: random.floats(shape.rows * shape.inputs))
    out = Matrix(rows: shape.rows, columns: shape.outputs)
    engine = ComputeEngine(threads: threads)
  }

  func run(times: Int) throws {
    try engine.run { context in
      for _ in 0..<times { try context.linear(x, layer, into: out) }
    }
  }
}
