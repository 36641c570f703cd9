/// Small byte-string tests that checks are made of. ASCII only; other bytes never match.
extension Array where Element == UInt8 {
  /// ASCII letters in lower case, everything else as it is.
  package var asciiLowercased: [UInt8] { map { $0.asciiLowercased } }

  /// True when `needle` stands somewhere in the array.
  package func contains(bytes needle: some Collection<UInt8>) -> Bool {
    guard let first = needle.first, needle.count <= count else { return needle.isEmpty }
    return indices.prefix(count - needle.count + 1).contains {
      self[$0] == first && self[$0..<($0 + needle.count)].elementsEqual(needle)
    }
  }

  /// True when one of the literals stands somewhere in the array.
  package func containsAny(_ literals: [String]) -> Bool {
    literals.contains { contains(bytes: $0.utf8) }
  }

  /// Trailing bytes compared with a literal.
  package func hasSuffix(_ literal: String) -> Bool { suffix(literal.utf8.count).elementsEqual(literal.utf8) }

  /// Leading bytes compared with a literal.
  package func hasPrefix(_ literal: String) -> Bool { starts(with: literal.utf8) }
}

extension UInt8 {
  /// The byte, an ASCII letter in lower case.
  package var asciiLowercased: UInt8 { isASCIIUpper ? self | 0x20 : self }
  package var isASCIIDigit: Bool { self >= 0x30 && self <= 0x39 }
  package var isASCIILower: Bool { self >= 0x61 && self <= 0x7A }
  package var isASCIIUpper: Bool { self >= 0x41 && self <= 0x5A }
  package var isASCIILetter: Bool { isASCIILower || isASCIIUpper }
  package var isASCIIHexDigit: Bool {
    isASCIIDigit || (self >= 0x61 && self <= 0x66) || (self >= 0x41 && self <= 0x46)
  }
}
