/// What can be said of a pattern without running it: which literals stand in every match and where.
struct PatternAnalysis {
  /// Where to try a pattern, and what for.
  struct Anchoring: Hashable {
    /// Literals one of which stands in every match.
    var heads: [PatternHead]
    /// Bytes between a match's beginning and the literal: at least, and at most.
    var lead: ClosedRange<Int>
  }

  /// A lazy run of one class with which a pattern begins: it takes in what stands before the rest.
  struct LazyPrefix: Hashable {
    let bytes: [UInt8]
    let limit: Int
  }

  private static let mostHeads = 48
  private static let longestHead = 12
  private static let longestLead = 1_000

  let items: [PatternNode]

  init(_ node: PatternNode) { items = Self.flattened(node) }

  private init(items: [PatternNode]) { self.items = items }

  /// A pattern's items one after another, capturing groups opened.
  private static func flattened(_ node: PatternNode) -> [PatternNode] {
    switch node {
    case .group(let content): flattened(content)
    case .concat(let items): items.flatMap(flattened)
    case .empty: []
    default: [node]
    }
  }

  /// The pattern without its lazy prefix, if it has one.
  ///
  /// `[\w.-]{0,50}?rest` matches the same places as `rest`, in the same order: of two places where
  /// `rest` matches, the prefix reaches at least as far left from the first. The match merely begins
  /// further left.
  static func withoutLazyPrefix(_ node: PatternNode) -> (prefix: LazyPrefix, rest: PatternNode)? {
    var items: [PatternNode] = []
    func open(_ node: PatternNode) {
      if case .concat(let inner) = node { inner.forEach(open) } else { items.append(node) }
    }
    open(node)
    var shared: ScalarSet?
    var limit = 0
    var count = 0
    for item in items {
      guard case .repetition(.set(let set), 0, let high?, true) = item, set.isASCII,
        !set.contains(10), shared == nil || shared == set
      else { break }
      shared = set
      limit += high
      count += 1
    }
    guard let shared, count < items.count else { return nil }
    return (
      LazyPrefix(bytes: shared.ascii, limit: limit), .concat(Array(items.dropFirst(count)))
    )
  }

  /// True when every match contains one of the keywords, ASCII case ignored.
  func implies(_ keywords: [[UInt8]]) -> Bool {
    for index in items.indices {
      let heads = PatternHeads.of(items[index...], budget: 200, longest: 48, staysExact: false)
      if heads.allSatisfy({ head in keywords.contains { head.lowercased.containsSequence($0) } }) {
        return true
      }
      if case .alternate(let branches) = items[index],
        branches.allSatisfy({ PatternAnalysis($0).implies(keywords) })
      {
        return true
      }
    }
    return false
  }

  /// The cheapest literals to look for; nil when no rare enough ones stand in every match.
  var anchoring: Anchoring? {
    if items.count == 1, case .alternate(let branches) = items[0] {
      return Self.combined(branches.map { PatternAnalysis($0).anchoring }) ?? best
    }
    return best
  }

  private var best: Anchoring? {
    var low = 0
    var high = 0
    var result: (anchoring: Anchoring, cost: Double)?
    for index in items.indices {
      let heads = Self.distinct(
        PatternHeads.of(
          items[index...], budget: Self.mostHeads, longest: Self.longestHead, staysExact: true))
      let anchoring = Anchoring(heads: heads, lead: low...high)
      if let cost = Self.cost(of: anchoring), cost < result?.cost ?? .infinity {
        result = (anchoring, cost)
      }
      let length = items[index].length
      guard let most = length.max, high + most <= Self.longestLead else { break }
      low += length.min
      high += most
    }
    return result?.anchoring
  }

  private static func combined(_ parts: [Anchoring?]) -> Anchoring? {
    var result: Anchoring?
    for part in parts {
      guard let part else { return nil }
      guard let known = result else {
        result = part
        continue
      }
      result = Anchoring(
        heads: distinct(known.heads + part.heads),
        lead: min(
          known.lead.lowerBound, part.lead.lowerBound)...max(
            known.lead.upperBound, part.lead.upperBound))
    }
    return result
  }

  /// Heads without those that begin with another one.
  private static func distinct(_ heads: [PatternHead]) -> [PatternHead] {
    var result: [PatternHead] = []
    for head in heads.sorted(by: { ($0.bytes.count, $0.exact ? 1 : 0) < ($1.bytes.count, $1.exact ? 1 : 0) })
    {
      let isCovered = result.contains { other in
        other.exact
          ? head.exact && head.bytes.starts(with: other.bytes)
          : head.lowercased.starts(with: other.bytes)
      }
      if !isCovered { result.append(PatternHead(bytes: head.bytes, exact: head.exact, open: false)) }
    }
    return result.sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
  }

  /// Expected attempts for each byte of ordinary text; nil when too many.
  private static func cost(of anchoring: Anchoring) -> Double? {
    guard anchoring.heads.allSatisfy({ $0.bytes.count >= 2 }) else { return nil }
    let hits = anchoring.heads.reduce(0.0) { sum, head in
      // Repeats of a byte count once: where one `A` stands, many often do.
      sum + Set(head.bytes).reduce(1.0) { $0 * frequency(of: $1, exact: head.exact) }
    }
    // A search round the keyword costs more than one attempt.
    let cost = anchoring.lead.count == 1 ? hits : hits * Double(8 + anchoring.lead.upperBound)
    // Each keyword has a price too, so a few short ones win over many that are rarer still.
    return cost < 0.1 ? cost + 1e-6 * Double(anchoring.heads.count) : nil
  }

  /// Rough frequency of a byte in source code and prose.
  private static func frequency(of byte: UInt8, exact: Bool) -> Double {
    switch byte {
    case 97...122: "etaoinsrhldcumfpgwybvkxjqz".utf8.prefix(12).contains(byte) ? 0.05 : 0.015
    case 65...90: exact ? 0.005 : 0.02
    case 48...57: 0.01
    case 32: 0.15
    default: 0.008
    }
  }
}

extension [UInt8] {
  /// True when the other bytes stand somewhere in these.
  func containsSequence(_ other: [UInt8]) -> Bool {
    guard let first = other.first else { return true }
    guard count >= other.count else { return false }
    for start in 0...(count - other.count) where self[start] == first {
      if self[start..<start + other.count].elementsEqual(other) { return true }
    }
    return false
  }
}
