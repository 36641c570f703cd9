internal import Benchmark
internal import SecMaskTensor
internal import Workloads

/// What is done to each row: layer normalisation with the residual, and GELU.
func rowOperations() {
  let rows = 128
  for threads in Shapes.threads {
    for width in Shapes.normWidths {
      let name = BenchmarkName("layer-norm", ["columns": width, "rows": rows, "threads": threads])
      Benchmark(
        name.description,
        closure: { (_, work: RowWork) in try work.normalize() },
        setup: { try RowWork(rows: rows, columns: width, threads: threads) })
    }
    for width in Shapes.geluWidths {
      let name = BenchmarkName("gelu", ["columns": width, "rows": rows, "threads": threads])
      Benchmark(
        name.description,
        closure: { (benchmark, work: RowWork) in
          // In place: the input is made anew each time, or it would dwindle to zero.
          try work.normalize()
          benchmark.startMeasurement()
          work.activate()
          benchmark.stopMeasurement()
        },
        setup: { try RowWork(rows: rows, columns: width, threads: threads) })
    }
  }
}

struct RowWork {
  private let engine: ComputeEngine
  private let x: Matrix
  private let out: Matrix
  private let norm: LayerNormWeights

  init(rows: Int, columns: Int, threads: Int) throws {
    var random = SeededRandom(seed: 3)
    x = try Matrix(rows: rows, columns: columns, elements: random.floats(rows * columns))
    out = Matrix(rows: rows, columns: columns)
    norm = try LayerNormWeights(
      gain: FloatParameter(random.floats(columns)), shift: FloatParameter(random.floats(columns)),
      epsilon: 1e-12)
    engine = ComputeEngine(threads: threads)
  }

  func normalize() throws {
    try engine.run { context in try context.layerNorm(x, adding: x, norm, into: out) }
  }

  func activate() { engine.run { context in context.activate(out, .geluErf) } }
}
