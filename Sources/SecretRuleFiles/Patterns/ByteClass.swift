/// Writes sets of bytes and of UTF-8 sequences in PCRE2 syntax.
enum ByteClass {
  /// A bracket class of ASCII characters, and of all bytes from 0x80 on if `beyond`.
  static func syntax(ascii: [UInt8], beyond: Bool) -> String {
    let bytes = ascii + (beyond ? Array(0x80...0xFF) : [])
    if bytes.count == 256 { return #"(?s:.)"# }
    if bytes.count == 255, !bytes.contains(10) { return "(?-s:.)" }
    let isNegated = bytes.count > 160
    let listed = isNegated ? (0...255).filter { !bytes.contains($0) } : bytes
    var result = isNegated ? "[^" : "["
    var index = 0
    while index < listed.count {
      var end = index
      while end + 1 < listed.count, listed[end + 1] == listed[end] + 1 { end += 1 }
      result += PatternEmitter.escaped(listed[index])
      if end > index + 1 { result += "-" }
      if end > index { result += PatternEmitter.escaped(listed[end]) }
      index = end + 1
    }
    return result + "]"
  }

  /// A class of one range of bytes.
  static func syntax(_ range: ClosedRange<UInt8>) -> String {
    let low = PatternEmitter.escaped(range.lowerBound)
    return range.count == 1 ? low : "[\(low)-\(PatternEmitter.escaped(range.upperBound))]"
  }
}

/// Splits ranges of characters beyond ASCII into sequences of byte ranges.
enum UTF8Ranges {
  /// PCRE2 syntax of each sequence.
  static func sequences(_ range: ClosedRange<UInt32>) -> [String] {
    var result: [String] = []
    // No range may cross a change of length, and surrogates have no encoding.
    for part: ClosedRange<UInt32> in [0x80...0x7FF, 0x800...0xD7FF, 0xE000...0xFFFF, 0x1_0000...0x10_FFFF]
    where part.overlaps(range) {
      let clamped = range.clamped(to: part)
      split(bytes(clamped.lowerBound), bytes(clamped.upperBound), prefix: "", into: &result)
    }
    return result
  }

  private static func bytes(_ value: UInt32) -> [UInt8] {
    Unicode.Scalar(value).map { Array(String($0).utf8) } ?? []
  }

  /// All sequences from `low` to `high`, which have the same length.
  private static func split(
    _ low: [UInt8], _ high: [UInt8], prefix: String, into result: inout [String]
  ) {
    guard let first = low.first, let last = high.first else {
      result.append(prefix)
      return
    }
    let rest = low.count - 1
    let lowest = [UInt8](repeating: 0x80, count: rest)
    let highest = [UInt8](repeating: 0xBF, count: rest)
    if first == last {
      split(
        Array(low.dropFirst()), Array(high.dropFirst()), prefix: prefix + PatternEmitter.escaped(first),
        into: &result)
      return
    }
    var from = first
    var to = last
    if Array(low.dropFirst()) != lowest {
      split(low, [first] + highest, prefix: prefix, into: &result)
      from += 1
    }
    let hasTail = Array(high.dropFirst()) != highest
    if hasTail { to -= 1 }
    if from <= to {
      result.append(
        prefix + ByteClass.syntax(from...to) + String(repeating: #"[\x80-\xbf]"#, count: rest))
    }
    if hasTail { split([last] + lowest, high, prefix: prefix, into: &result) }
  }
}
