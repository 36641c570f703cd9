internal import SecretPatterns

extension ArraySlice<UInt8> {
  /// What stands before an index on its line, at most `reach` bytes.
  func line(before index: Int, reach: Int) -> ArraySlice<UInt8> {
    let low = Swift.max(startIndex, index - reach)
    var start = index
    while start > low, self[start - 1] != 0x0A { start -= 1 }
    return self[start..<index]
  }

  /// Whether the letters end in one of some names; names are in lower case, without punctuation.
  func ends(inNameOf names: [[UInt8]]) -> Bool {
    let letters = filter(\.isASCIILetter).map { $0 | 0x20 }
    return names.contains { letters.suffix($0.count).elementsEqual($0) }
  }
}
