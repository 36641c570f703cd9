/// Reads a placeholder as it comes back from a language model: in other case, with backticks or asterisks inside its
/// brackets, with escapes of Markdown, JSON or URLs, with hyphens of any kind in place of underscores.
struct PlaceholderScan {
  /// How the brackets are written; what is put in their place has to be written in the same way.
  enum Spelling: Hashable {
    /// `[SECRET_…]`, also `\[SECRET\_…\]`.
    case plain
    /// `\u005bSECRET_…\u005d`: inside a JSON string.
    case json
    /// `%5BSECRET_…%5D`: inside a URL.
    case percent
  }

  /// What stands at a place.
  enum Look: Hashable {
    case none
    /// The text ends before it is certain. The name so far; nil before it begins.
    case unfinished(name: [UInt8]?)
    /// - Parameter name: Canonical, see ``PlaceholderName``.
    case placeholder(end: Int, name: [UInt8], Spelling)
  }

  /// Most marks (backticks, asterisks, spaces) between a bracket and the name.
  private static let mostMarks = 4

  private static let openings = ["[", "\\[", "\\u005b", "%5b"].map { Array($0.utf8) }
  private static let closings = ["]", "\\]", "\\u005d", "%5d"].map { Array($0.utf8) }
  private static let spellings: [Spelling] = [.plain, .plain, .json, .percent]
  private static let word = [Array("secret".utf8)]
  private static let marks = ["*", "`", " "].map { Array($0.utf8) }
  // Underscore, hyphen, and the hyphens and dashes U+2010 to U+2015, as they are and escaped.
  private static let separators: [[UInt8]] =
    ["_", "-", "\\_", "\\-", "\\u005f", "\\u002d", "%5f", "%2d"].map { Array($0.utf8) }
    + (UInt8(0x90)...0x95).flatMap { last -> [[UInt8]] in
      let digit = String(last & 15, radix: 16)
      return [[0xE2, 0x80, last], Array("\\u201\(digit)".utf8), Array("%e2%80%9\(digit)".utf8)]
    }

  private let bytes: ArraySlice<UInt8>
  private var position: Int
  private var runsOut = false

  private init(_ bytes: ArraySlice<UInt8>, at start: Int) {
    self.bytes = bytes
    position = start
  }

  /// Where the next placeholder may begin, from an offset on.
  static func candidate(in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
    bytes[start...].firstIndex { $0 == 0x5B || $0 == 0x5C || $0 == 0x25 }
  }

  /// What begins at a place. Costs as much as what it reads, at most some hundred bytes.
  static func look(at start: Int, in bytes: ArraySlice<UInt8>) -> Look {
    var scan = PlaceholderScan(bytes, at: start)
    return scan.look()
  }

  private mutating func look() -> Look {
    guard let kind = take(Self.openings) else { return outcome(nil) }
    takeMarks()
    guard take(Self.word) != nil else { return outcome(nil) }
    var name: [UInt8] = []
    guard take(Self.separators) != nil else { return outcome(nil) }
    while name.count <= PlaceholderName.longest {
      if position < bytes.endIndex, Self.isWordByte(bytes[position]) {
        name.append(bytes[position])
        position += 1
      } else if take(Self.separators) != nil {
        name.append(0x5F)
      } else {
        break
      }
    }
    let canonical = PlaceholderName.canonical(name)
    takeMarks()
    guard take([Self.closings[kind]]) != nil else { return outcome(canonical) }
    guard PlaceholderName.hasNumber(canonical), canonical.count <= PlaceholderName.longest else {
      return .none
    }
    return .placeholder(end: position, name: canonical, Self.spellings[kind])
  }

  private func outcome(_ name: [UInt8]?) -> Look { runsOut ? .unfinished(name: name) : .none }

  private mutating func takeMarks() {
    for _ in 0..<Self.mostMarks { if take(Self.marks) == nil { return } }
  }

  /// Takes what follows if it is one of the choices, which are in small letters; returns which.
  private mutating func take(_ choices: [[UInt8]]) -> Int? {
    let rest = bytes[position...]
    for (index, choice) in choices.enumerated() {
      let matches = zip(rest, choice).allSatisfy { Self.small($0) == $1 }
      if matches, rest.count >= choice.count {
        position += choice.count
        return index
      }
      if matches { runsOut = true }
    }
    return nil
  }

  private static func small(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte | 0x20 : byte }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(small(byte))
  }
}
