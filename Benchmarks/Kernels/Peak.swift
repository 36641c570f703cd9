internal import Benchmark
internal import CPeak
internal import Workloads

/// What one core can do at best, for kernels to be compared with.
func peak() {
  let operations = 150_000_000
  for (weights, run) in [("int8", secmask_peak_int8), ("f32", secmask_peak_f32)] where run(0) {
    let name = BenchmarkName("peak", ["weights": weights, "operations": operations, "threads": 1])
    Benchmark(name.description) { _ in blackHole(run(Double(operations))) }
  }
}
