/// GPT-2's split pattern, scanned by hand:
///
///     's|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+
///
/// Contractions are ASCII and lower-case. White space before a word splits off, but for a last
/// space, which the word takes with it.
struct SplitScanner {
  let text: UnsafePointer<UInt8>
  let count: Int
  let asciiClasses: UnsafePointer<SplitClass>
  let classes: ScalarTable<SplitClass>

  /// One word: where it ends, and what its bytes need.
  struct Split {
    var end: Int
    /// It has bytes beyond ASCII: offsets of parts are widened to whole characters.
    var isWide = false
    /// It has bytes that are no UTF-8.
    var isBroken = false
  }

  /// The word that begins at `start`, which is before the end.
  @inline(__always)
  func next(_ start: Int) -> Split {
    let byte = text[start]
    if byte == 0x20 {
      guard start + 1 < count else { return Split(end: count) }
      let class1 = classify(start + 1).class
      if class1 != .space { return run(of: class1, from: start + 1) }
      return whiteSpace(start)
    }
    if byte == 0x27, let end = contraction(start) { return Split(end: end) }
    let first = classify(start).class
    return first == .space ? whiteSpace(start) : run(of: first, from: start)
  }

  /// The longest run of one class; `start` is of that class.
  @inline(__always)
  func run(of wanted: SplitClass, from start: Int) -> Split {
    var split = Split(end: start)
    while split.end < count {
      let found = asciiClasses[Int(text[split.end])]
      if found == wanted {
        split.end += 1
        continue
      }
      guard found == .wide else { break }
      let scalar = decodeScalar(text, split.end, count)
      guard classes[scalar.value] == wanted else { break }
      split.isWide = true
      if !scalar.isValid { split.isBroken = true }
      split.end += scalar.length
    }
    return split
  }

  /// White space: all of it at the end of the text, else all but the last character, which is a word by
  /// itself or the beginning of the next one.
  private func whiteSpace(_ start: Int) -> Split {
    var split = run(of: .space, from: start)
    guard split.end < count else { return split }
    var last = split.end - 1
    while last > start, text[last] & 0xC0 == 0x80 { last -= 1 }
    if last > start { split.end = last }
    return split
  }

  @inline(__always)
  private func classify(_ position: Int) -> (class: SplitClass, length: Int) {
    let found = asciiClasses[Int(text[position])]
    guard found == .wide else { return (found, 1) }
    let scalar = decodeScalar(text, position, count)
    return (classes[scalar.value], scalar.length)
  }

  private func contraction(_ start: Int) -> Int? {
    guard start + 1 < count else { return nil }
    switch text[start + 1] {
    case UInt8(ascii: "s"), UInt8(ascii: "t"), UInt8(ascii: "m"), UInt8(ascii: "d"): return start + 2
    case UInt8(ascii: "r"), UInt8(ascii: "v"):
      return start + 2 < count && text[start + 2] == UInt8(ascii: "e") ? start + 3 : nil
    case UInt8(ascii: "l"):
      return start + 2 < count && text[start + 2] == UInt8(ascii: "l") ? start + 3 : nil
    default: return nil
    }
  }

  /// The first word of a text that is read as if a space stood before it: its end, and whether that
  /// is the added space alone.
  func first() -> Split {
    let first = classify(0).class
    guard first == .space else { return run(of: first, from: 0) }
    var split = run(of: .space, from: 0)
    guard split.end < count else { return split }
    var last = split.end - 1
    while last > 0, text[last] & 0xC0 == 0x80 { last -= 1 }
    split.end = last  // 0: the added space alone
    return split
  }
}
