#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A system call on a file that failed. Names the file and the reason, never what is in the file.
package struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was tried: `open`, `read`, `write`, …
  package let action: String
  /// The file, as the user named it.
  package let path: String
  /// The value of `errno`.
  package let code: Int32

  package init(_ action: String, _ path: String, code: Int32 = errno) {
    self.action = action
    self.path = path
    self.code = code
  }

  /// True when nobody reads the pipe any more.
  package var isBrokenPipe: Bool { code == EPIPE }

  package var description: String {
    "\(path == "-" ? "standard input" : path.printable): cannot \(action): \(String(cString: strerror(code)))"
  }
}
