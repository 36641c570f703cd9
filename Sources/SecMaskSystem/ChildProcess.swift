internal import Synchronization
package import SystemPackage

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Another program at work, with channels to its input and output.
///
/// Nothing here needs Swift's own threads, so that it can be waited for on one of them. A thread takes what the program writes
/// to standard error, and waits for its end.
package final class ChildProcess: Sendable {
  /// How a program ended.
  package struct End: Sendable {
    /// Its exit status; nil when a signal ended it.
    package let status: Int32?
    /// The beginning of what it wrote to standard error.
    package let message: [UInt8]
  }

  /// A socket to its standard input; nil when it has none. The caller closes it.
  package let input: FileDescriptor?
  /// Its standard output. The caller closes it.
  package let output: FileDescriptor
  private let monitor = Monitor()
  private let ending = Mutex<End?>(nil)

  private static let messageLimit = 64 << 10
  /// Held while channels are made and a program starts, so that no other program keeps them open.
  private static let starting = Monitor()

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - path: Absolute path of the program.
  ///   - arguments: The first is the name that the program is told it has.
  ///   - environment: `NAME=value`, all of it.
  ///   - takesInput: Whether it gets a channel as standard input; it reads nothing otherwise.
  package init(
    _ path: String, _ arguments: [[UInt8]], environment: [String], takesInput: Bool
  ) throws(Errno) {
    Self.starting.lock()
    defer { Self.starting.unlock() }
    let out = try FileDescriptor.channel()
    var open = [out.readEnd, out.writeEnd]
    var isStarted = false
    defer { if !isStarted { for descriptor in open { try? descriptor.close() } } }
    let errors = try FileDescriptor.channel()
    open += [errors.readEnd, errors.writeEnd]
    let channel = takesInput ? try FileDescriptor.socketChannel() : nil
    if let channel { open += [channel.0, channel.1] }
    let child = try Self.start(
      path, arguments, environment, input: channel?.1, output: out.writeEnd, errors: errors.writeEnd)
    isStarted = true
    for theirs in [out.writeEnd, errors.writeEnd, channel?.1] { try? theirs?.close() }
    input = channel?.0
    output = out.readEnd
    let watch: @Sendable () -> Void = { [self] in
      let message = Self.message(errors.readEnd)
      end(End(status: Self.wait(child), message: message))
    }
    if let thread = SystemThread(watch) {
      thread.detach()
    } else {
      // Without a thread its messages are lost.
      try? errors.readEnd.close()
      end(End(status: Self.wait(child), message: []))
    }
  }

  /// Waits for its end. It ends when it has no more input, or when nobody takes its output.
  package func wait() -> End {
    monitor.lock()
    defer { monitor.unlock() }
    while true {
      if let end = ending.withLock({ $0 }) { return end }
      monitor.wait()
    }
  }

  private func end(_ value: End) {
    monitor.lock()
    ending.withLock { $0 = value }
    monitor.announce()
    monitor.unlock()
  }

  private static func message(_ errors: FileDescriptor) -> [UInt8] {
    defer { try? errors.close() }
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4 << 10, alignment: 16)
    defer { buffer.deallocate() }
    var message: [UInt8] = []
    while let got = try? errors.read(into: buffer, path: ""), got > 0 {
      message += buffer[..<min(got, messageLimit - message.count)]
    }
    return message
  }

  private static func wait(_ child: pid_t) -> Int32? {
    var status: CInt = 0
    while waitpid(child, &status, 0) < 0 { guard errno == EINTR else { return nil } }
    return status & 0x7F == 0 ? status >> 8 & 0xFF : nil
  }

  private static func start(
    _ path: String, _ arguments: [[UInt8]], _ environment: [String], input: FileDescriptor?,
    output: FileDescriptor, errors: FileDescriptor
  ) throws(Errno) -> pid_t {
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input.rawValue, 0)
    } else {
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, output.rawValue, 1)
    posix_spawn_file_actions_adddup2(&actions, errors.rawValue, 2)
    let words = arguments.map { copy($0) } + [nil]
    let settings = environment.map { copy(Array($0.utf8)) } + [nil]
    defer { for text in words + settings { free(text) } }
    var child = pid_t()
    let failure = posix_spawn(&child, path, &actions, nil, words, settings)
    if failure != 0 { throw Errno(rawValue: failure) }
    return child
  }

  private static func copy(_ text: [UInt8]) -> UnsafeMutablePointer<CChar>? {
    (text.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer {
      $0.baseAddress.flatMap { strdup($0) }
    }
  }
}
