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
          try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<cores {
              group.addTask { for sequence in ids { try loaded.read(sequence) } }
            }
            try await group.waitForAll()
          }
        },
        setup: { try LoadedModel(model, .int8, threads: cores, mode: .throughput) })
    }
  }
}
