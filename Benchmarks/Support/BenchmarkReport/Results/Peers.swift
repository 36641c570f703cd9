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
    public let x: [Place]
    public let engines: [Engine]
  }

  /// A value of what varies: a number, or a word.
  public enum Place: Codable, Sendable {
    case number(Double)
    case word(String)

    public init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let number = try? container.decode(Double.self) {
        self = .number(number)
      } else {
        self = .word(try container.decode(String.self))
      }
    }

    public func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .number(let number): try container.encode(number)
      case .word(let word): try container.encode(word)
      }
    }

    var name: String {
      switch self {
      case .number(let number): Numbers.fixed(number, digits: 0)
      case .word(let word): word
      }
    }

    var number: Double? { if case .number(let number) = self { number } else { nil } }
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
