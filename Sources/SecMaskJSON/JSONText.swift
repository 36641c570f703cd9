/// Writes strings as JSON text (RFC 8259), for writers that put no tree together.
package enum JSONText {
  /// How characters are written that can be written in several ways.
  package enum Spelling {
    /// Nothing that a terminal would obey stands as it is: DEL is escaped, too.
    case printable
    /// As the safetensors library does it: the short escapes of backspace and form feed, and DEL as it is.
    case safetensors
  }

  /// Adds a string with its quotes. Control characters are escaped, everything else stays as it is.
  package static func append(_ text: String, to output: inout [UInt8], _ spelling: Spelling = .printable) {
    output.append(UInt8(ascii: "\""))
    appendCharacters(text.utf8, to: &output, spelling)
    output.append(UInt8(ascii: "\""))
  }

  /// Adds what stands between the quotes of a string. Bytes that are not UTF-8 stay as they are, too.
  package static func appendCharacters(
    _ text: some Sequence<UInt8>, to output: inout [UInt8], _ spelling: Spelling = .printable
  ) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""): output += "\\\"".utf8
      case UInt8(ascii: "\\"): output += "\\\\".utf8
      case 0x0A: output += "\\n".utf8
      case 0x0D: output += "\\r".utf8
      case 0x09: output += "\\t".utf8
      case 0x08 where spelling == .safetensors: output += "\\b".utf8
      case 0x0C where spelling == .safetensors: output += "\\f".utf8
      case 0x7F where spelling == .safetensors: output.append(byte)
      case 0..<0x20, 0x7F:
        output += "\\u00".utf8
        output.append(hex(byte >> 4))
        output.append(hex(byte & 15))
      default: output.append(byte)
      }
    }
  }

  private static func hex(_ digit: UInt8) -> UInt8 {
    digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
  }
}
