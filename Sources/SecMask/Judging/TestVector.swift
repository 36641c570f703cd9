internal import SecretPatterns

/// Keys of published test vectors, as in the response files of NIST's validation programs: `Key = 0123…` in hex under
/// `Count = 7` or `[Keylen = 128]`. A cryptographic library has thousands of them.
enum TestVector {
  // How far before the key its number or the lengths of its section are looked for.
  private static let reach = 256
  private static let names: Set<[UInt8]> = Set(
    ["key", "k", "keys", "key1", "key2", "mk"].map { Array($0.utf8) })

  /// Whether a value is a key of such a file.
  static func isKey(_ place: Surroundings) -> Bool {
    guard place.value.count >= 8, place.value.allSatisfy(\.isASCIIHexDigit) else { return false }
    let lines = place.before.suffix(reach).split(separator: 0x0A, omittingEmptySubsequences: false)
    guard let own = lines.last, names.contains(Array(letters(own))), own.last == 0x20, own.contains(0x3D)
    else {
      return false
    }
    return lines.dropLast().contains(where: isHead)
  }

  /// `Count = 7`, `[Keylen = 128]`, `[Alen = 0, Plen = 0]`.
  private static func isHead(_ line: ArraySlice<UInt8>) -> Bool {
    let name = letters(line.prefix { $0 != 0x3D })
    guard let equals = line.firstIndex(of: 0x3D) else { return false }
    let value = line[(equals + 1)...].filter { $0 != 0x20 && $0 != 0x0D }
    guard let digit = value.first, digit.isASCIIDigit else { return false }
    if name.elementsEqual("count".utf8) { return value.allSatisfy(\.isASCIIDigit) }
    return name.count <= 8 && name.suffix(3).elementsEqual("len".utf8)
  }

  private static func letters(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.filter { $0.isASCIILetter || $0.isASCIIDigit }.map { $0 | 0x20 }
  }
}
