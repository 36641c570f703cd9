/// Reads a pattern into a ``PatternNode``.
///
/// The syntax is that of RE2 as Go documents it (pkg.go.dev/regexp/syntax), with its limits: repeat
/// counts up to 1,000, no lookaround, no backreferences. In the PCRE2 dialect lookarounds, atomic
/// groups and possessive repeats are read too.
struct PatternParser {
  /// What `(?ims U)` can switch.
  struct Flags {
    var fold = false
    var multiLine = false
    var dotAll = false
    var swapGreed = false
  }

  let dialect: PatternDialect
  let scalars: [Unicode.Scalar]
  var position = 0
  var flags = Flags()
  var groupCount = 0
  private var names: Set<String> = []
  private var depth = 0

  private init(_ pattern: String, _ dialect: PatternDialect) {
    self.dialect = dialect
    scalars = Array(pattern.unicodeScalars)
  }

  /// The tree and the number of capture groups.
  static func parse(
    _ pattern: String, dialect: PatternDialect
  ) throws(PatternError) -> (node: PatternNode, groups: Int) {
    var parser = PatternParser(pattern, dialect)
    let node = try parser.alternation()
    if parser.position < parser.scalars.count { throw parser.error("unexpected )") }
    return (node, parser.groupCount)
  }

  var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  mutating func take(_ text: String) -> Bool {
    let wanted = Array(text.unicodeScalars)
    guard scalars[position...].starts(with: wanted) else { return false }
    position += wanted.count
    return true
  }

  /// An error at the place of a scalar, the current one if none is given.
  func error(_ reason: String, at index: Int? = nil) -> PatternError {
    let offset = scalars[..<min(index ?? position, scalars.count)].reduce(0) { sum, scalar in
      sum + UTF8.width(scalar)
    }
    return PatternError(offset: offset, reason: reason)
  }

  private mutating func alternation() throws(PatternError) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    if depth > 200 { throw error("groups nest too deeply") }
    var branches: [PatternNode] = []
    repeat { branches.append(try sequence()) } while take("|")
    return branches.count == 1 ? branches[0] : .alternate(branches)
  }

  private mutating func sequence() throws(PatternError) -> PatternNode {
    var items: [PatternNode] = []
    var canRepeat = false  // something to repeat stands before
    while let next = peek, next != "|", next != ")" {
      let start = position
      if let (low, high) = try repeatCount() {
        guard canRepeat, let last = items.popLast() else {
          throw error("nothing to repeat", at: start)
        }
        if let high, low > high { throw error("repeat counts in the wrong order", at: start) }
        let limit = dialect == .re2 ? 1_000 : 65_535
        if low > limit || (high ?? 0) > limit {
          throw error("repeat count above \(limit)", at: start)
        }
        var lazy = take("?")
        if dialect == .pcre2, !lazy { _ = take("+") }
        if flags.swapGreed { lazy.toggle() }
        items.append(.repetition(last, min: low, max: high, lazy: lazy))
        canRepeat = false
        // RE2 takes a repeat of a repeat for a mistake.
        let second = position
        if try repeatCount() != nil { throw error("repeat of a repeat", at: second) }
        continue
      }
      if take(#"\Q"#) {
        let quoted = quoted()
        items += quoted
        canRepeat = canRepeat || !quoted.isEmpty
        continue
      }
      if let item = try atom() {
        items.append(item)
        canRepeat = true
      } else {
        canRepeat = !items.isEmpty
      }
    }
    return items.count == 1 ? items[0] : items.isEmpty ? .empty : .concat(items)
  }

  /// Reads `*`, `+`, `?`, `{2}`, `{2,}` or `{2,5}`; a brace that is none of these is a literal.
  private mutating func repeatCount() throws(PatternError) -> (Int, Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    guard peek == "{" else { return nil }
    let start = position
    position += 1
    if let low = number() {
      if take("}") { return (low, low) }
      if take(",") {
        if take("}") { return (low, nil) }
        if let high = number(), take("}") { return (low, high) }
      }
    }
    position = start
    return nil
  }

  private mutating func number() -> Int? {
    let start = position
    var value = 0
    while let digit = peek, ("0"..."9").contains(digit) {
      value = min(value * 10 + Int(digit.value - 48), 1_000_000)
      position += 1
    }
    return position > start ? value : nil
  }

  /// One item; nil when it only changes flags.
  private mutating func atom() throws(PatternError) -> PatternNode? {
    let start = position
    let next = scalars[position]
    position += 1
    switch next {
    case ".": return .set(flags.dotAll ? .all : .notNewline)
    case "^": return .anchor(flags.multiLine ? .lineStart : .textStart)
    case "$": return .anchor(flags.multiLine ? .lineEnd : .textEnd)
    case "[": return .set(try bracketClass(from: start))
    case "\\": return try escape(from: start)
    case "(": return try group(from: start)
    default: return character(next.value)
    }
  }

  func character(_ value: UInt32) -> PatternNode {
    let isLetter = (65...90).contains(value & ~0x20)
    if value >= 0x80, flags.fold, !ScalarSet.otherCases(of: value).isEmpty {
      return .set(ScalarSet([value...value]).folded)
    }
    return .literal(value, fold: flags.fold && isLetter && value < 0x80)
  }

  private mutating func group(from start: Int) throws(PatternError) -> PatternNode? {
    let outer = flags
    var captures = true
    if take("?") {
      captures = false
      if take("P<") || peek == "<" && isName && take("<") {
        try name(from: start)
        captures = true
      } else if !take(":") {
        switch try special(from: start) {
        case .flagsOnly: return nil
        case .lookaround:
          flags = outer
          return .lookaround
        case .plain: break
        }
      }
    }
    if captures { groupCount += 1 }
    let content = try alternation()
    guard take(")") else { throw error("missing )", at: start) }
    flags = outer
    return captures ? .group(content) : content
  }

  private var isName: Bool {
    guard position + 1 < scalars.count else { return false }
    return ScalarSet.word.contains(scalars[position + 1].value)
  }

  private mutating func name(from start: Int) throws(PatternError) {
    var name = ""
    while let next = peek, ScalarSet.word.contains(next.value) {
      name.unicodeScalars.append(next)
      position += 1
    }
    guard !name.isEmpty, take(">") else { throw error("malformed group name", at: start) }
    guard names.insert(name).inserted || dialect == .pcre2 else {
      throw error("two groups have the same name", at: start)
    }
  }

  private enum Special { case flagsOnly, lookaround, plain }

  /// What stands after `(?`, names and `:` apart.
  private mutating func special(from start: Int) throws(PatternError) -> Special {
    if dialect == .pcre2 {
      if take(">") { return .plain }
      if take("=") || take("!") || take("<=") || take("<!") {
        let inner = groupCount
        _ = try alternation()
        guard take(")") else { throw error("missing )", at: start) }
        if groupCount != inner { throw error("a group inside a lookaround", at: start) }
        return .lookaround
      }
    }
    var value = true
    var changed = false
    while let next = peek {
      position += 1
      switch next {
      case "i": flags.fold = value
      case "m": flags.multiLine = value
      case "s": flags.dotAll = value
      case "U": flags.swapGreed = value
      case "-" where value:
        value = false
        changed = false
        continue
      case ":" where changed: return .plain
      case ")" where changed: return .flagsOnly
      default: throw error("unsupported group (?\(next)", at: start)
      }
      changed = true
    }
    throw error("missing )", at: start)
  }
}
