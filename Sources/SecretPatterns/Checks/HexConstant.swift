/// Numbers written `0xC000006A`: status codes and addresses, not the long keys that are written so, too.
package enum HexConstant {
  /// Whether a value is one of at most sixteen digits.
  package static func matches(_ value: some Collection<UInt8>) -> Bool {
    guard value.starts(with: "0x".utf8) || value.starts(with: "0X".utf8) else { return false }
    return (3...18).contains(value.count) && value.dropFirst(2).allSatisfy(\.isASCIIHexDigit)
  }
}
