internal import Safetensors

/// A user's text for a comparison.
enum CheckText {
  /// Most of the file that is run: some minutes' work for a large model.
  private static let largest = 256 << 10
  /// About 500 tokens.
  private static let part = 1_500

  /// The file's beginning in parts, cut at line ends where there are any.
  static func parts(ofFile path: String) throws -> [[UInt8]] {
    let file = try ByteStorage(mapping: path)
    return parts(of: file.copy(0..<min(file.count, largest)) ?? [])
  }

  static func parts(of text: [UInt8]) -> [[UInt8]] {
    var parts: [[UInt8]] = []
    var rest = text[...]
    while rest.count > part {
      let lines = rest.prefix(part).lastIndex(of: 0x0A).map { $0 + 1 }
      let end = lines ?? rest.startIndex + part
      parts.append(Array(rest[..<end]))
      rest = rest[end...]
    }
    return rest.isEmpty ? parts : parts + [Array(rest)]
  }
}
