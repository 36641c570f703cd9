internal import SecMask

/// Writes JSON strings (RFC 8259).
package enum JSONText {
  /// Adds a string with its quotes. Control characters are escaped, everything else stays as it is.
  package static func append(_ text: String, to output: inout [UInt8]) {
    output.append(UInt8(ascii: "\""))
    JSONCharacters.append(text.utf8, to: &output)
    output.append(UInt8(ascii: "\""))
  }
}
