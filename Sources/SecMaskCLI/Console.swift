internal import SecMask

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Standard output and standard error.
enum Console {
  /// A line for people on standard error. Nobody can be told when that fails.
  static func say(_ line: String) { put(line + "\n") }

  /// Text for people on standard error.
  static func put(_ text: String) {
    try? FileDescriptors.write(STDERR_FILENO, text.utf8, path: "standard error")
  }

  /// Output proper.
  static func write(_ bytes: [UInt8]) throws(FileError) {
    try FileDescriptors.write(STDOUT_FILENO, bytes, path: "standard output")
  }

  /// True when people are watching standard error.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  /// A path that cannot move the cursor or fake a second line.
  static func printable(_ path: String) -> String {
    guard path.unicodeScalars.contains(where: isControl) else { return path }
    return path.unicodeScalars.map { scalar in
      isControl(scalar) ? "\\u{\(String(scalar.value, radix: 16))}" : String(scalar)
    }.joined()
  }

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F..<0xA0).contains(scalar.value)
      || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}
