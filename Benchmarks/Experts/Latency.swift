internal import Benchmark
internal import Workloads

/// One request at a time: ids to logits, all of the engine's threads at work on it.
func latency() {
  for model in BenchedModel.allCases {
    for weights in BenchedModel.Weights.allCases {
      for tokens in model.lengths {
        for threads in Shapes.threads {
          let name = BenchmarkName(
            "expert",
            ["model": model.rawValue, "weights": weights.rawValue, "tokens": tokens, "threads": threads])
          let ids = BenchedModel.tokens(tokens)
          Benchmark(
            name.description,
            closure: { (_, loaded: LoadedModel) in blackHole(try loaded.read(ids)) },
            setup: { try LoadedModel(model, weights, threads: threads) })
        }
      }
    }
  }
}
