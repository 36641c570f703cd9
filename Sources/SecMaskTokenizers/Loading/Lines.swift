extension [UInt8] {
  /// Calls `body` with the range of each line of a text file: without its LF or CR LF; nothing follows the
  /// last LF.
  func forEachLine<Failure: Error>(
    _ body: (Range<Int>) throws(Failure) -> Void
  ) throws(Failure) {
    var start = 0
    while start < count {
      var end = start
      while end < count, self[end] != 0x0A { end += 1 }
      let hasReturn = end < count && end > start && self[end - 1] == 0x0D
      try body(start..<(hasReturn ? end - 1 : end))
      start = end + 1
    }
  }

  /// A range without white space (of any script) at its end.
  func withoutTrailingSpace(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound {
      let space = spaceLength(in: range.lowerBound..<end)
      if space == 0 { break }
      end -= space
    }
    return range.lowerBound..<end
  }

  /// Bytes of the white space that a range, which is not empty, ends with; 0 if it ends with something else.
  private func spaceLength(in range: Range<Int>) -> Int {
    let last = self[range.upperBound - 1]
    if last < 0x80 { return last == 0x20 || (0x09...0x0D).contains(last) ? 1 : 0 }
    // Beyond ASCII: U+0085 and U+00A0 have two bytes, the others three.
    guard range.count > 1 else { return 0 }
    let middle = self[range.upperBound - 2]
    if middle == 0xC2 { return last == 0x85 || last == 0xA0 ? 2 : 0 }
    guard range.count > 2 else { return 0 }
    let isSpace =
      switch (self[range.upperBound - 3], middle) {
      case (0xE1, 0x9A): last == 0x80  // U+1680
      case (0xE2, 0x80): last <= 0x8A || (0xA8...0xA9).contains(last) || last == 0xAF  // U+2000 to U+202F
      case (0xE2, 0x81): last == 0x9F  // U+205F
      case (0xE3, 0x80): last == 0x80  // U+3000
      default: false
      }
    return isSpace ? 3 : 0
  }
}
