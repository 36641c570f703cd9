internal import Benchmark
internal import SecMaskTensor
internal import Workloads

/// Independent requests of 32 tokens, one a core: each asks for its next when it is done.
func throughput() {
  let requests = 32
  let ids = (0..<requests).map { BenchedModel.tokens(32, seed: UInt64($0)) }
  for model in [BenchedModel.fast, .distilbert66m] {
    for cores in [1, 2] {
      let name = BenchmarkName(
        "requests",
        [
          "model": model.rawValue, "weights": "int8", "tokens": 32, "threads": cores,
          "requests": requests * cores,
        ])
      Benchmark(
        name.description,
        closure: { (_, loaded: LoadedModel) in
          // Threads of the engine, not tasks: the benchmark's own task holds one of as many threads as there are cores.
          try loaded.read(ids, count: requests * cores)
        },
        setup: { try LoadedModel(model, .int8, threads: cores, mode: .throughput) })
    }
  }
}
