internal import SecMaskSystem

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

  /// Tells people at a terminal what the program waits for.
  static func explainWaiting() {
    if isatty(STDIN_FILENO) == 1, isTerminal {
      say("secmask: reading from the terminal; end with Ctrl-D")
    }
  }
}
