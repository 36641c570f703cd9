#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What other engines take on the same machine, side by side with ours: the file of tools/peers.
public struct Peers: Codable, Sendable {
  public let machine: Machine
  /// Version of each engine, by name.
  public let versions: [String: String]
  public let date: String
  public let tables: [Table]

  /// Engines compared in one respect.
  public struct Table: Codable, Sendable {
    public let title: String
    public let model: String
    /// latency, throughput, start or memory.
    public let kind: String
    public let unit: String
    public let threads: Int?
    /// What varies: tokens, mostly.
    public let x: [Double]
    public let engines: [Engine]
  }

  /// One engine's values, one for each x; nil where it was not run.
  public struct Engine: Codable, Sendable {
    public let name: String
    public let ours: Bool?
    public let median: [Double?]
    public let p90: [Double?]?
    public let least: [Double?]?
    public let samples: [[Double]?]?
    /// The engine's time divided by ours, measured in turn.
    public let ratio: [Double?]?

    public var isOurs: Bool { ours ?? false }
  }

  public init(file: String) throws {
    self = try JSONDecoder().decode(Peers.self, from: FileBytes.read(file))
  }
}
