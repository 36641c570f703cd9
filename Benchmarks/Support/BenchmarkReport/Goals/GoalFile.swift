#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The goals of the repository: Benchmarks/goals.json.
public struct GoalFile: Sendable {
  public let goals: [Goal]

  public init(file: String) throws {
    goals = try JSONDecoder().decode([Goal].self, from: FileBytes.read(file))
  }

  /// How a run stands to each of them.
  public func verdicts(in results: Results) -> [Verdict] { goals.map { Verdict($0, in: results) } }
}
