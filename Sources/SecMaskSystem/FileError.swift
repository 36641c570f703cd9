package import SystemPackage

/// A system call on a file that failed. Names the file and the reason, never what is in the file.
package struct FileError: Error, Sendable, Hashable, CustomStringConvertible {
  /// What was tried: `open`, `read`, `write`, …
  package let action: String
  /// The file, as the user named it.
  package let path: String
  /// What the system says.
  package let code: Errno

  package init(_ action: String, _ path: String, _ code: Errno) {
    self.action = action
    self.path = path
    self.code = code
  }

  /// Does something with a file, and names action and file where the system refuses.
  package static func naming<Result>(
    _ action: String, _ path: String, _ body: () throws -> Result
  ) throws(FileError) -> Result {
    do { return try body() } catch {
      // Calls of the system throw nothing else.
      throw FileError(action, path, error as? Errno ?? .ioError)
    }
  }

  /// True when nobody reads the pipe any more.
  package var isBrokenPipe: Bool { code == .brokenPipe }

  package var description: String {
    "\(path == "-" ? "standard input" : path.printable): cannot \(action): \(code)"
  }
}
