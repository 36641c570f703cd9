/// NATS keys: Ed25519 keys in base 32 with a CRC-16, as the nkeys specification lays them out.
package enum NATSKey {
  /// Whether a value is a public key of a user, account, server, cluster, operator or curve: it names somebody and opens
  /// nothing.
  package static func isPublic(_ value: [UInt8]) -> Bool {
    guard value.count == 56, let first = value.first, Array("UANCOX".utf8).contains(first),
      value.allSatisfy({ $0.isASCIIUpper || (0x32...0x37).contains($0) })
    else { return false }
    return isChecked(value)
  }

  /// CRC-16/XMODEM over all but the last two bytes, which hold it little-endian.
  static func isChecked(_ seed: [UInt8]) -> Bool {
    var bytes: [UInt8] = []
    var bits: UInt32 = 0
    var held = 0
    for byte in seed {
      bits = bits << 5 | UInt32(byte.isASCIIUpper ? byte - 65 : byte - 24)
      held += 5
      if held >= 8 {
        held -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(held)))
      }
    }
    guard bytes.count > 2 else { return false }
    let sum = bytes.dropLast(2).reduce(UInt16(0)) { sum, byte in
      (0..<8).reduce(sum ^ UInt16(byte) << 8) { value, _ in
        value & 0x8000 != 0 ? value << 1 ^ 0x1021 : value << 1
      }
    }
    return sum == UInt16(bytes[bytes.count - 2]) | UInt16(bytes[bytes.count - 1]) << 8
  }
}
