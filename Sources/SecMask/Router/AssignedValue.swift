/// What is assigned to a name.
enum AssignedValue {
  /// The value of the name of which the first letters end at `index`; nil if none is assigned to it on this line.
  static func range(_ line: UnsafeBufferPointer<UInt8>, afterNameAt index: Int) -> Range<Int>? {
    var position = index
    while position < line.count, isNamePart(line[position]) { position += 1 }
    var hasOperator = false
    while position < line.count {
      switch line[position] {
      case UInt8(ascii: "="), UInt8(ascii: ":"), UInt8(ascii: ">"): hasOperator = true
      case 0x20, 0x09, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "]"),
        UInt8(ascii: "\\"), UInt8(ascii: "*"):
        break
      default:
        guard hasOperator else { return nil }
        let start = position
        while position < line.count, !endsValue(line[position]) { position += 1 }
        // A call is no value.
        let isCall = position < line.count && line[position] == UInt8(ascii: "(")
        return isCall || position - start < 4 ? nil : start..<position
      }
      position += 1
    }
    return nil
  }

  private static func isNamePart(_ byte: UInt8) -> Bool {
    CredentialWords.isLetter(byte) || byte &- 0x30 < 10 || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "-")
  }

  private static func endsValue(_ byte: UInt8) -> Bool {
    switch byte {
    case 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: ","),
      UInt8(ascii: ";"),
      UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "&"),
      UInt8(ascii: "["), UInt8(ascii: "{"):
      true
    default: false
    }
  }
}
