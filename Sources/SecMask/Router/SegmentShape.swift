/// The published rule for whole segments: short texts and lines that stand alone go to the fast expert.
enum SegmentShape {
  /// Fewer words than this are short.
  static let shortWords = 100

  static func route(_ segment: ArraySlice<UInt8>, escalates: Bool) -> (Route, RouteReason) {
    guard escalates else { return (.fast, .noLongExpert) }
    return segment.withUnsafeBufferPointer { bytes in
      if words(bytes) < shortWords { return (.fast, .short) }
      return hasMultiLineStructure(bytes) ? (.long, .multiLine) : (.fast, .singleLines)
    }
  }

  /// Runs of bytes without ASCII white space, as many as matter.
  private static func words(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var inWord = false
    for byte in bytes {
      let isSpace = byte <= 0x20
      if inWord, isSpace { count += 1 }
      if count == shortWords { return count }
      inWord = !isSpace
    }
    return count + (inWord ? 1 : 0)
  }

  /// Whether something goes on over the end of a line: an open bracket, a line that ends in an operator or
  /// a mark that announces more, an indented line below one that is less so.
  private static func hasMultiLineStructure(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var depth = 0
    var lastMark: UInt8 = 0
    var indent = 0
    var lastIndent = Int.max
    var inIndent = true
    for byte in bytes {
      switch byte {
      case 0x0A:
        if !inIndent, depth > 0 || announces(lastMark) { return true }
        (depth, indent, lastMark, inIndent) = (0, 0, 0, true)
      case 0x20, 0x09, 0x0D:
        if inIndent { indent += 1 }
      default:
        if inIndent, indent > lastIndent { return true }
        if inIndent { lastIndent = indent }
        inIndent = false
        lastMark = byte
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
        case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): depth -= 1
        default: break
        }
      }
    }
    return false
  }

  private static func announces(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ":"), UInt8(ascii: "\\"), UInt8(ascii: "|"), UInt8(ascii: "="), UInt8(ascii: ","),
      UInt8(ascii: "+"), UInt8(ascii: ">"):
      true
    default: false
    }
  }
}
