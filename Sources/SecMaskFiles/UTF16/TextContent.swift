/// The text that a file holds.
package enum TextContent {
  /// The bytes of a file as UTF-8: those of UTF-16 with a byte order mark are decoded, all others stay as they are.
  package static func asUTF8(_ bytes: [UInt8]) -> [UInt8] {
    UTF16Decoder.Order(bytes).map { UTF16Decoder.decoded(bytes, $0).text } ?? bytes
  }
}
