internal import Benchmark
internal import Workloads

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = Benchmark.Configuration(
    metrics: [.wallClock], timeUnits: .nanoseconds, warmupIterations: 5,
    maxDuration: .seconds(Run.seconds(0.2)),
    maxIterations: 2_000)
  peak()
  linear()
  attention()
  rowOperations()
}
