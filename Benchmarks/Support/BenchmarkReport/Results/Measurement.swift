public import Workloads

/// What one benchmark measured.
public struct Measurement: Codable, Sendable {
  /// As ``BenchmarkName`` writes it.
  public let name: String
  /// Times of a round, in microseconds.
  public let microseconds: Samples
  /// Most memory, in kB, where it was measured.
  public let peakKilobytes: Samples?

  public init(name: String, microseconds: Samples, peakKilobytes: Samples? = nil) {
    self.name = name
    self.microseconds = microseconds
    self.peakKilobytes = peakKilobytes
  }

  public var parsed: BenchmarkName? { BenchmarkName(name) }

  /// Units of work in a round, and what they are called; nil where a time says all.
  public var work: (amount: Double, unit: WorkUnit)? {
    guard let name = parsed else { return nil }
    switch name.kind {
    case "linear":
      guard let rows = name.number("rows"), let outputs = name.number("outputs"),
        let inputs = name.number("inputs")
      else { return nil }
      let shape = LinearShape(rows: rows, outputs: outputs, inputs: inputs)
      return (Double(shape.operations * shape.repeats), .operations)
    case "attention":
      guard let tokens = name.number("tokens"), let heads = name.number("heads"),
        let dim = name.number("dim")
      else { return nil }
      let shape = AttentionShape(tokens: tokens, heads: heads, dim: dim, window: name.number("window"))
      return (Double(shape.operations), .operations)
    case "peak": return name.number("operations").map { (Double($0), .operations) }
    case "requests": return name.number("requests").map { (Double($0), .requests) }
    case "wordpiece", "patterns", "mask": return name.number("bytes").map { (Double($0), .bytes) }
    default: return nil
    }
  }

  /// Work in a second when a round takes so many microseconds: GOP/s, MB/s or requests/s.
  public func rate(microseconds: Double) -> Double? {
    work.map { $0.amount / $0.unit.size / (microseconds / 1e6) }
  }
}

/// What a rate counts.
public enum WorkUnit: Sendable {
  case operations
  case bytes
  case requests

  var size: Double {
    switch self {
    case .operations: 1e9
    case .bytes: 1e6
    case .requests: 1
    }
  }

  public var perSecond: String {
    switch self {
    case .operations: "GOP/s"
    case .bytes: "MB/s"
    case .requests: "requests/s"
    }
  }
}
