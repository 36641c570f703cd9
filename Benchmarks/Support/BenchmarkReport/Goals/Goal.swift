internal import Workloads

/// A figure that a benchmark must reach, as goals.json says it.
public struct Goal: Codable, Sendable {
  public let title: String
  public let quantity: Quantity
  /// Name of the benchmark.
  public let benchmark: String
  /// Name of the benchmark that it is compared with, for ratios.
  public let against: String?
  /// The bound; one of the two.
  public let most: Double?
  public let least: Double?
  /// Reported only: a miss does not fail the run.
  public let isAdvisory: Bool?

  /// What is compared with the bound.
  public enum Quantity: String, Codable, Sendable {
    case milliseconds
    /// Most resident memory, in units of 1,000,000 bytes.
    case megabytes
    /// Work in a second: requests, bytes or operations.
    case rate
    /// Time a token, divided by that of the other benchmark.
    case timePerToken
    /// The other benchmark's time divided by this one's.
    case speedup
    /// Rate divided by the other benchmark's, times the number of threads.
    case shareOfPeak
  }
}

/// How a run stands to a goal.
public struct Verdict: Sendable {
  public enum State: String, Sendable {
    case met
    /// The median is beyond the bound, the better quarter of the samples is not.
    case withinNoise = "within the noise"
    case missed
    /// The run has no such benchmark.
    case notMeasured = "not measured"
  }

  public let goal: Goal
  public let state: State
  /// What the medians, and what the better quarters of the samples come to.
  public let median: Double
  public let favourable: Double

  public var fails: Bool { state == .missed && goal.isAdvisory != true }

  /// Judges a goal.
  ///
  /// Whatever else a machine does makes a program slower and never faster, so the better quarter of the samples
  /// says more of the program, and the rest of the machine. A goal is met when the median is within the bound, and
  /// missed when not even the first quartile is: a quarter of the samples at least would have to be wrong.
  public init(_ goal: Goal, in results: Results) {
    self.goal = goal
    let values = Self.values(goal, results)
    guard let values, !values.median.isNaN else {
      (state, median, favourable) = (.notMeasured, .nan, .nan)
      return
    }
    (median, favourable) = values
    func holds(_ value: Double) -> Bool {
      value <= goal.most ?? .infinity && value >= goal.least ?? -.infinity
    }
    state = holds(median) ? .met : holds(favourable) ? .withinNoise : .missed
  }

  private static func values(
    _ goal: Goal, _ results: Results
  ) -> (median: Double, favourable: Double)? {
    guard let measured = results[goal.benchmark] else { return nil }
    let time = measured.microseconds
    let other = goal.against.flatMap { results[$0] }
    switch goal.quantity {
    case .milliseconds: return (time.median / 1e3, time.quantile(0.25) / 1e3)
    case .megabytes:
      guard let memory = measured.peakKilobytes else { return nil }
      return (memory.median * 1024 / 1e6, memory.quantile(0.25) * 1024 / 1e6)
    case .rate:
      guard let median = measured.rate(microseconds: time.median),
        let favourable = measured.rate(microseconds: time.quantile(0.25))
      else { return nil }
      return (median, favourable)
    case .timePerToken:
      guard let other, let tokens = measured.parsed?.number("tokens"),
        let otherTokens = other.parsed?.number("tokens"), tokens > 0
      else { return nil }
      let length = Double(otherTokens) / Double(tokens)
      return ratio(time, other.microseconds, times: length)
    case .speedup:
      guard let other else { return nil }
      let inverse = ratio(time, other.microseconds, times: 1)
      return (1 / inverse.median, 1 / inverse.favourable)
    case .shareOfPeak:
      guard let other, let peak = other.rate(microseconds: other.microseconds.least),
        let median = measured.rate(microseconds: time.median),
        let favourable = measured.rate(microseconds: time.quantile(0.25))
      else { return nil }
      let cores = Double(measured.parsed?.number("threads") ?? 1)
      return (median / peak / cores, favourable / peak / cores)
    }
  }

  /// One time divided by another; favourable when the first is of its better quarter and the second of its worse.
  private static func ratio(
    _ time: Samples, _ other: Samples, times factor: Double
  ) -> (median: Double, favourable: Double) {
    (
      time.median / other.median * factor, time.quantile(0.25) / other.quantile(0.75) * factor
    )
  }
}
