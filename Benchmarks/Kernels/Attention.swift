internal import Benchmark
internal import SecMaskTensor
internal import Workloads

/// Attention over one sequence, all heads, full and with a sliding window.
func attention() {
  for shape in Shapes.attention {
    for threads in Shapes.threads {
      let name = BenchmarkName(
        "attention",
        [
          "window": shape.window.map { "\($0)" } ?? "full", "heads": shape.heads, "dim": shape.dim,
          "tokens": shape.tokens, "threads": threads,
        ])
      Benchmark(
        name.description,
        closure: { (_, work: AttentionWork) in try work.run() },
        setup: { try AttentionWork(shape, threads: threads) })
    }
  }
}

/// Queries, keys and values of a sequence, side by side as a model's projections are.
struct AttentionWork {
  private let engine: ComputeEngine
  private let shape: AttentionShape
  private let projected: Matrix
  private let out: Matrix
  private let sequences: SequenceBatch

  init(_ shape: AttentionShape, threads: Int) throws {
    var random = SeededRandom(seed: 2)
    let columns = shape.heads * shape.dim
    projected = try Matrix(
      rows: shape.tokens, columns: 3 * columns, elements: random.floats(shape.tokens * 3 * columns))
    out = Matrix(rows: shape.tokens, columns: columns)
    sequences = try SequenceBatch([BenchedModel.tokens(shape.tokens)])
    engine = ComputeEngine(threads: threads)
    self.shape = shape
  }

  func run() throws {
    let columns = out.columns
    try engine.run { context in
      try context.attention(
        queries: projected.columns(0..<columns), keys: projected.columns(columns..<2 * columns),
        values: projected.columns(2 * columns..<3 * columns), heads: shape.heads, sequences: sequences,
        reach: shape.window.map { .window($0) } ?? .full, into: out)
    }
  }
}
