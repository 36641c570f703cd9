internal import SecretPatterns

/// What kind of sign a byte is: random values differ from words in the order of kinds, whatever the letters.
enum ByteClass {
  private static let count: Int32 = 11
  /// Rows of a table of three classes.
  static let trios = Int(count * count * count)

  private static let classes: [Int32] = (0...255).map { byte -> Int32 in
    switch UInt8(byte) {
    case 0: 0  // as what is behind the end
    case let byte where byte.isASCIILower: 1
    case let byte where byte.isASCIIUpper: 2
    case let byte where byte.isASCIIDigit: 3
    case 0x20, 0x09, 0x0A, 0x0D: 4
    case let byte where [UInt8](#""'`"#.utf8).contains(byte): 5
    case let byte where [UInt8]("()[]{}<>".utf8).contains(byte): 6
    case let byte where [UInt8](":=,;|&".utf8).contains(byte): 7
    case let byte where [UInt8](#"-_./\@+"#.utf8).contains(byte): 8
    case 0x80...: 10
    default: 9
    }
  }

  /// For each position the row of its class and those of the two bytes after it.
  static func trios(of text: [UInt8]) -> [Int32] {
    let classes = text.map { Self.classes[Int($0)] } + [0, 0]
    return text.indices.map { (classes[$0] * count + classes[$0 + 1]) * count + classes[$0 + 2] }
  }
}
