internal import SecretPatterns

/// One pass over a line, for words that name credentials, places that hold them, and random-looking stretches.
///
/// The score of a stretch is a ``RunningScore``. Nearly all bytes take the same few instructions: what needs a
/// closer look comes once in some thirty bytes.
struct LineScan: Sendable {
  private let words: CredentialWords
  let classes: [UInt8]
  /// For class `b` after class `a`, at `a * 64 + b`: the score in the low half, and above it a bit for each
  /// group of words in which `a` and `b` may be the first two bytes, and one for each in which they may be the
  /// second and the third.
  let pairs: [UInt32]

  static let shared = LineScan()

  init(words: CredentialWords = .shared, model: TokenModel = .shared) {
    self.words = words
    classes = model.classes
    var pairs = model.scores.map { UInt32(UInt16(bitPattern: Int16($0))) }
    var used = [Int](repeating: 0, count: 64)
    for start in words.starts {
      let kinds = start.map { byte in
        let kind = Int(model.classes[Int(byte)])
        // Capitals too.
        return (1...26).contains(kind) ? [kind, kind + 26] : [kind]
      }
      // Words that share the second letter go to different groups, so that two halves seldom make a whole.
      let middle = kinds[1][0]
      let group = used[middle] % 8
      used[middle] += 1
      for second in kinds[1] {
        for first in kinds[0] { pairs[first << 6 | second] |= 1 << UInt32(16 + group) }
        for third in kinds.count > 2 ? kinds[2] : Array(0..<64) {
          pairs[second << 6 | third] |= 1 << UInt32(24 + group)
        }
      }
    }
    self.pairs = pairs
  }

  /// Scores from which a stretch counts, in eighths of a natural logarithm.
  enum Threshold {
    /// Without any name.
    static let alone: Int32 = 64
    /// On a line with a weak word.
    static let named: Int32 = 44
    /// Of the value of `token` or `key`.
    static let assigned: Int32 = 16
    /// Of a word with a digit or a sign in it that may be a password by itself.
    static let unnamed: Int32 = 12
    /// Bytes from the third letter of a weak word to a hash that may be its value.
    static let nearby = 32
  }

  /// Why the line is to be read.
  func reason(_ line: UnsafeBufferPointer<UInt8>) -> RouteReason? {
    guard let base = line.baseAddress else { return nil }
    return classes.withUnsafeBufferPointer { classes in
      pairs.withUnsafeBufferPointer { pairs in
        var score = RunningScore()
        var last: UInt32 = 0
        var best: Int32 = 0
        var weakEnd = -1
        var index = 0
        while index < line.count {
          let pair = score.add(base[index], classes, pairs)
          best = max(best, score.value)
          let mayBeWord = (last << 8) & pair >= 1 << 24
          last = pair
          index += 1
          guard mayBeWord || score.value >= Threshold.alone else { continue }
          if mayBeWord, let reason = word(line, endingAt: index - 1, &weakEnd, classes, pairs) {
            return reason
          }
          if score.value >= Threshold.alone {
            let token = TokenKind.token(line, at: index - 1, classes: classes)
            guard let harmless = TokenKind.harmless(line, at: index - 1, in: token) else {
              return token.count >= 20 ? .longToken : .entropy
            }
            if isNamed(line, harmless, in: token) { return .assignment }
            best = self.best(line, in: 0..<harmless.lowerBound, classes, pairs)
            score = RunningScore()
            last = 0
            index = harmless.upperBound
          }
        }
        guard weakEnd >= 0, best >= Threshold.named, hasNamedValue(line, classes, pairs) else { return nil }
        return .assignment
      }
    }
  }

  /// Whether a weak word stands close before a number in hex, or close behind it with no comma or the like between, and the
  /// number's own name is not one of identifiers: `"trace_id":"…"`.
  private func isNamed(
    _ line: UnsafeBufferPointer<UInt8>, _ number: Range<Int>, in token: Range<Int>
  ) -> Bool {
    let reach = Threshold.nearby
    let ahead = max(0, number.lowerBound - reach - 3)..<number.lowerBound
    if ahead.contains(where: { isWeakWord(line, $0) }) {
      // Of a UUID the number is a part.
      var start = number.lowerBound
      while start > token.lowerBound, line[start - 1].isASCIIHexDigit || line[start - 1] == 0x2D {
        start -= 1
      }
      let name = Surroundings(start..<number.upperBound, in: line).name
      if !(name.map(IdentifierName.matches) ?? false) { return true }
    }
    let behind = number.upperBound..<min(line.count, number.upperBound + reach)
    let end = line[behind].firstIndex { $0 == 0x2C || $0 == 0x3B || $0 == 0x7C } ?? behind.upperBound
    return (number.upperBound..<end).contains { isWeakWord(line, $0) }
  }

  private func isWeakWord(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    guard start + 3 <= line.count else { return false }
    return switch words.match(line, at: start) {
    case .weak, .assigned: true
    default: false
    }
  }

  /// Whether a stretch of a line with a weak word is random enough to be its value, and no number in hex that stands elsewhere.
  private func hasNamedValue(
    _ line: UnsafeBufferPointer<UInt8>, _ classes: UnsafeBufferPointer<UInt8>,
    _ pairs: UnsafeBufferPointer<UInt32>
  ) -> Bool {
    var score = RunningScore()
    var index = 0
    while index < line.count {
      _ = score.add(line[index], classes, pairs)
      index += 1
      guard score.value >= Threshold.named else { continue }
      let token = TokenKind.token(line, at: index - 1, classes: classes)
      guard let number = TokenKind.harmless(line, at: index - 1, in: token), !isNamed(line, number, in: token)
      else { return true }
      score = RunningScore()
      index = max(index, number.upperBound)
    }
    return false
  }

  /// The highest score in a part of the line.
  private func best(
    _ line: UnsafeBufferPointer<UInt8>, in range: Range<Int>, _ classes: UnsafeBufferPointer<UInt8>,
    _ pairs: UnsafeBufferPointer<UInt32>
  ) -> Int32 {
    var score = RunningScore()
    var best: Int32 = 0
    for index in range {
      _ = score.add(line[index], classes, pairs)
      // What was let by.
      if score.value >= Threshold.alone { score.value = 0 }
      best = max(best, score.value)
    }
    return best
  }

  /// Looks for a word whose third byte stands at `index`.
  private func word(
    _ line: UnsafeBufferPointer<UInt8>, endingAt index: Int, _ weakEnd: inout Int,
    _ classes: UnsafeBufferPointer<UInt8>, _ pairs: UnsafeBufferPointer<UInt32>
  ) -> RouteReason? {
    guard index >= 2 else { return nil }
    switch words.match(line, at: index - 2) {
    case .none: break
    case .weak: weakEnd = index + 1
    case .strong: return .credentialWord
    case .scheme: if UserInfo.follows(line, index + 1) { return .position }
    case .assigned:
      weakEnd = index + 1
      if let value = AssignedValue.range(line, afterNameAt: index + 1),
        best(line, in: value, classes, pairs) >= Threshold.assigned
      {
        return .assignment
      }
    case .name: break
    }
    return nil
  }
}
