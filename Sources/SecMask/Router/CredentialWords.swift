/// The words that name credentials, and how to tell whether one stands somewhere.
struct CredentialWords: Sendable {
  static let shared = CredentialWords(CredentialWordList.text)

  /// What a word says.
  enum Kind: Sendable {
    case none
    /// Names a credential only beside something that looks like one: `key`, `user`.
    case weak
    /// Names a credential: `password`.
    case strong
    /// Strong in a name (`db_pass`, `"pass":`), weak in a sentence.
    case name
    /// Strong where a value is assigned to it: `token=…`.
    case assigned
    /// `://`
    case scheme
  }

  /// No array in it: copies cost nothing.
  fileprivate struct Word: Sendable {
    /// Up to sixteen bytes in lower case, and masks of those that count.
    let head: UInt64
    let headMask: UInt64
    let tail: UInt64
    let tailMask: UInt64
    let length: Int
    let kind: Kind
    let needsLeftEdge: Bool
    let needsRightEdge: Bool
  }

  /// The first three bytes of words (of some, two are all), each once.
  let starts: [[UInt8]]
  /// All words, those together that may begin with the same two bytes.
  private let words: [Word]
  /// Where the words of each pair of first bytes begin, folded to five bits each; and one more for the end.
  private let groups: [UInt16]

  /// - Parameter list: Words between blanks and line feeds; see ``CredentialWordList``.
  init(_ list: StaticString) {
    var starts: [[UInt8]] = []
    var byPair: [[Word]] = Array(repeating: [], count: 1_024)
    for entry in list.withUTF8Buffer({ Array($0) }).split(whereSeparator: { $0 == 0x20 || $0 == 0x0A }) {
      let (body, word) = Self.word(entry)
      let start = Array(body.prefix(3))
      if !starts.contains(start) { starts.append(start) }
      byPair[Self.pair(start[0], start[1])].append(word)
    }
    self.starts = starts
    words = byPair.flatMap { $0 }
    var groups: [UInt16] = [0]
    for group in byPair { groups.append((groups.last ?? 0) + UInt16(group.count)) }
    self.groups = groups
  }

  /// The first bytes of words that do not begin with an ASCII character.
  var foreignStarts: [UInt8] { starts.compactMap { $0[0] >= 0x80 ? $0[0] : nil } }

  @inline(__always) private static func pair(_ first: UInt8, _ second: UInt8) -> Int {
    Int(first & 31) << 5 | Int(second & 31)
  }

  /// What the word says that begins at `start`, where two more bytes follow; the strongest of several.
  func match(_ line: UnsafeBufferPointer<UInt8>, at start: Int) -> Kind {
    let pair = Self.pair(line[start], line[start + 1])
    let group = Int(groups[pair])..<Int(groups[pair + 1])
    guard !group.isEmpty else { return .none }
    let head = Self.bytes(line, start)
    var found = Kind.none
    for index in group where (head ^ words[index].head) & words[index].headMask == 0 {
      let word = words[index]
      guard (Self.bytes(line, start + 8) ^ word.tail) & word.tailMask == 0, word.stands(in: line, at: start)
      else { continue }
      switch word.kind {
      case .none, .weak: if found == .none { found = .weak }
      case .name:
        if word.isName(in: line, at: start) { return .strong }
        if found == .none { found = .weak }
      case .assigned: found = .assigned
      case .strong, .scheme: return word.kind
      }
    }
    return found
  }

  /// Eight bytes from `start` on in lower case; zeros behind the end.
  private static func bytes(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt64 {
    var bytes: UInt64 = 0
    for offset in 0..<max(0, min(8, line.count - start)) {
      bytes |= UInt64(line[start + offset] | 0x20) << UInt64(8 * offset)
    }
    return bytes
  }

  /// Reads an entry of ``CredentialWordList``; of more than sixteen bytes, the first sixteen count.
  private static func word(_ entry: ArraySlice<UInt8>) -> (body: ArraySlice<UInt8>, word: Word) {
    var body = entry
    let mark = body.first
    if mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?") || mark == UInt8(ascii: "=") {
      body = body.dropFirst()
    }
    let left = body.first == UInt8(ascii: "|")
    if left { body = body.dropFirst() }
    let right = body.last == UInt8(ascii: "|")
    if right { body = body.dropLast() }
    body = body.prefix(16)
    let (head, tail) = body.withUnsafeBufferPointer { (bytes($0, 0), bytes($0, 8)) }
    func mask(_ count: Int) -> UInt64 { count >= 8 ? .max : count <= 0 ? 0 : 1 << UInt64(8 * count) - 1 }
    let word = Word(
      head: head, headMask: mask(body.count), tail: tail, tailMask: mask(body.count - 8), length: body.count,
      kind: mark == UInt8(ascii: ":")
        ? .scheme
        : mark == UInt8(ascii: "!")
          ? .strong
          : mark == UInt8(ascii: "?")
            ? .name : mark == UInt8(ascii: "=") ? .assigned : .weak,
      needsLeftEdge: left, needsRightEdge: right)
    return (body, word)
  }

  @inline(__always) static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  @inline(__always) static func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
}

extension CredentialWords.Word {
  /// Whether no letter of the same word is next to it where none may be.
  fileprivate func stands(in line: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let end = start + length
    guard end <= line.count else { return false }
    if needsLeftEdge, start > 0, CredentialWords.isLetter(line[start - 1]),
      !(CredentialWords.isUpper(line[start]) && !CredentialWords.isUpper(line[start - 1]))
    {
      return false
    }
    return !needsRightEdge || Self.isEdge(line, end)
      || (line[end] == UInt8(ascii: "s") && Self.isEdge(line, end + 1))  // plural
  }

  /// Whether it is a part of a name, or in quotes, or something is assigned to it.
  fileprivate func isName(in line: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    if start > 0 {
      switch line[start - 1] {
      case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "$"),
        UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "?"):
        return true
      case let byte where CredentialWords.isLetter(byte): return true
      default: break
      }
    }
    var next = start + length
    if next < line.count, line[next] == UInt8(ascii: "s") { next += 1 }
    while next < line.count, line[next] == 0x20 || line[next] == 0x09 { next += 1 }
    guard next < line.count else { return false }
    switch line[next] {
    case UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: ":"),
      UInt8(ascii: "="), UInt8(ascii: "["), UInt8(ascii: ">"), UInt8(ascii: "|"):
      return true
    case let byte: return CredentialWords.isUpper(byte) && next == start + length
    }
  }

  /// Whether a word ends before `end`.
  private static func isEdge(_ line: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    guard end < line.count, CredentialWords.isLetter(line[end]) else { return true }
    return CredentialWords.isUpper(line[end]) && !CredentialWords.isUpper(line[end - 1])
  }
}
