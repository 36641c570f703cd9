/// CRC-32 as in zip and PNG (polynomial 0xEDB88320, reflected).
package enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? (value >> 1) ^ 0xEDB8_8320 : value >> 1
    }
  }

  package static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
    ~bytes.reduce(~0) { ($0 >> 8) ^ table[Int(($0 ^ UInt32($1)) & 0xFF)] }
  }

  /// The checksum in base 62 (0–9, A–Z, a–z), padded with zeros to six characters, as GitHub and npm
  /// append it to their tokens.
  package static func base62(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)
    var value = checksum(bytes)
    var result: [UInt8] = []
    while result.count < 6 {
      result.append(digits[Int(value % 62)])
      value /= 62
    }
    return result.reversed()
  }
}
