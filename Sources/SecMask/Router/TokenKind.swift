/// Random-looking tokens that are rarely secret unless a name says so.
enum TokenKind {
  /// The run of bytes without blanks, quotes, brackets and separators round `index`.
  static func token(
    _ line: UnsafeBufferPointer<UInt8>, at index: Int, classes: UnsafeBufferPointer<UInt8>
  ) -> Range<Int> {
    var (start, end) = (index, index + 1)
    while start > 0, TokenModel.isToken(classes[Int(line[start - 1])]) { start -= 1 }
    while end < line.count, TokenModel.isToken(classes[Int(line[end])]) { end += 1 }
    return start..<end
  }

  /// The part of a token round `index` that is a number in hex (a digest, a commit, a part of a UUID), or all of
  /// the token if it is a digest behind the name of a hash function, an alphabet, escaped characters, or ``InlineData``.
  /// Nil for others.
  static func harmless(_ line: UnsafeBufferPointer<UInt8>, at index: Int, in token: Range<Int>) -> Range<Int>?
  {
    hexNumber(line, at: index, in: token)
      ?? (isDigest(line, token) || isCounted(line, token)
        || InlineData.begins(at: token.lowerBound, in: line) ? token : nil)
  }

  private static func hexNumber(
    _ line: UnsafeBufferPointer<UInt8>, at index: Int, in token: Range<Int>
  ) -> Range<Int>? {
    // A sign belongs to what stands before it.
    guard isLetterOrDigit(line[index]) else {
      guard index > token.lowerBound, isLetterOrDigit(line[index - 1]) else { return nil }
      return hexNumber(line, at: index - 1, in: token)
    }
    var start = index
    while start >= token.lowerBound, isLetterOrDigit(line[start]) {
      guard isHexDigit(line[start]) || line[start] | 0x20 == UInt8(ascii: "x") else { return nil }
      start -= 1
    }
    var end = index
    while end < token.upperBound, isLetterOrDigit(line[end]) {
      guard isHexDigit(line[end]) else { return nil }
      end += 1
    }
    return start + 1..<max(end, index + 1)
  }

  /// Half of its bytes repeat the one before or follow it in the alphabet, or one in eight is a backslash.
  private static func isCounted(_ line: UnsafeBufferPointer<UInt8>, _ token: Range<Int>) -> Bool {
    var steps = 0
    var slashes = 0
    for index in token.dropFirst() {
      if line[index] &- line[index - 1] <= 1 { steps += 1 }
      if line[index] == UInt8(ascii: "\\") { slashes += 1 }
    }
    return 2 * steps >= token.count || 8 * slashes >= token.count
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    CredentialWords.isLetter(byte) || byte &- 0x30 < 10
  }

  private static func isHexDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6 }

  /// `sha512-…`, `sha256=…`, `sha256:…`, `h1:…`
  private static func isDigest(_ line: UnsafeBufferPointer<UInt8>, _ token: Range<Int>) -> Bool {
    var start = token.lowerBound
    if start >= 3, line[start - 1] == UInt8(ascii: ":") || line[start - 1] == UInt8(ascii: "=") {
      start -= 1
      while start > 0, CredentialWords.isLetter(line[start - 1]) || line[start - 1] &- 0x30 < 10 {
        start -= 1
      }
    }
    let rest = line.count - start
    if rest > 3, line[start] == UInt8(ascii: "h"), line[start + 1] == UInt8(ascii: "1"),
      line[start + 2] == UInt8(ascii: ":")
    {
      return true
    }
    return rest > 4 && line[start] | 0x20 == UInt8(ascii: "s") && line[start + 1] | 0x20 == UInt8(ascii: "h")
      && line[start + 2] | 0x20 == UInt8(ascii: "a") && line[start + 3] &- 0x30 < 10
  }
}
