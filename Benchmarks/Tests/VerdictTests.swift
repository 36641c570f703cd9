import Testing

@testable import BenchmarkReport

@Suite("Goals")
struct VerdictTests {
  private static let machine = Machine(cpu: "a < b", cores: 2, kernels: "portable", openblas: "unused")

  private static func results(_ measurements: [Measurement]) -> Results {
    Results(date: "2026-03-04", isQuick: false, machine: machine, measurements: measurements)
  }

  private static func goal(
    _ quantity: Goal.Quantity, most: Double? = nil, least: Double? = nil, against: String? = nil,
    isAdvisory: Bool? = nil
  ) -> Goal {
    Goal(
      title: "a goal", quantity: quantity, benchmark: "expert/tokens=4096", against: against, most: most,
      least: least, isAdvisory: isAdvisory)
  }

  private func verdict(_ goal: Goal, _ microseconds: [Double], other: [Double] = []) -> Verdict {
    Verdict(
      goal,
      in: Self.results([
        Measurement(name: "expert/tokens=4096", microseconds: Samples(microseconds)),
        Measurement(name: "expert/tokens=1024", microseconds: Samples(other)),
      ]))
  }

  @Test("the median decides, and the better quarter what is noise")
  func states() {
    let goal = Self.goal(.milliseconds, most: 6)
    #expect(verdict(goal, [5_000, 6_000, 9_000]).state == .met)
    #expect(verdict(goal, [5_000, 5_900, 6_100, 6_200, 9_000]).state == .withinNoise)
    let missed = verdict(goal, [5_000, 6_100, 6_200, 6_300, 6_400])
    #expect(missed.state == .missed)
    #expect(missed.fails)
    #expect(!verdict(Self.goal(.milliseconds, most: 6, isAdvisory: true), [7_000]).fails)
  }

  @Test("what was not measured does not fail")
  func absent() {
    let verdict = Verdict(Self.goal(.milliseconds, most: 6), in: Self.results([]))
    #expect(verdict.state == .notMeasured)
    #expect(!verdict.fails)
  }

  @Test("time a token, and speed-up, are compared with another benchmark")
  func ratios() {
    let linear = Self.goal(.timePerToken, most: 1.15, against: "expert/tokens=1024")
    #expect(verdict(linear, [4_400], other: [1_000]).state == .met)
    #expect(verdict(linear, [4_800], other: [1_000]).state == .missed)
    let speedup = Self.goal(.speedup, least: 1.8, against: "expert/tokens=1024")
    #expect(verdict(speedup, [1_000], other: [1_900]).state == .met)
    #expect(verdict(speedup, [1_000], other: [1_700]).state == .missed)
  }

  @Test("quantiles lie between neighbours, and thinning keeps both ends")
  func quantiles() {
    let samples = Samples([4, 1, 3, 2])
    #expect(samples.median == 2.5)
    #expect(samples.quantile(0.25) == 1.75)
    #expect(samples.least == 1)
    #expect(Samples([]).median.isNaN)
    let many = Samples((0...1000).map(Double.init))
    #expect(many.thinned(to: 5) == [0, 250, 500, 750, 1000])
  }
}
