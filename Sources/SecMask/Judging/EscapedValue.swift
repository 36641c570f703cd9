internal import SecretPatterns

/// Values of literals that are nothing but escapes and syntax: `"API_KEY=\nDEBUG=1"` assigns nothing to the key,
/// `"\u{1B}[1;31m"` is a colour, and `.login(` the name of a call.
enum EscapedValue {
  static let judge = Judging.Judge(
    name: "escapes", looksAt: { !$0.hasForm },
    opinion: { _, place in
      if beginsNextLine(place.value[...]) { return (.reference, "nothing, and the next line behind it") }
      if isColour(place.value[...]) { return (.reference, "codes of a terminal") }
      return isCall(place.value[...]) ? (.reference, "the name of a call") : nil
    })

  /// An escaped line feed, and a name with its sign of assignment.
  private static func beginsNextLine(_ value: ArraySlice<UInt8>) -> Bool {
    var rest = value
    while rest.starts(with: #"\n"#.utf8) || rest.starts(with: #"\r"#.utf8) { rest = rest.dropFirst(2) }
    guard rest.startIndex > value.startIndex else { return false }
    let name = rest.prefix(while: isOfName)
    guard let first = name.first, !first.isASCIIDigit else { return rest.isEmpty }
    return rest[name.endIndex...].first == UInt8(ascii: "=")
      || rest[name.endIndex...].first == UInt8(ascii: ":")
  }

  /// Escapes as terminals take them (ECMA-48, "select graphic rendition"), one after another.
  private static func isColour(_ value: ArraySlice<UInt8>) -> Bool {
    let starts = [
      #"\033["#, #"\x1b["#, #"\x1B["#, #"\e["#, #"\u001b["#, #"\u001B["#, #"\u{1b}["#, #"\u{1B}["#, "\u{1B}[",
    ]
    var rest = value
    while let start = starts.first(where: { rest.starts(with: $0.utf8) }) {
      let codes = rest.dropFirst(start.utf8.count).drop { $0.isASCIIDigit || $0 == UInt8(ascii: ";") }
      guard codes.first == UInt8(ascii: "m") else { return false }
      rest = codes.dropFirst()
    }
    return rest.isEmpty && !value.isEmpty
  }

  /// `.basic_auth(`: a name and an opening bracket, and nothing in it.
  private static func isCall(_ value: ArraySlice<UInt8>) -> Bool {
    guard value.last == UInt8(ascii: "("), value.count > 1 else { return false }
    return value.dropLast().allSatisfy { isOfName($0) }
  }

  private static func isOfName(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2E, 0x5F: true
    default: false
    }
  }
}
