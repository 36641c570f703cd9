#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The file that the benchmark package exports: one element a benchmark, in the form of Java's microbenchmark
/// harness, with all samples.
enum JMHFile {
  private struct Element: Decodable {
    let benchmark: String
    let secondaryMetrics: [String: Metric]
  }

  private struct Metric: Decodable {
    let rawData: [[Double]]
    var samples: Samples { Samples(rawData.flatMap { $0 }) }
  }

  /// Measurements of a file, by name; times in microseconds, as that format has them.
  static func measurements(_ bytes: Data) throws -> [Measurement] {
    try JSONDecoder().decode([Element].self, from: bytes).compactMap { element in
      // package.benchmark.TARGET.NAME
      let parts = element.benchmark.split(separator: ".", maxSplits: 3)
      guard parts.count == 4, let time = element.secondaryMetrics["Time (wall clock)"] else { return nil }
      return Measurement(
        name: String(parts[3]), microseconds: time.samples,
        peakKilobytes: element.secondaryMetrics["peak-kB"]?.samples)
    }.sorted { $0.name < $1.name }
  }
}
