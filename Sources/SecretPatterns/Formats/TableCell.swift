/// The place of a cell in a table of plain text, and the header above it.
///
/// Looks at the cell's own line and the lines above, at most ``reach`` bytes: a rule that asks for
/// every cell of a table stays linear in the table's size.
struct TableCell {
  /// How the cells of a line are parted.
  enum Separator {
    /// One byte, which quotes hide: CSV.
    case byte(UInt8)
    /// A bar of ASCII or of the box drawing characters, with rulers between the lines.
    case bar
    /// One tab, or two blanks and more.
    case gap
  }

  private static let reach = 24_000
  /// Blanks, quotes and marks of emphasis.
  private static let round = [UInt8](#" "'`*"#.utf8) + [9, 13]

  let text: UnsafeBufferPointer<UInt8>
  let separator: Separator
  /// First byte of the cell's line.
  private let lineStart: Int
  /// Cells ahead of it on the line.
  private let column: Int
  private let count: Int
  /// Where the rule saw a credential's name, in the header.
  private let headerAt: Int

  init(_ candidate: MatchContext, _ separator: Separator) {
    text = candidate.text
    self.separator = separator
    let at = candidate.secretRange.lowerBound
    let start = Self.lineStart(text, before: at)
    let end = Self.lineEnd(text, from: candidate.secretRange.upperBound)
    var marks = (before: 0, all: 0)
    Self.forEachMark(text, start..<end, separator) { mark in
      marks.all += 1
      if mark.lowerBound < at { marks.before += 1 }
    }
    lineStart = start
    column = marks.before
    count = marks.all
    headerAt = candidate.blockStart
  }

  private var isBar: Bool { if case .bar = separator { true } else { false } }

  /// The name of the credential column that the cell stands in, or nil.
  func credentialColumn() -> [UInt8]? {
    guard isCredentialBelow(headerAt) else { return nil }
    var end = lineStart
    let floor = max(0, lineStart - Self.reach)
    var rulerBelow = false
    while end > floor {
      let lineEnd = Self.withoutBreak(text, end)
      let start = Self.lineStart(text, before: lineEnd)
      end = start
      let line = start..<lineEnd
      if isBar, isRuler(line) {
        rulerBelow = true
        continue
      }
      defer { rulerBelow = false }
      let (marks, cell) = cell(in: line)
      guard isBar ? marks > 0 : marks == count, let cell else { return nil }
      if rulerBelow || !isBar, let name = credentialName(cell), isHeader(line) { return name }
      if start == 0 { break }
    }
    return nil
  }

  /// Whether the header that holds `offset` names a credential in the cell's column: most cells stand in another one, and
  /// need no look at the lines between.
  private func isCredentialBelow(_ offset: Int) -> Bool {
    let header = Self.lineStart(text, before: offset)..<Self.lineEnd(text, from: offset)
    return cell(in: header).cell.flatMap(credentialName) != nil
  }

  /// How many marks a line has, and what stands in the cell's column; nil of a shorter line.
  private func cell(in line: Range<Int>) -> (marks: Int, cell: Range<Int>?) {
    var low = line.lowerBound
    var cell: Range<Int>?
    var marks = 0
    Self.forEachMark(text, line, separator) { mark in
      if marks == column { cell = low..<mark.lowerBound }
      low = mark.upperBound
      marks += 1
    }
    return (marks, marks == column ? low..<line.upperBound : cell)
  }

  /// The name in a cell, where it is that of a credential.
  private func credentialName(_ cell: Range<Int>) -> [UInt8]? {
    guard let last = text[cell].lastIndex(where: { !Self.round.contains($0) }), last > cell.lowerBound,
      CredentialColumn.canEnd(in: text[last - 1], text[last])
    else { return nil }
    let name = trimmed(cell)
    return CredentialColumn.matches(name) ? name : nil
  }

  /// Every cell is a name: a letter, then letters, digits and a few marks, and not a sentence.
  private func isHeader(_ line: Range<Int>) -> Bool {
    let marks = Self.marks(text, line, separator)
    guard !marks.isEmpty else { return false }
    var low = line.lowerBound
    var names = 0
    for (index, mark) in (marks + [line.upperBound..<line.upperBound]).enumerated() {
      let cell = low..<mark.lowerBound
      low = mark.upperBound
      if case .byte = separator, index > 0, let first = cell.first, text[first] == 32 { return false }
      let name = trimmed(cell)
      if name.isEmpty {
        // The outer bars of a line; the prefix of a log ends in one too.
        if case .bar = separator { continue }
        if case .gap = separator, index == 0 { continue }
        return false
      }
      let words = name.split(separator: 32).count
      // A directive of the C preprocessor is no heading.
      if words > 1, name[0] == UInt8(ascii: "#"), name[1].isASCIILetter { return false }
      names += 1
      guard name.count <= 48, name.last != 46, words <= 4 || index == 0,
        name.contains(where: { $0.isASCIILetter || $0 >= 0x80 || $0 == 35 }),
        name.allSatisfy({
          $0.isASCIILetter || $0.isASCIIDigit || $0 >= 0x80
            || [32, 35, 40, 41, 42, 45, 46, 47, 58, 95, 96].contains($0)
        })
      else { return false }
    }
    return names > 1
  }

  private func isRuler(_ line: Range<Int>) -> Bool {
    let drawn = trimmed(line)
    return drawn.contains { $0 == 45 || $0 == 61 || $0 == 0x94 }
      && drawn.allSatisfy { [32, 43, 45, 58, 61, 124].contains($0) || $0 >= 0x80 }
  }

  /// A cell without blanks, quotes and marks of emphasis round it.
  private func trimmed(_ range: Range<Int>) -> [UInt8] {
    var low = range.lowerBound
    var high = range.upperBound
    while low < high, Self.round.contains(text[low]) { low += 1 }
    while high > low, Self.round.contains(text[high - 1]) { high -= 1 }
    return Array(text[low..<high])
  }

  private static func marks(
    _ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ separator: Separator
  ) -> [Range<Int>] {
    var found: [Range<Int>] = []
    forEachMark(text, line, separator) { found.append($0) }
    return found
  }

  private static func forEachMark(
    _ text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ separator: Separator,
    _ body: (Range<Int>) -> Void
  ) {
    var quoted = false
    var at = line.lowerBound
    if case .gap = separator { while at < line.upperBound, text[at] == 32 { at += 1 } }
    while at < line.upperBound {
      let byte = text[at]
      switch separator {
      case .byte(let mark):
        if byte == 34 { quoted.toggle() }
        if byte == mark, !quoted { body(at..<at + 1) }
      case .bar:
        if byte == 124 {
          body(at..<at + 1)
        } else if byte == 0xE2, at + 2 < line.upperBound, text[at + 1] == 0x94, text[at + 2] == 0x82 {
          body(at..<at + 3)
          at += 2
        }
      case .gap:
        if byte == 9 {
          body(at..<at + 1)
        } else if byte == 32, at + 1 < line.upperBound, text[at + 1] == 32 {
          let start = at
          while at + 1 < line.upperBound, text[at + 1] == 32 { at += 1 }
          if at + 1 < line.upperBound, text[at + 1] != 13 { body(start..<at + 1) }
        }
      }
      at += 1
    }
  }

  /// Behind the line feed, real or escaped, that stands before an offset.
  private static func lineStart(_ text: UnsafeBufferPointer<UInt8>, before offset: Int) -> Int {
    var at = offset
    let floor = max(0, offset - 4_000)
    while at > floor {
      if text[at - 1] == 10 { break }
      if text[at - 1] == UInt8(ascii: "n"), at > 1, text[at - 2] == 92 { break }
      at -= 1
    }
    return at
  }

  private static func lineEnd(_ text: UnsafeBufferPointer<UInt8>, from offset: Int) -> Int {
    var at = offset
    let ceiling = min(text.count, offset + 4_000)
    while at < ceiling, text[at] != 10, text[at] != 13, text[at] != 92 { at += 1 }
    return at
  }

  /// The end of the line whose break stands right before an offset.
  private static func withoutBreak(_ text: UnsafeBufferPointer<UInt8>, _ offset: Int) -> Int {
    var at = offset
    if at > 0, text[at - 1] == 10 {
      at -= 1
    } else if at > 1, text[at - 1] == UInt8(ascii: "n") {
      at -= 1
      while at > 0, text[at - 1] == 92 { at -= 1 }
      if at > 1, text[at - 1] == UInt8(ascii: "r"), text[at - 2] == 92 { at -= 1 }
      while at > 0, text[at - 1] == 92 { at -= 1 }
    }
    if at > 0, text[at - 1] == 13 { at -= 1 }
    return at
  }
}
