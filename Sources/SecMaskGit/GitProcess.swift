internal import SecMaskSystem
internal import SystemPackage

/// A git command at work. Reading and writing wait; when the object goes away, the command gets no more input and nobody
/// takes its output, which ends it.
final class GitProcess {
  private let child: ChildProcess
  /// A socket; nil when the command takes no input, or no more.
  private var input: FileDescriptor?
  private let command: String
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 << 10, alignment: 16)

  init(
    _ path: String, _ arguments: [[UInt8]], environment: [String], command: String, takesInput: Bool
  ) throws(GitError) {
    self.command = command
    do throws(Errno) {
      child = try ChildProcess(
        path, [Array("git".utf8)] + arguments, environment: environment, takesInput: takesInput)
    } catch {
      throw .notStarted("\(error)")
    }
    input = child.input
  }

  deinit {
    try? input?.close()
    try? child.output.close()
    buffer.deallocate()
  }

  /// Writes to its input. Does nothing when it has ended: what is read then tells why.
  func write(_ bytes: some Collection<UInt8>) { try? input?.send(bytes) }

  /// The input's end of the channel, for a thread that only writes; the caller closes it.
  func takeInput() -> FileDescriptor? {
    defer { input = nil }
    return input
  }

  /// The next piece of its output; nil at the end.
  func read() throws(GitError) -> [UInt8]? {
    do throws(FileError) {
      let got = try child.output.read(into: buffer, path: "git")
      return got == 0 ? nil : Array(buffer[..<got])
    } catch {
      throw .failed(command: command, message: "\(error.code)")
    }
  }

  /// Waits for its end, once all of its output is read; throws when that was an error.
  func finish() throws(GitError) {
    try? input?.close()
    input = nil
    let end = child.wait()
    if end.status == 0 { return }
    throw .failed(command: command, message: Self.shortened(end))
  }

  /// The first lines of what git says, without its advice and without the word that begins them.
  private static func shortened(_ end: ChildProcess.End) -> String {
    let said = String(decoding: end.message, as: UTF8.self).split(separator: "\n")
    let lines = said.filter { !$0.hasPrefix("hint:") }.prefix(3).map { line in
      ["fatal: ", "error: "].first { line.hasPrefix($0) }.map { line.dropFirst($0.count) } ?? line
    }
    if !lines.isEmpty { return lines.joined(separator: "; ") }
    return end.status.map { "ended with status \($0)" } ?? "was ended by a signal"
  }
}
