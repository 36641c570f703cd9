/// Pictures, fonts and source maps that stand in a text as addresses: `data:image/png;base64,…` (RFC 2397).
///
/// The data is no token, and tools generate megabytes of it. Rules look into it as into all text.
enum InlineData {
  private static let scheme = Array("data:".utf8)
  private static let mark = Array(";base64,".utf8)
  /// Bytes before the mark in which the address begins.
  private static let longestType = 120

  /// Whether the data of such an address begins at `index`.
  static func begins<Bytes: RandomAccessCollection>(at index: Int, in line: Bytes) -> Bool
  where Bytes.Element == UInt8, Bytes.Index == Int {
    let type = index - mark.count
    guard type >= line.startIndex + scheme.count, line[type..<index].elementsEqual(mark) else { return false }
    let first = max(line.startIndex, type - longestType)
    return (first...type - scheme.count).contains { line[$0..<$0 + scheme.count].elementsEqual(scheme) }
  }

  /// Whether a part of a line ends amid the data of such an address.
  static func isOpen(atEndOf part: ArraySlice<UInt8>) -> Bool {
    let data = part.reversed().prefix(while: isData).count
    return begins(at: part.endIndex - data, in: part)
  }

  /// Base64 in either alphabet.
  static func isData(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2F, 0x2D, 0x5F, 0x3D: true
    default: false
    }
  }
}
