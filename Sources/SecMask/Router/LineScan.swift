/// One pass over a line, for words that name credentials, places that hold them, and random-looking stretches.
///
/// The score of a stretch is a running sum that begins anew where it falls below zero, so that a key counts
/// wherever it stands in a path or a URL. Nearly all bytes take the same few instructions: what needs a
/// closer look comes once in some thirty bytes.
struct LineScan: Sendable {
  private let words: CredentialWords
  private let classes: [UInt8]
  /// For class `b` after class `a`, at `a * 64 + b`: the score in the low half, and above it a bit for each
  /// group of words in which `a` and `b` may be the first two bytes, and one for each in which they may be the
  /// second and the third.
  private let pairs: [UInt32]

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
    /// Bytes from the third letter of a weak word to a hash that may be its value.
    static let nearby = 32
  }

  /// Why the line is to be read.
  func reason(_ line: UnsafeBufferPointer<UInt8>) -> RouteReason? {
    guard let base = line.baseAddress else { return nil }
    return classes.withUnsafeBufferPointer { classes in
      pairs.withUnsafeBufferPointer { pairs in
        var row = 0
        var last: UInt32 = 0
        var score: Int32 = 0
        var best: Int32 = 0
        var weakEnd = -1
        var hashEnd = -1
        var index = 0
        while index < line.count {
          let kind = Int(classes[Int(base[index])])
          let pair = pairs[row | kind]
          row = kind << 6
          score = max(0, score &+ Int32(Int16(truncatingIfNeeded: pair)))
          best = max(best, score)
          let mayBeWord = (last << 8) & pair >= 1 << 24
          last = pair
          index += 1
          guard mayBeWord || score >= Threshold.alone else { continue }
          if mayBeWord, let reason = word(line, endingAt: index - 1, &weakEnd, classes, pairs) {
            return reason
          }
          if score >= Threshold.alone {
            let token = TokenKind.token(line, at: index - 1, classes: classes)
            guard let harmless = TokenKind.harmless(line, at: index - 1, in: token) else {
              return token.count >= 20 ? .longToken : .entropy
            }
            // A hash is a value of a name close before it.
            if weakEnd >= 0, weakEnd >= harmless.lowerBound - Threshold.nearby { return .assignment }
            hashEnd = harmless.upperBound
            best = self.best(line, in: 0..<harmless.lowerBound, classes, pairs)
            score = 0
            row = 0
            last = 0
            index = harmless.upperBound
          }
        }
        guard weakEnd >= 0 else { return nil }
        return best >= Threshold.named || (hashEnd >= 0 && weakEnd - hashEnd <= Threshold.nearby)
          ? .assignment : nil
      }
    }
  }

  /// The highest score in a part of the line.
  private func best(
    _ line: UnsafeBufferPointer<UInt8>, in range: Range<Int>, _ classes: UnsafeBufferPointer<UInt8>,
    _ pairs: UnsafeBufferPointer<UInt32>
  ) -> Int32 {
    var row = 0
    var score: Int32 = 0
    var best: Int32 = 0
    for index in range {
      let kind = Int(classes[Int(line[index])])
      score = max(0, score &+ Int32(Int16(truncatingIfNeeded: pairs[row | kind])))
      // What was let by.
      if score >= Threshold.alone { score = 0 }
      best = max(best, score)
      row = kind << 6
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
