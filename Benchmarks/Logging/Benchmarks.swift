internal import Benchmark
internal import Logging
internal import SecMaskLogging
internal import Workloads

/// A thousand events through ``MaskingLogHandler`` in the thread that logs, by rules alone, before a handler that drops them:
/// milliseconds of a round are microseconds an event.
let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = Benchmark.Configuration(
    metrics: [.wallClock], timeUnits: .nanoseconds, warmupIterations: 3, maxDuration: .seconds(2),
    maxIterations: 2_000)
  // 100 bytes, as a web server logs them.
  let line =
    "GET /shop/items?page=3&sort=price 200 in 12 ms, 4312 bytes to 10.0.0.17 with Mozilla/5.0 (X11; Linux)"
  let events: [(name: String, message: String, metadata: Logger.Metadata?)] = [
    ("line", line, nil),
    ("line-with-metadata", line, ["request": "7f9c6d5b4", "user": "ada", "items": ["3", "17"]]),
    ("line-with-password", line + ", db password: Vortex79lichen", nil),
  ]
  for (name, message, metadata) in events {
    for handler in ["masking", "none"] {
      let name = BenchmarkName("log", ["event": name, "handler": handler, "events": 1_000])
      Benchmark(name.description) { benchmark in
        var logger = Logger(label: "bench") { _ in
          handler == "masking" ? MaskingLogHandler(Dropping()) : Dropping()
        }
        logger.logLevel = .info
        logger.info("\(message)", metadata: metadata)
        benchmark.startMeasurement()
        for _ in 0..<1_000 { logger.info("\(message)", metadata: metadata) }
        benchmark.stopMeasurement()
      }
    }
  }
}

/// Takes events and does nothing with them.
private struct Dropping: LogHandler {
  var metadata: Logger.Metadata = [:]
  var logLevel = Logger.Level.info

  subscript(metadataKey key: String) -> Logger.MetadataValue? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  func log(event: LogEvent) { blackHole(event.message) }
}
