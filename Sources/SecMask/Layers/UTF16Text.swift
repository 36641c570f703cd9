internal import SecretPatterns

/// Text in UTF-16, as UTF-8.
enum UTF16Text {
  enum Order { case little, big }

  /// The byte order of a text by its mark, or by the zero bytes of its first ASCII characters; nil where it is none.
  static func order(of bytes: some Collection<UInt8>) -> Order? {
    let head = Array(bytes.prefix(DecodedText.probe))
    guard head.count >= 4 else { return nil }
    if head[0] == 0xFF, head[1] == 0xFE { return head[2] == 0 && head[3] == 0 ? nil : .little }
    if head[0] == 0xFE, head[1] == 0xFF { return .big }
    let pairs = stride(from: 0, to: head.count - 1, by: 2).map { (head[$0], head[$0 + 1]) }
    if pairs.allSatisfy({ $1 == 0 && DecodedText.beginsText([$0]) && $0 < 0x80 }) { return .little }
    if pairs.allSatisfy({ $0 == 0 && DecodedText.beginsText([$1]) && $1 < 0x80 }) { return .big }
    return nil
  }

  /// The text as UTF-8; what is no UTF-16 becomes U+FFFD.
  static func layer(_ bytes: [UInt8]) -> Layer? {
    guard let order = order(of: bytes) else { return nil }
    var text: [UInt8] = []
    var table = OffsetTable(capacity: bytes.count / 2)
    var index = 0
    func unit(_ index: Int) -> UInt16? {
      guard index + 1 < bytes.count else { return nil }
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return order == .little ? second << 8 | first : first << 8 | second
    }
    while let lead = unit(index) {
      var next = index + 2
      var value = UInt32(lead)
      if UTF16.isLeadSurrogate(lead), let trail = unit(next), UTF16.isTrailSurrogate(trail) {
        value = 0x10000 + (UInt32(lead) - 0xD800) << 10 + (UInt32(trail) - 0xDC00)
        next += 2
      }
      defer { index = next }
      if value == 0xFEFF, index == 0 { continue }
      let encoded = Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
      text += encoded
      table.append(index..<next, count: encoded.count)
    }
    return Layer(.utf16, text, .each(table))
  }
}
