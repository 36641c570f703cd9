internal import SecMask

/// The new side of a hunk of a diff while it is read.
struct DiffHunk {
  /// Lines that are still to come, of each old side and of the new one.
  private var oldLeft: [Int]
  private var newLeft: Int
  private var firstLine: Int
  private var line: Int
  private var text: [UInt8] = []
  private var stretches: [TextPlacement.Stretch] = []
  private var told: [Range<Int>] = []
  /// What the last line was, for pieces that go on with it.
  private var last = Kind.removed

  private enum Kind { case added, kept, removed }

  // Read again at the beginning of the next part of a hunk that is too large for one.
  private static let overlap = 16 << 10
  private static let largest = 8 << 20

  /// The head of a hunk, `@@ -1,2 +3,4 @@`, with one at sign more for each further old side; nil for something else.
  init?(_ head: ArraySlice<UInt8>) {
    let signs = head.prefix { $0 == UInt8(ascii: "@") }.count
    guard (2...64).contains(signs) else { return nil }
    let fields = head.split(separator: UInt8(ascii: " "), maxSplits: signs + 1)
    guard fields.count > signs, fields[1..<signs].allSatisfy({ $0.first == UInt8(ascii: "-") }),
      fields[signs].first == UInt8(ascii: "+"), let new = Self.numbers(fields[signs])
    else { return nil }
    var old: [Int] = []
    for field in fields[1..<signs] {
      guard let (_, count) = Self.numbers(field) else { return nil }
      old.append(count)
    }
    (oldLeft, firstLine, newLeft) = (old, max(1, new.first), new.count)
    line = firstLine
  }

  private static func numbers(_ field: ArraySlice<UInt8>) -> (first: Int, count: Int)? {
    let parts = field.dropFirst().split(separator: UInt8(ascii: ","), maxSplits: 1).map {
      Int(String(decoding: $0, as: UTF8.self))
    }
    let most = 1 << 40
    guard let first = parts.first ?? nil, (0...most).contains(first) else { return nil }
    guard parts.count == 2 else { return (first, 1) }
    guard let count = parts[1], (0...most).contains(count) else { return nil }
    return (first, count)
  }

  /// Whether no line is to come.
  var isOver: Bool { newLeft <= 0 && oldLeft.allSatisfy { $0 <= 0 } }

  /// Takes the next line; false when it is none of the hunk's.
  mutating func take(_ next: DiffLines.Line) -> Bool {
    if next.continues {
      if last != .removed { append(next.bytes, at: next.offset, isAdded: last == .added) }
      return true
    }
    let signs = next.bytes.prefix(oldLeft.count)
    if signs.first == UInt8(ascii: "\\") { return true }  // no line feed at the end of a file
    // Some programs take away spaces at the ends of lines.
    let isBlank = next.text.isEmpty
    guard isBlank || signs.count == oldLeft.count && signs.allSatisfy({ [0x20, 0x2B, 0x2D].contains($0) })
    else {
      return false
    }
    if isOver { return false }
    let columns = isBlank ? [UInt8](repeating: 0x20, count: oldLeft.count) : Array(signs)
    let isRemoved = columns.contains(UInt8(ascii: "-"))
    for (side, sign) in columns.enumerated()
    where isRemoved ? sign == UInt8(ascii: "-") : sign != UInt8(ascii: "+") {
      oldLeft[side] -= 1
    }
    if isRemoved {
      last = .removed
      return true
    }
    let isAdded = columns.allSatisfy { $0 == UInt8(ascii: "+") }
    last = isAdded ? .added : .kept
    let skipped = isBlank ? 0 : columns.count
    append(next.bytes.dropFirst(skipped), at: next.offset + skipped, isAdded: isAdded)
    newLeft -= 1
    line += 1
    return true
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>, at offset: Int, isAdded: Bool) {
    let start = text.count
    stretches.append(TextPlacement.Stretch(offset: start, place: offset))
    text += bytes
    guard isAdded else { return }
    if let before = told.last, before.upperBound == start {
      told[told.count - 1] = before.lowerBound..<text.count
    } else {
      told.append(start..<text.count)
    }
  }

  /// Whether the text should be handed out before the hunk ends.
  var isFull: Bool { text.count >= Self.largest }

  /// The text so far; nil when nothing in it is new. What is read next begins with its last lines again.
  mutating func text(path: String, countsAsFile: Bool) -> DiffText? {
    var placement = TextPlacement()
    placement.firstLine = firstLine
    placement.stretches = stretches
    placement.told = ToldRanges(told)
    placement.countsAsFile = countsAsFile
    placement.tellsPath = countsAsFile
    let whole = DiffText(bytes: text, path: path, placement: placement)
    let isEmpty = told.isEmpty
    // Whole lines, none of them the one that may go on.
    let low = max(0, text.count - Self.overlap)
    let start = text[low...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
    let earlier = stretches.last { $0.offset <= start }
    firstLine += text[..<start].count { $0 == 0x0A }
    stretches = stretches.filter { $0.offset > start }.map {
      TextPlacement.Stretch(offset: $0.offset - start, place: $0.place)
    }
    if let earlier {
      let place = earlier.place + start - earlier.offset
      stretches.insert(TextPlacement.Stretch(offset: 0, place: place), at: 0)
    }
    text = Array(text[start...])
    told = []
    return isEmpty ? nil : whole
  }
}
