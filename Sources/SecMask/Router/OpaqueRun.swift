/// How long a text has been nothing but encoded data: base64 or hex in one enormous token, or in lines of one length.
///
/// No key is longer than ``longest``, but pictures and archives are, and an expert needs a minute for a megabyte
/// of them.
struct OpaqueRun: Sendable, Hashable {
  /// Bytes after which such data is not read any more: more than the longest private key has in base64.
  static let longest = 12_288

  private var bytes = 0
  private var width = 0
  private var isMidLine = false
  private var isInline = false

  /// Takes the next line or part of one, without its line feed. True when it lies deep inside such data, or inside
  /// ``InlineData``.
  mutating func take(_ line: ArraySlice<UInt8>, endsLine: Bool) -> Bool {
    let continues = isMidLine
    isMidLine = !endsLine
    if continues, isInline, line.allSatisfy(InlineData.isData) {
      isInline = !endsLine
      return true
    }
    isInline = !endsLine && InlineData.isOpen(atEndOf: line)
    guard line.count >= 60, Self.isEncoded(line, wide: continues || !endsLine) else {
      bytes = 0
      width = 0
      return false
    }
    bytes = continues || line.count == width ? bytes + line.count : line.count
    if !continues { width = line.count }
    return bytes > Self.longest
  }

  /// Whether a line has only characters of base64. One of hex digits alone may be one of many keys in a list,
  /// unless it is longer than any.
  private static func isEncoded(_ line: ArraySlice<UInt8>, wide: Bool) -> Bool {
    var isHex = true
    for byte in line {
      switch byte {
      case 0x30...0x39, 0x61...0x66, 0x41...0x46: continue
      case 0x47...0x5A, 0x67...0x7A, 0x2B, 0x2F, 0x2D, 0x5F, 0x3D, 0x0D: isHex = false
      default: return false
      }
    }
    return !isHex || wide
  }
}
