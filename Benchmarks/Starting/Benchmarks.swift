internal import Benchmark
internal import Workloads

/// From the start of the `secmask` program to its first masked line, and the most memory it had; the files are in
/// the page cache.
let benchmarks: @Sendable () -> Void = {
  let memory = BenchmarkMetric.custom("peak-kB", polarity: .prefersSmaller, useScalingFactor: false)
  Benchmark.defaultConfiguration = Benchmark.Configuration(
    metrics: [.wallClock, memory], timeUnits: .nanoseconds, units: [memory: .count], warmupIterations: 3,
    maxDuration: .seconds(Run.seconds(3)),
    maxIterations: 200)
  let fast = ["--fast-model", BenchedModel.fast.folder(.int8)]
  let long = ["--long-model", BenchedModel.long.folder(.int8)]
  // A line with a password in a sentence: the expert reads it.
  let line = SampleText.log.lines(4).split(separator: "\n").last.map { "\($0)\n" } ?? ""
  // Goes on over many lines, so that the long expert is asked where there is one.
  let compose = SampleText.compose.lines(120) + "\n"
  for (experts, arguments) in [
    ("none", ["--patterns-only"]), ("fast", fast + ["--no-escalate"]), ("both", fast + long),
  ] {
    for (text, input) in [("line", line), ("compose-file", compose)] {
      let name = BenchmarkName("start", ["experts": experts, "text": text])
      Benchmark(name.description) { benchmark in
        benchmark.startMeasurement()
        let run = try ProgramRun([Run.program, "mask"] + arguments, input: Array(input.utf8))
        benchmark.stopMeasurement()
        benchmark.measurement(memory, try run.finish())
      }
    }
  }
}
