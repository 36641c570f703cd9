/// Names of placeholders: `stripe_key_1` of `[SECRET_stripe_key_1]`. Small letters, digits and single underscores, with a
/// number at the end.
enum PlaceholderName {
  /// Longest name that is read, in bytes.
  static let longest = 96
  private static let longestType = 64

  /// A type as names have it: what is neither a letter nor a digit of ASCII is an underscore.
  static func type(_ id: String) -> String {
    let name = canonical(id.utf8.prefix(longestType))
    return name.isEmpty ? "secret" : String(decoding: name, as: UTF8.self)
  }

  /// The placeholder of a name.
  static func placeholder(_ name: String) -> [UInt8] { Array("[SECRET_\(name)]".utf8) }

  /// Small letters, digits and single underscores between them; everything else counts as an underscore.
  static func canonical(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var name: [UInt8] = []
    for byte in bytes {
      switch byte {
      case 0x30...0x39, 0x61...0x7A: name.append(byte)
      case 0x41...0x5A: name.append(byte | 0x20)
      default: if let last = name.last, last != 0x5F { name.append(0x5F) }
      }
    }
    if name.last == 0x5F { name.removeLast() }
    return name
  }

  /// Whether a canonical name ends in a number, so that it could be one that was issued.
  static func hasNumber(_ name: [UInt8]) -> Bool {
    guard let underscore = name.lastIndex(of: 0x5F), underscore > 0, underscore + 1 < name.count else {
      return false
    }
    return name[(underscore + 1)...].allSatisfy { (0x30...0x39).contains($0) }
  }
}
