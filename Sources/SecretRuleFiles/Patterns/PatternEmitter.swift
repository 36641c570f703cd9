/// Writes a pattern read as RE2 in PCRE2 syntax for byte-wise matching (no UTF mode), so that it
/// matches the same bytes.
///
/// RE2 counts characters, PCRE2 bytes: `.`, negated classes and characters beyond ASCII are written
/// as sequences of UTF-8 bytes. A byte that is not valid UTF-8 counts as one character, as it does in
/// Go. Where a class that takes all characters beyond ASCII repeats without a bound, plain bytes do
/// the same and are faster.
struct PatternEmitter {
  /// Bytes of compiled code that PCRE2 accepts; a pattern that is likely to need more is written
  /// byte-wise, where `.{200}` takes 200 bytes instead of 200 characters.
  private static let codeLimit = 48_000
  private static let anyTrail = #"[\x80-\xbf]*+"#
  private static let betweenCharacters = #"(?!(?<=[\x80-\xff])[\x80-\xbf])"#

  private let byCharacter: Bool
  private var output = ""
  private var codeSize = 0

  private init(byCharacter: Bool) { self.byCharacter = byCharacter }

  /// The pattern in PCRE2 syntax.
  static func emit(_ node: PatternNode) -> String {
    var emitter = PatternEmitter(byCharacter: true)
    emitter.write(node, copies: 1)
    if emitter.codeSize > codeLimit {
      emitter = PatternEmitter(byCharacter: false)
      emitter.write(node, copies: 1)
    }
    return emitter.output
  }

  private mutating func write(_ node: PatternNode, copies: Int) {
    switch node {
    case .empty, .lookaround: break
    case .literal: writeItems([node], copies: copies)
    case .set(let set): write(set, copies: copies)
    case .anchor(let anchor):
      output += Self.syntax(of: anchor)
      codeSize += copies * 2
    case .group(let content):
      output += "("
      write(content, copies: copies)
      output += ")"
      codeSize += copies * 8
    case .concat(let items): writeItems(items, copies: copies)
    case .alternate(let branches): write(branches, copies: copies)
    case .repetition(let content, let low, let high, let lazy):
      writeRepetition(content, low, high, lazy, copies: copies)
    }
  }

  private static func syntax(of anchor: PatternAnchor) -> String {
    switch anchor {
    case .textStart: #"\A"#
    case .textEnd: #"\z"#
    case .lineStart: #"(?<![^\n])"#
    case .lineEnd: #"(?![^\n])"#
    case .wordBoundary: #"\b"#
    // Not inside a character.
    case .noWordBoundary: #"\B"# + betweenCharacters
    }
  }

  /// Items one after another, with one `(?i:…)` round each run of literals whose case is ignored.
  private mutating func writeItems(_ items: [PatternNode], copies: Int) {
    var folding = false
    for item in items {
      guard case .literal(let value, let fold) = item else {
        if folding { output += ")" }
        folding = false
        if case .alternate = item {
          output += "(?:"
          write(item, copies: copies)
          output += ")"
        } else {
          write(item, copies: copies)
        }
        continue
      }
      if fold != folding { output += fold ? "(?i:" : ")" }
      folding = fold
      write(character: value)
      codeSize += copies * 2
    }
    if folding { output += ")" }
  }

  private mutating func write(character value: UInt32) {
    guard let scalar = Unicode.Scalar(value) else { return }
    for byte in String(scalar).utf8 { output += Self.escaped(byte) }
  }

  static func escaped(_ byte: UInt8) -> String {
    switch byte {
    case 48...57, 65...90, 97...122, 95, 32: return String(Unicode.Scalar(byte))
    case 33...126: return "\\" + String(Unicode.Scalar(byte))
    default:
      let hex = String(byte, radix: 16)
      return #"\x"# + (hex.utf8.count == 1 ? "0" : "") + hex
    }
  }

