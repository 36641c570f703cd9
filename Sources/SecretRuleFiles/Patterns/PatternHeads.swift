/// A literal with which a match, or the rest of one from some place on, can begin.
struct PatternHead: Hashable, Sendable {
  /// ASCII; in lower case unless `exact`.
  var bytes: [UInt8] = []
  /// True when only this case matches.
  var exact = true
  /// True while nothing unlisted may follow, so that more can be added.
  var open = true

  /// ASCII letters in lower case.
  var lowercased: [UInt8] { bytes.map { (65...90).contains($0) ? $0 | 0x20 : $0 } }
}

/// Lists the literals with which a match can begin: every match begins with one of them.
struct PatternHeads {
  /// Most heads that a list may have; a choice that would make more is left out, and the heads end
  /// before it.
  private let budget: Int
  /// Longest head.
  private let longest: Int
  /// End a distinctive head where case begins to be ignored: it is worth more than a longer one.
  private let staysExact: Bool
  private var heads = [PatternHead()]

  private init(budget: Int, longest: Int, staysExact: Bool) {
    self.budget = budget
    self.longest = longest
    self.staysExact = staysExact
  }

  /// Heads of the given items one after another.
  static func of(
    _ items: some Sequence<PatternNode>, budget: Int, longest: Int, staysExact: Bool
  ) -> [PatternHead] {
    var result = PatternHeads(budget: budget, longest: longest, staysExact: staysExact)
    for item in items {
      guard result.heads.contains(where: \.open) else { break }
      result.append(item)
    }
    return result.heads
  }

  private mutating func append(_ node: PatternNode) {
    switch node {
    case .empty, .anchor, .lookaround: break
    case .literal(let value, let fold):
      guard value < 0x80 else { return close() }
      append([UInt8(value)], fold: fold)
    case .set(let set): append(set)
    case .group(let content): append(content)
    case .concat(let items): for item in items { append(item) }
    case .alternate(let branches): choose(branches.map { [$0] })
    case .repetition(let content, let low, let high, _):
      for _ in 0..<min(low, longest) { append(content) }
      guard high != low else { break }
      if low == 0, high == 1 { choose([[content], []]) } else { close() }
    }
  }

  private mutating func close() {
    for index in heads.indices { heads[index].open = false }
  }

  /// Goes on with each of several sequences.
  private mutating func choose(_ branches: [[PatternNode]]) {
    var result = Set(heads.filter { !$0.open })
    for branch in branches {
      var other = self
      other.heads = heads.filter(\.open)
      for item in branch { other.append(item) }
      result.formUnion(other.heads)
    }
    if result.count > budget { close() } else { heads = Array(result) }
  }

  private mutating func append(_ set: ScalarSet) {
    let members = set.ascii
    // Both cases of one letter: that letter, case ignored.
    if set.isASCII, members.count == 2, members[0] | 0x20 == members[1],
      (97...122).contains(members[1])
    {
      return append([members[1]], fold: true)
    }
    let shortest = heads.lazy.filter(\.open).map(\.bytes.count).min() ?? 0
    // The shorter a head, the larger a class may be that makes several of it.
    let most = shortest == 1 || shortest == 2 ? 24 : shortest < 4 || !staysExact ? 10 : 3
    guard set.isASCII, !members.isEmpty, members.count <= most else { return close() }
    append(members, fold: false)
  }

  /// Adds one byte out of some to every open head.
  private mutating func append(_ bytes: [UInt8], fold: Bool) {
    let open = heads.count(where: \.open)
    guard heads.count - open + open * bytes.count <= budget else { return close() }
    var result: [PatternHead] = []
    for head in heads {
      let ends = staysExact && fold && head.exact && Set(head.bytes).count >= 4
      guard head.open, !ends else {
        result.append(PatternHead(bytes: head.bytes, exact: head.exact, open: false))
        continue
      }
      for byte in bytes {
        var next = head
        if fold, next.exact {
          next.bytes = next.lowercased
          next.exact = false
        }
        let isUpper = (65...90).contains(byte)
        next.bytes.append(!next.exact && isUpper ? byte | 0x20 : byte)
        next.open = next.bytes.count < longest
        result.append(next)
      }
    }
    heads = Array(Set(result))
  }
}
