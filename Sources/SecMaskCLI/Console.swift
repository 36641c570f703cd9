internal import SecMaskSystem
internal import SystemPackage

/// Standard output and standard error.
enum Console {
  /// A line for people on standard error. Nobody can be told when that fails.
  static func say(_ line: String) { put(line + "\n") }

  /// Text for people on standard error.
  static func put(_ text: String) {
    try? FileDescriptor.standardError.write(text.utf8, path: "standard error")
  }

  /// Output proper.
  static func write(_ bytes: [UInt8]) throws(FileError) {
    try FileDescriptor.standardOutput.write(bytes, path: "standard output")
  }

  /// True when people are watching standard error.
  static var isTerminal: Bool { FileDescriptor.standardError.isTerminal }

  /// Tells people at a terminal what the program waits for.
  static func explainWaiting() {
    if FileDescriptor.standardInput.isTerminal, isTerminal {
      say("secmask: reading from the terminal; end with Ctrl-D")
    }
  }
}
