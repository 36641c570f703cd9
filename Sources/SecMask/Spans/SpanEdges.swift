internal import SecretPatterns

/// Where an expert's span really begins and ends: pieces know nothing of markup, and of a long token an expert may be
/// sure of a part only.
enum SpanEdges {
  /// Character references that stand for quotes, brackets and blanks (HTML 4.01 section 24, XML 1.0 section 4.6).
  private static let references = [
    "quot", "apos", "lt", "gt", "nbsp", "#34", "#39", "#x22", "#x27", "#60", "#62", "#x3c", "#x3e",
  ].map { Array("&\($0);".utf8) }
  /// A token of fewer characters is no encoded key.
  private static let longToken = 40

  /// In a query with a name before it, a value of fewer bytes is no secret.
  private static let shortestParameter = 4
  private static let longestName = 40

  /// The range without quotes that are written as character references at its ends and without the name of a query's
  /// parameter, and with the rest of the token that it holds 40 bytes or more of; nil where next to nothing is left.
  static func adjusted(_ range: Range<Int>, in text: [UInt8]) -> Range<Int>? {
    withoutParameterName(withoutReferences(range, in: text), in: text).map { widened($0, in: text) }
  }

  /// `v=1` behind `&` is a pair of a query (WHATWG URL Standard, section 5): its value alone can be a secret.
  private static func withoutParameterName(_ range: Range<Int>, in text: [UInt8]) -> Range<Int>? {
    let before = text[..<range.lowerBound].suffix(longestName).reversed().prefix(while: isParameterName)
    let name = range.lowerBound - before.count
    guard name > 0, [0x26, 0x3F].contains(text[name - 1]),
      let sign = text[name..<range.upperBound].firstIndex(where: { !isParameterName($0) }),
      sign > name, sign >= range.lowerBound, text[sign] == 0x3D
    else { return range }
    let value = (sign + 1)..<range.upperBound
    return value.count < shortestParameter ? nil : value
  }

  private static func isParameterName(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || [0x2D, 0x2E, 0x5B, 0x5D, 0x5F].contains(byte)
  }

  private static func withoutReferences(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while let found = references.first(where: { matches($0, text[start..<end].prefix($0.count)) }) {
      start += found.count
    }
    while let found = references.first(where: { matches($0, text[start..<end].suffix($0.count)) }) {
      end -= found.count
    }
    return start < end ? start..<end : range
  }

  private static func matches(_ reference: [UInt8], _ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.elementsEqual(reference) { $0 | 0x20 == $1 || $0 == $1 }
  }

  private static func widened(_ range: Range<Int>, in text: [UInt8]) -> Range<Int> {
    let token = text[range]
    guard token.count >= longToken, token.dropLast(2).allSatisfy(isEncoded),
      token.last.map(isEncoded) ?? false
    else {
      return range
    }
    // A slash belongs to standard base64, and to the path of a link.
    let hasSlashes = token.contains(0x2B) || token.contains(0x2F)
    let continues = { (byte: UInt8) in isEncoded(byte) && (byte != 0x2F || hasSlashes) }
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, continues(text[start - 1]) { start -= 1 }
    while end < text.count, continues(text[end]) { end += 1 }
    if end > range.upperBound {
      while end < text.count, text[end] == 0x3D { end += 1 }
    }
    return start..<end
  }

  private static func isEncoded(_ byte: UInt8) -> Bool {
    byte.isASCIILetter || byte.isASCIIDigit || byte == 0x2B || byte == 0x2F || byte == 0x2D || byte == 0x5F
  }
}
