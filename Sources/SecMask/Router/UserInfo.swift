/// User information of a URL: `scheme://user:password@host`.
enum UserInfo {
  /// How what is masked, or filled in later, begins.
  private static let references = ["[SECRET", "***", "${", "$(", "{{"].map { Array($0.utf8) }

  /// Whether it stands at `start`, behind the two slashes. Names without a password are short; a password that is
  /// masked is none.
  static func follows(_ line: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
    var password: Int?
    for position in start..<line.count {
      switch line[position] {
      case UInt8(ascii: ":"): password = password ?? position + 1
      case UInt8(ascii: "@"):
        guard let password else { return position - start >= 6 }
        let value = line[password..<position]
        return !references.contains { value.starts(with: $0) }
      case UInt8(ascii: "/"), 0...0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "<"),
        UInt8(ascii: ">"), UInt8(ascii: ")"):
        return false
      default: continue
      }
    }
    return false
  }
}
