/// The words that name credentials, and a fast way to find them: a bit for every three letters with which one
/// may begin.
struct CredentialWords: Sendable {
  static let shared = CredentialWords(CredentialWordList.text)

  /// How much a word says.
  enum Strength: UInt8, Comparable {
    case none
    /// Names a credential only if the value looks like one: `key`, `user`.
    case weak
    /// Names a credential: `password`.
    case strong

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  struct Word: Sendable {
    let bytes: [UInt8]
    let strength: Strength
    let needsLeftEdge: Bool
    let needsRightEdge: Bool
  }

  /// A bit for each key of three bytes; see ``key(_:_:)``.
  let filter: [UInt64]
  private let buckets: [UInt8]
  private let words: [[Word]]

  /// The next key: 15 bits, five of each of the last three bytes, so that case does not matter.
  @inline(__always) static func key(_ last: Int, _ byte: UInt8) -> Int {
    (last << 5 | Int(byte & 31)) & 0x7FFF
  }

  /// - Parameter list: Words between blanks and line feeds; see ``CredentialWordList``.
  init(_ list: StaticString) {
    var filter = [UInt64](repeating: 0, count: 512)
    var buckets = [UInt8](repeating: 0, count: 32_768)
    var words: [[Word]] = [[]]
    let bytes = list.withUTF8Buffer { Array($0) }
    for entry in bytes.split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
      var body = entry
      let strong = body.first == UInt8(ascii: "!")
      if strong { body = body.dropFirst() }
      let left = body.first == UInt8(ascii: "|")
      let right = body.last == UInt8(ascii: "|")
      if left { body = body.dropFirst() }
      if right { body = body.dropLast() }
      guard body.count >= 3 else { continue }
      let key = body.prefix(3).reduce(0) { Self.key($0, $1) }
      if buckets[key] == 0, words.count < 256 {
        buckets[key] = UInt8(words.count)
        words.append([])
        filter[key >> 6] |= 1 << UInt64(key & 63)
      }
      words[Int(buckets[key])].append(
        Word(
          bytes: Array(body), strength: strong ? .strong : .weak, needsLeftEdge: left, needsRightEdge: right))
    }
    self.filter = filter
    self.buckets = buckets
    self.words = words
  }

  /// The strongest word that begins at `start`, whose first three bytes have `key`.
  func match(_ line: UnsafeBufferPointer<UInt8>, at start: Int, key: Int) -> (strength: Strength, end: Int) {
    var best = (strength: Strength.none, end: start)
    for word in words[Int(buckets[key])] where word.strength > best.strength {
      if let end = Self.end(of: word, in: line, at: start) { best = (word.strength, end) }
    }
    return best
  }

  private static func end(of word: Word, in line: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
    let end = start + word.bytes.count
    guard end <= line.count else { return nil }
    for (offset, expected) in word.bytes.enumerated() where lowercased(line[start + offset]) != expected {
      return nil
    }
    if word.needsLeftEdge, start > 0, isLetter(line[start - 1]),
      !(isUpper(line[start]) && !isUpper(line[start - 1]))
    {
      return nil
    }
    guard word.needsRightEdge else { return end }
    // A plural is as good.
    let next = end < line.count && line[end] | 0x20 == UInt8(ascii: "s") ? end + 1 : end
    guard next < line.count, isLetter(line[next]) else { return end }
    return isUpper(line[next]) && !isUpper(line[end - 1]) ? end : nil
  }

  @inline(__always) static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  @inline(__always) static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
  @inline(__always) static func lowercased(_ byte: UInt8) -> UInt8 { isUpper(byte) ? byte | 0x20 : byte }
}
