internal import Workloads

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// All that one run measured: the file that `make bench` writes.
public struct Results: Codable, Sendable {
  /// When, as ISO 8601 says it, UTC.
  public let date: String
  /// Fewer shapes and less time each: the figures are not for comparison.
  public let isQuick: Bool
  public let machine: Machine
  public let measurements: [Measurement]

  public init(date: String, isQuick: Bool, machine: Machine, measurements: [Measurement]) {
    self.date = date
    self.isQuick = isQuick
    self.machine = machine
    self.measurements = measurements
  }

  /// Collects the files of a run that were exported into a folder, taken now.
  public init(exports: String, info: String, isQuick: Bool) throws {
    self.init(
      date: Date().formatted(.iso8601), isQuick: isQuick, machine: try Machine(info: FileBytes.read(info)),
      measurements: try SampleFiles.measurements(in: exports))
  }

  /// Reads such a file.
  public init(file: String) throws {
    self = try JSONDecoder().decode(Results.self, from: FileBytes.read(file))
  }

  /// Writes such a file.
  public func write(to file: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try FileBytes.write(encoder.encode(self), to: file)
  }

  public subscript(name: String) -> Measurement? { measurements.first { $0.name == name } }

  /// Those of a kind, in the order of their numbers.
  public func all(_ kind: String) -> [Measurement] {
    measurements.filter { $0.parsed?.kind == kind }
  }
}