  private mutating func write(_ branches: [PatternNode], copies: Int) {
    // One character either way: one class.
    if let set = Self.merged(branches) {
      write(set, copies: copies)
      return
    }
    for (index, branch) in branches.enumerated() {
      if index > 0 { output += "|" }
      if case .alternate = branch {
        output += "(?:"
        write(branch, copies: copies)
        output += ")"
      } else {
        write(branch, copies: copies)
      }
      codeSize += copies * 3
    }
  }

  private static func merged(_ branches: [PatternNode]) -> ScalarSet? {
    var result = ScalarSet()
    for branch in branches {
      switch branch {
      case .set(let set): result = result.union(set)
      case .literal(let value, let fold):
        let one = ScalarSet([value...value])
        result = result.union(fold ? one.folded : one)
      default: return nil
      }
    }
    return result
  }

  private mutating func writeRepetition(
    _ content: PatternNode, _ low: Int, _ high: Int?, _ lazy: Bool, copies: Int
  ) {
    let suffix = lazy ? "?" : ""
    if case .set(let set) = Self.simplified(content), set.hasAllBeyondASCII, high == nil {
      // Bytes do for the unbounded part, if it ends between characters.
      let bytes = ByteClass.syntax(ascii: set.ascii, beyond: true)
      if low > 1, byCharacter {
        writeRepetition(content, low, low, false, copies: copies)
        output += bytes + "*" + suffix
      } else {
        output += bytes + (low == 0 ? "*" : low == 1 ? "+" : "{\(low),}") + suffix
      }
      output += Self.betweenCharacters
      codeSize += copies * 80
      return
    }
    // A single byte or a group takes the quantifier as it is; PCRE2 matches a repeated class faster
    // than a repeated group round it.
    var needsGroup = true
    var content = Self.simplified(content)
    switch content {
    case .literal(let value, let fold) where value < 0x80:
      if fold { content = .set(ScalarSet([value...value]).folded) }
      needsGroup = false
    case .set(let set) where set.isASCII || set.hasAllBeyondASCII && byCharacter: needsGroup = false
    case .group: needsGroup = false
    default: break
    }
    if needsGroup { output += "(?:" }
    write(content, copies: copies * max(1, high ?? low))
    if needsGroup { output += ")" }
    output += Self.quantifier(low, high) + suffix
    codeSize += copies * 10
  }

  private static func simplified(_ node: PatternNode) -> PatternNode {
    if case .alternate(let branches) = node, let set = merged(branches) { return .set(set) }
    return node
  }

  private static func quantifier(_ low: Int, _ high: Int?) -> String {
    switch (low, high) {
    case (0, nil): "*"
    case (1, nil): "+"
    case (0, 1): "?"
    case (_, nil): "{\(low),}"
    case (_, .some(low)): "{\(low)}"
    case (_, .some(let high)): "{\(low),\(high)}"
    }
  }

  private mutating func write(_ set: ScalarSet, copies: Int) {
    if set.ranges.isEmpty {
      output += "(?!)"
    } else if set.isASCII {
      output += ByteClass.syntax(ascii: set.ascii, beyond: false)
      // A class repeats without copies.
      codeSize += 40
    } else if set.hasAllBeyondASCII {
      let first = ByteClass.syntax(ascii: set.ascii, beyond: true)
      output += byCharacter ? "(?:" + first + Self.anyTrail + ")" : first
      codeSize += byCharacter ? copies * 80 : 40
    } else if !byCharacter {
      // Near enough where the exact form would be too large.
      output += ByteClass.syntax(ascii: set.ascii, beyond: true)
      codeSize += 40
    } else {
      var branches = set.ascii.isEmpty ? [] : [ByteClass.syntax(ascii: set.ascii, beyond: false)]
      branches += set.beyondASCII.flatMap { UTF8Ranges.sequences($0) }
      output += "(?:" + branches.joined(separator: "|") + ")"
      codeSize += copies * branches.count * 30
    }
  }
}
