internal import SecMaskSystem
internal import Synchronization
internal import SystemPackage

/// A git command at work. Reading and writing wait; when the object goes away, the command gets no more input and nobody
/// takes its output, which ends it.
final class GitProcess {
  /// How it ended, once it has.
  private final class Ending: Sendable {
    private let monitor = Monitor()
    private let result = Mutex<Result<Void, GitError>?>(nil)

    func set(_ value: Result<Void, GitError>) {
      monitor.lock()
      result.withLock { $0 = value }
      monitor.announce()
      monitor.unlock()
    }

    func wait() -> Result<Void, GitError> {
      monitor.lock()
      defer { monitor.unlock() }
      while true {
        if let value = result.withLock({ $0 }) { return value }
        monitor.wait()
      }
    }
  }

  /// A socket; nil when the command takes no input.
  private var input: FileDescriptor?
  private let output: FileDescriptor
  private let command: String
  private let ending = Ending()
  private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 128 << 10, alignment: 16)

  init(
    _ path: String, _ arguments: [[UInt8]], environment: [String], command: String, takesInput: Bool
  ) throws(GitError) {
    self.command = command
    let out: (readEnd: FileDescriptor, writeEnd: FileDescriptor)
    let channel: (FileDescriptor, FileDescriptor)?
    do throws(Errno) {
      out = try FileDescriptor.channel()
      channel = takesInput ? try FileDescriptor.socketChannel() : nil
    } catch {
      throw .notStarted("\(error)")
    }
    output = out.readEnd
    input = channel?.0
    let ending = ending
    let call = GitCall(
      path: path, arguments: arguments, environment: environment, command: command, input: channel?.1,
      output: out.writeEnd)
    Task.detached(executorPreference: TaskThread.shared) { ending.set(await call.run()) }
  }

  deinit {
    try? input?.close()
    try? output.close()
    buffer.deallocate()
  }

  /// Writes to its input. Does nothing when it has ended: what is read then tells why.
  func write(_ bytes: some Collection<UInt8>) { try? input?.send(bytes) }

  /// Tells it that no more input comes.
  func closeInput() {
    try? input?.close()
    input = nil
  }

  /// The input's end of the channel, for a thread that only writes; the caller closes it.
  func takeInput() -> FileDescriptor? {
    defer { input = nil }
    return input
  }

  /// The next piece of its output; nil at the end.
  func read() throws(GitError) -> [UInt8]? {
    do throws(FileError) {
      let got = try output.read(into: buffer, path: "git")
      return got == 0 ? nil : Array(buffer[..<got])
    } catch {
      throw .failed(command: command, message: "\(error.code)")
    }
  }

  /// Waits for its end; throws when that was an error.
  func finish() throws(GitError) {
    closeInput()
    try ending.wait().get()
  }
}
