/// User information of a URL: `scheme://user:password@host`.
enum UserInfo {
  /// Whether it stands at `start`, behind the two slashes. Names without a password are short.
  static func follows(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var hasColon = false
    for position in start..<line.count {
      switch line[position] {
      case UInt8(ascii: ":"): hasColon = true
      case UInt8(ascii: "@"): return hasColon || position - start >= 6
      case UInt8(ascii: "/"), 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"),
        UInt8(ascii: ">"), UInt8(ascii: ")"):
        return false
      default: continue
      }
    }
    return false
  }
}
