/// UUIDs as text (RFC 9562): 8-4-4-4-12 hex digits.
package enum UUIDText {
  /// Whether a value is one.
  package static func matches(_ value: some Collection<UInt8>) -> Bool {
    guard value.count == 36 else { return false }
    return value.enumerated().allSatisfy { index, byte in
      [8, 13, 18, 23].contains(index) ? byte == 0x2D : byte.isASCIIHexDigit
    }
  }
}
