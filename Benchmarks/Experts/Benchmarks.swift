internal import Benchmark
internal import Workloads

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = Benchmark.Configuration(
    metrics: [.wallClock], timeUnits: .nanoseconds, warmupIterations: 3,
    maxDuration: .seconds(Run.seconds(1.2)),
    maxIterations: 1_000)
  latency()
  throughput()
}
