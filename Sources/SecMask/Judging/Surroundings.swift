internal import SecretPatterns

/// A candidate's value and the text round it, as far as judges may look: ``reachBefore`` bytes before it and
/// ``reachAfter`` after it, so that what they say does not depend on the pieces in which a text arrives.
struct Surroundings: Sendable {
  static let reachBefore = 512
  static let reachAfter = 256

  /// The value.
  let value: [UInt8]
  /// What stands before it, nearest last.
  let before: ArraySlice<UInt8>
  /// What stands after it, nearest first.
  let after: ArraySlice<UInt8>
  /// The name that the value is assigned to; nil where none is.
  private(set) var name: AssignedName?
  /// Whether the text is a file of nothing but credentials; see ``CredentialFile``.
  let isInCredentialFile: Bool

  /// - Parameters:
  ///   - range: The candidate; what lies outside `text` is left out.
  ///   - text: The bytes at hand.
  init(
    _ range: Range<Int>, in text: some RandomAccessCollection<UInt8>, isInCredentialFile: Bool = false
  ) {
    self.isInCredentialFile = isInCredentialFile
    let bytes = Array(
      text.dropFirst(max(0, range.lowerBound - Self.reachBefore)).prefix(
        min(range.lowerBound, Self.reachBefore) + range.count + Self.reachAfter))
    let start = min(max(0, min(range.lowerBound, Self.reachBefore)), bytes.count)
    let end = min(start + range.count, bytes.count)
    value = Array(bytes[start..<end])
    before = bytes[..<start]
    after = bytes[end...]
    name = AssignedName(self)
  }

  /// What stands before the value on its line, at most `reach` bytes.
  func lineBefore(_ reach: Int = 160) -> ArraySlice<UInt8> {
    before.line(before: before.endIndex, reach: reach)
  }

  /// What stands after the value on its line.
  var lineAfter: ArraySlice<UInt8> { after.prefix { $0 != 0x0A } }

  /// Whether nothing but blanks or a comment follows on the line.
  var endsLine: Bool {
    let rest = lineAfter.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    return rest.isEmpty || rest.first == 0x23
  }

  /// The quote, a backslash before it not counted, that the value begins behind; nil where it begins otherwise.
  var quote: UInt8? {
    guard let last = before.last, last == 0x22 || last == 0x27 || last == 0x60 else { return nil }
    return last
  }

  /// Whether the value stands between two quotes of one kind.
  var isQuoted: Bool {
    guard let quote else { return false }
    return after.first == quote || after.first == 0x5C
  }
}
