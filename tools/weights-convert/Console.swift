#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Standard output and standard error.
enum Console {
  /// A line for people on standard error. Nobody can be told when that fails.
  static func say(_ line: String) { try? write(line + "\n", to: STDERR_FILENO) }

  /// A line that the next one writes over, for people who are watching.
  static func progress(_ line: String) {
    if isatty(STDERR_FILENO) == 1 { try? write("\r\u{1B}[K" + line, to: STDERR_FILENO) }
  }

  /// Output proper.
  static func write(_ text: String) throws(OutputError) { try write(text, to: STDOUT_FILENO) }

  private static func write(_ text: String, to descriptor: Int32) throws(OutputError) {
    var rest = Array(text.utf8)
    while !rest.isEmpty {
      #if canImport(Darwin)
        let count = Darwin.write(descriptor, rest, rest.count)
      #else
        let count = Glibc.write(descriptor, rest, rest.count)
      #endif
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw OutputError(code: errno) }
      rest.removeFirst(count)
    }
  }
}

/// Standard output takes nothing more.
struct OutputError: Error, CustomStringConvertible {
  let code: Int32

  var description: String { "standard output: cannot write: \(String(cString: strerror(code)))" }
}
