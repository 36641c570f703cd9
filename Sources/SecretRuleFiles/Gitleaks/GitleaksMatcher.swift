internal import SecretPatterns

/// Turns a match of a gitleaks rule into a finding, in the order in which gitleaks decides: secret,
/// entropy, allowlists.
struct GitleaksMatcher: Sendable {
  let id: String
  let confidence: Double
  /// The whole pattern, for the groups; the one that the scanner runs may lack the lazy prefix.
  let regex: DeferredRegex
  let groups: Int
  let secretGroup: Int
  let entropy: Double
  let prefix: LeftRun?
  /// The file's allowlists, then the rule's.
  let allowlists: [Allowlist]
  /// True to leave out matches on a line with `gitleaks:allow`.
  let honoursAllowComments: Bool

  private static let newline = UInt8(ascii: "\n")
  private static let allowComment = Array("gitleaks:allow".utf8)
  /// Most bytes of a line to either side of a match that are looked at.
  private static let longestLine = 10_000

  func finding(_ candidate: MatchContext) -> Finding? {
    let text = candidate.text
    let start =
      prefix?.start(before: candidate.matchRange.lowerBound, in: text)
      ?? candidate.matchRange.lowerBound
    var low = start
    var high = candidate.matchRange.upperBound
    while low < high, text[low] == Self.newline { low += 1 }
    while low < high, text[high - 1] == Self.newline { high -= 1 }
    guard low < high else { return nil }
    let trimmed = low..<high
    let secret =
      secret(in: UnsafeBufferPointer(rebasing: text[trimmed]))
      .map { $0.lowerBound + low..<$0.upperBound + low } ?? trimmed
    let secretBytes = Array(text[secret])
    if entropy != 0, CharacterEntropy.shannon(secretBytes) <= entropy { return nil }
    if allowlists.contains(where: { $0.allows(path: candidate.path) }) { return nil }

    // gitleaks places the match where it began, with the length that is left after trimming.
    let match = start..<start + trimmed.count
    let line = Array(text[Self.lines(of: match, in: text)])
    if honoursAllowComments, line.containsSequence(Self.allowComment) { return nil }
    let parts = MatchParts(
      secret: secretBytes, match: Array(text[trimmed]), line: line, path: candidate.path)
    if allowlists.contains(where: { $0.allows(parts) }) { return nil }
    return Finding(
      type: id, range: secret.isEmpty ? trimmed : secret, confidence: confidence, match: match)
  }

  /// The secret inside a match: the group asked for, else the first one that is not empty; nil for
  /// the whole match.
  private func secret(in match: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard groups > 0, let ranges = regex.regex?.firstMatch(match) else { return nil }
    if secretGroup > 0 {
      return ranges.indices.contains(secretGroup) ? ranges[secretGroup] ?? 0..<0 : nil
    }
    return ranges.dropFirst().compactMap(\.self).first { !$0.isEmpty } ?? ranges[0]
  }

  /// The lines that a match touches. As in gitleaks, the line feed before them is included.
  private static func lines(
    of match: Range<Int>, in text: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var low = match.lowerBound
    let floor = max(0, low - longestLine)
    if text[low] != newline {
      while low > floor {
        low -= 1
        if text[low] == newline { break }
      }
    }
    var high = match.upperBound
    let ceiling = min(text.count, high + longestLine)
    while high < ceiling, text[high] != newline { high += 1 }
    // Also as there: of a last line without a line feed only the match counts, if that began earlier.
    if high == text.count, text[(match.lowerBound + 1)..<match.upperBound].contains(newline) {
      high = match.upperBound
    }
    return low..<high
  }
}

/// A run of certain bytes to the left of a match.
struct LeftRun: Sendable {
  private let isMember: [Bool]
  private let limit: Int

  init(_ prefix: PatternAnalysis.LazyPrefix) {
    var members = [Bool](repeating: false, count: 256)
    for byte in prefix.bytes { members[Int(byte)] = true }
    isMember = members
    limit = prefix.limit
  }

  /// Where the run begins that ends before an offset.
  func start(before end: Int, in text: UnsafeBufferPointer<UInt8>) -> Int {
    var start = end
    while start > 0, end - start < limit, isMember[Int(text[start - 1])] { start -= 1 }
    return start
  }
}
