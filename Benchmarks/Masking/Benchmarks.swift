internal import Benchmark
internal import SecMask
internal import SecretPatterns
internal import Workloads

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = Benchmark.Configuration(
    metrics: [.wallClock], timeUnits: .nanoseconds, warmupIterations: 2,
    maxDuration: .seconds(Run.seconds(1)),
    maxIterations: 2_000)
  patterns()
  endToEnd()
}

/// The rules alone, over a megabyte of each kind of text.
private func patterns() {
  for kind in SampleText.allCases {
    let name = BenchmarkName("patterns", ["text": kind.rawValue, "bytes": 1_000_000, "threads": 1])
    Benchmark(
      name.description,
      closure: { (_, text: [UInt8]) in blackHole(SecretsDetector.shared.scan(text)) },
      setup: { kind.bytes(1_000_000) })
  }
}

/// One text from its bytes to the masked ones, in process, by the rules with the experts and by the rules alone.
private func endToEnd() {
  let inputs: [(name: String, text: String)] = [
    ("line", SampleText.log.lines(1)),
    ("line-with-secret", SampleText.log.lines(4).split(separator: "\n").last.map(String.init) ?? ""),
    ("log-50-lines", SampleText.log.lines(50)),
    ("log-400-lines", SampleText.log.lines(400)),
    ("source-file", SampleText.source.lines(300)),
    ("settings-file", SampleText.settings.lines(100)),
    ("compose-file", SampleText.compose.lines(120)),
    ("json-lines", SampleText.json.lines(200)),
    ("base64", SampleText.base64.lines(200)),
  ]
  for (name, text) in inputs {
    let bytes = Array(text.utf8)
    for experts in ["default", "none"] {
      let name = BenchmarkName("mask", ["text": name, "experts": experts, "bytes": bytes.count])
      Benchmark(
        name.description,
        closure: { (_, masker: SecretMasker) in blackHole(masker.mask(bytes)) },
        setup: {
          try experts == "none" ? SecretMasker.patternsOnly() : SecretMasker(configuration: shipped())
        })
    }
  }
}

/// The experts of this checkout.
private func shipped() -> SecretMasker.Configuration {
  var configuration = SecretMasker.Configuration()
  configuration.weights = "\(Run.checkout)/weights"
  return configuration
}
