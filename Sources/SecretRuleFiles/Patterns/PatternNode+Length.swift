extension PatternNode {
  /// Bytes that a match takes in: at least, and at most (nil for any number).
  var length: (min: Int, max: Int?) {
    switch self {
    case .empty, .anchor, .lookaround: return (0, 0)
    case .literal(let value, _):
      let width = Self.width(value)
      return (width, width)
    case .set(let set):
      guard let low = set.ranges.first, let high = set.ranges.last else { return (1, 1) }
      return (Self.width(low.lowerBound), Self.width(high.upperBound))
    case .group(let content): return content.length
    case .concat(let items):
      return items.reduce((0, 0)) { sum, item in
        let length = item.length
        return (sum.0 + length.min, Self.sum(sum.1, length.max))
      }
    case .alternate(let branches):
      let lengths = branches.map(\.length)
      let most = lengths.contains { $0.max == nil } ? nil : lengths.compactMap(\.max).max() ?? 0
      return (lengths.map(\.min).min() ?? 0, most)
    case .repetition(let content, let low, let high, _):
      let length = content.length
      let most = Self.product(length.max, high)
      return (min(length.min * low, 1 << 30), most)
    }
  }

  private static func width(_ value: UInt32) -> Int {
    value < 0x80 ? 1 : value < 0x800 ? 2 : value < 0x1_0000 ? 3 : 4
  }

  private static func sum(_ left: Int?, _ right: Int?) -> Int? {
    guard let left, let right else { return nil }
    return min(left + right, 1 << 30)
  }

  private static func product(_ left: Int?, _ right: Int?) -> Int? {
    if left == 0 || right == 0 { return 0 }
    guard let left, let right else { return nil }
    return left > (1 << 30) / right ? 1 << 30 : left * right
  }
}
