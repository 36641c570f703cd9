#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The files that the benchmark package exports as `histogramSamples`: one for each benchmark and metric, a header
/// and a sample a line. Its other formats leave out what takes longer than two seconds, or the samples.
enum SampleFiles {
  /// Measurements in a folder, by name.
  static func measurements(in folder: String) throws -> [Measurement] {
    var times: [String: Samples] = [:]
    var memory: [String: Samples] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: folder) {
      guard let place = Place(file: file) else { continue }
      let text = String(decoding: try FileBytes.read("\(folder)/\(file)"), as: UTF8.self)
      switch place.metric {
      case "wallClock":
        times[place.name] = try samples(text, file: file, head: "Time (wall clock) (ns)", scale: 1e-3)
      case "peak-kB": memory[place.name] = try samples(text, file: file, head: "peak-kB", scale: 1)
      default: break
      }
    }
    return times.sorted { $0.key < $1.key }
      .map { Measurement(name: $0.key, microseconds: $0.value, peakKilobytes: memory[$0.key]) }
  }

  /// A benchmark and a metric, from `Current_run.TARGET.NAME.METRIC.histogram.samples.tsv`.
  struct Place: Equatable {
    let name: String
    let metric: String

    init?(file: String) {
      let parts = file.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count == 7, file.hasSuffix(".histogram.samples.tsv") else { return nil }
      // A file's name has no slashes, and ours have no underscores.
      name = String(parts[2].map { $0 == "_" ? "/" : $0 })
      metric = String(parts[3])
    }
  }

  /// Samples below a head that names the metric and the unit they must have, times `scale`.
  static func samples(_ text: String, file: String, head: String, scale: Double) throws -> Samples {
    let lines = text.split(separator: "\n")
    guard let first = lines.first, first.hasPrefix(head),
      first.dropFirst(head.count).allSatisfy({ $0 == " " })
    else {
      throw ReportError(file: file, problem: "expected \(head), found \(lines.first ?? "nothing")")
    }
    let values = lines.dropFirst().compactMap { Double($0) }
    guard values.count == lines.count - 1, !values.isEmpty else {
      throw ReportError(file: file, problem: "a line is no number, or there is none")
    }
    return Samples(values.map { $0 * scale })
  }
}

/// What is wrong with a file of the report.
struct ReportError: Error, CustomStringConvertible {
  let file: String
  let problem: String
  var description: String { "\(file): \(problem)" }
}
