/// Measured values of one quantity, least first.
public struct Samples: Codable, Sendable, Hashable {
  public let sorted: [Double]

  public init(_ values: [Double]) { sorted = values.sorted() }

  public init(from decoder: any Decoder) throws {
    self.init(try decoder.singleValueContainer().decode([Double].self))
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(sorted)
  }

  public var isEmpty: Bool { sorted.isEmpty }
  public var least: Double { sorted.first ?? .nan }
  public var median: Double { quantile(0.5) }

  /// The value that a share of the samples does not exceed, between neighbours in proportion.
  public func quantile(_ share: Double) -> Double {
    guard let last = sorted.last else { return .nan }
    let place = max(0, min(1, share)) * Double(sorted.count - 1)
    let below = Int(place)
    guard below + 1 < sorted.count else { return last }
    return sorted[below] + (sorted[below + 1] - sorted[below]) * (place - Double(below))
  }

  /// At most so many of them, evenly over their order: the same distribution, for drawing.
  public func thinned(to count: Int) -> [Double] {
    guard sorted.count > count, count > 1 else { return sorted }
    return (0..<count).map { quantile(Double($0) / Double(count - 1)) }
  }
}
