internal import Benchmark
internal import SecMaskTokenizers
internal import Workloads

let benchmarks: @Sendable () -> Void = {
  Benchmark.defaultConfiguration = Benchmark.Configuration(
    metrics: [.wallClock], timeUnits: .nanoseconds, warmupIterations: 2,
    maxDuration: .seconds(Run.seconds(1)),
    maxIterations: 2_000)
  for kind in SampleText.allCases {
    // A request of a few lines, and text by the megabyte.
    for bytes in [1_000, 1_000_000] {
      let name = BenchmarkName("wordpiece", ["text": kind.rawValue, "bytes": bytes, "threads": 1])
      Benchmark(
        name.description,
        closure: { (_, work: TokenizerWork) in work.run() },
        setup: { try TokenizerWork(kind.bytes(bytes)) })
    }
  }
}

/// The shipped tokenizer and a text for it.
final class TokenizerWork {
  private let tokenizer: any Tokenizer
  private let text: [UInt8]
  private var pieces = TokenizedText()

  init(_ text: [UInt8]) throws {
    tokenizer = try TokenizerFiles.load(folder: BenchedModel.fast.folder(.int8))
    self.text = text
  }

  func run() {
    pieces.removeAll()
    tokenizer.tokenize(text, into: &pieces)
    blackHole(pieces.count)
  }
}
